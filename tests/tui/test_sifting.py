"""Which matches are shown: the list of them, kinds, scores, lengths and speakers."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tests.tui.test_rounds import FOUR
from tui.matches.sift import Sift
from tui.settings import Settings


def told(screen):
    return [line.split()[0] for line in screen.chooser.lines.texts]


async def test_the_list_has_a_line_for_what_several_articles_share_and_narrows_as_one_types():
    async with reading(*FOUR) as (_, screen, pilot):
        assert "1 of 2 matches here" in screen.status.facts
        await press(pilot, "M")
        assert str(screen.chooser.border_title) == "What the articles share: 2 matches"
        assert told(screen) == ["a", "b"]
        first, second = screen.chooser.lines.texts
        assert first.startswith("a  exact ")
        assert "1 2 4  Estevik: We have asked" in first
        assert "2 4    Halvash: I never met" in second
        assert [side.text[:1] for side in screen.chooser.preview._sides] == ["1", "2", "4"]
        for typed, left in {
            "1": ["a"], "2 4": ["a", "b"], "s:halvasz": ["b"], "halvasz": ["b"], "reworded": [],
            "exact >0.3": ["a", "b"], ">15 words": ["b"], ">50": [], "3": [], "seating exact 4": ["a"],
        }.items():  # fmt: skip
            await press(pilot, "ctrl+u", *typed)
            assert told(screen) == left, typed
        await press(pilot, "enter")
        assert screen.current_side(screen.view).letter == "a"
        await press(pilot, "M", *"s:halvasz", "enter")
        assert [view.index + 1 for view in screen.panes.views] == [2, 4]
        assert screen.current_side(screen.view).letter == "b"


async def test_the_least_score_goes_up_and_down_and_what_is_held_back_is_told():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        exact, reworded = sorted(screen.comparison.matches, key=lambda match: match.kind)
        assert reworded.score != exact.score
        left = screen.panes.views[0]
        high = max(exact.score, reworded.score)
        await press(pilot, "full_stop", "full_stop", "right_parenthesis")
        assert min(exact.score, reworded.score) < screen.sift.least_score
        await press(pilot, "colon", *f"least score {high}", "enter")
        assert len(left.stops) == 1
        assert screen.status.facts.count("1 of 2 matches: from") == 1
        await press(pilot, "full_stop", "M")
        assert len(screen.chooser.lines.hits) == 1
        assert "1 of 2 matches" in str(screen.chooser.border_title)
        await press(pilot, "ctrl+g", "9", "left_parenthesis")
        assert screen.sift.least_score == 0
        assert len(left.stops) == 2
        assert screen.status.message == "all matches are shown"
        assert "of 2 matches" not in screen.status.facts
        await press(pilot, "colon", *"least words 99", "enter", "full_stop")
        assert screen.status.message == "nothing of what is shown is here: 99 words"
        await press(pilot, "colon", *"least score 2", "enter")
        assert screen.status.message == "a score is a number from 0 to 1"
        await press(pilot, "colon", *"least score 1", "enter")
        assert screen.status.message == "0 of 2 matches: from 1.00, 99 words"
        await press(pilot, "colon", *"sift", "enter")
        assert not screen.held_back


async def test_an_open_list_shows_what_is_shown_and_a_line_that_is_gone_leads_nowhere():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "M")
        gone = int(screen.chooser.chosen)
        assert len(screen.chooser.lines.hits) == 2
        screen.decisions = screen.decisions.rejecting(gone)
        screen.compared = False
        screen.compare_anew()
        assert len(screen.chooser.lines.hits) == 2
        screen.compared = True
        screen.compare_anew()
        assert len(screen.chooser.lines.hits) == 1
        screen.decisions = screen.decisions.taking_back(gone)
        screen.compare_anew()
        assert len(screen.chooser.lines.hits) == 2
        place = screen.here
        screen.compared = False
        screen.sift = Sift(least_words=99)
        screen.compare_anew()
        await press(pilot, "enter")
        assert screen.status.message == "this is not shown any more"
        assert screen.here == place


async def test_what_narrows_the_list_can_hold_for_the_panes():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        await press(pilot, "M", *"exact s:estevik", "tab")
        assert screen.chooser.is_open
        assert len(screen.panes.views[0].stops) == 1
        await press(pilot, "enter")
        assert "1 of 2 matches: exact, estevik" in screen.status.facts
        await press(pilot, "M", *"barley", "tab")
        assert screen.status.message == "words and numbers of articles narrow the list only"
        assert len(screen.panes.views[0].stops) == 2
        await press(pilot, "ctrl+g", "colon", *"sift reworded >0.3", "enter")
        assert screen.status.message == "1 of 2 matches: reworded, from 0.30"
        await press(pilot, "colon", *"sift herons", "enter")
        assert screen.sift.least_score == 0.3
        assert "sift by reworded" in screen.status.message
        assert "all" in screen.status.message
        await press(pilot, "colon", *"sift all", "enter")
        assert screen.status.message == "all matches are shown"
        assert not screen.held_back


async def test_the_configuration_says_from_which_score_on_matches_are_shown():
    async with reading(LEDGER, POST, settings=Settings(least_score=0.99, least_words=5)) as (_, screen, _):
        assert screen.sift.least_score == 0.99
        assert "of 2 matches: from 0.99, 5 words" in screen.status.facts


async def test_below_the_list_what_differs_and_what_was_found_is_marked():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M", *"reworded")
        await pilot.pause()
        rows = [screen.chooser.preview.render_line(y) for y in (1, 2, 4)]
        underlined = [part.text for row in rows for part in row if part.style and part.style.underline]
        assert "these" in underlined or "those" in underlined
        assert "people" not in " ".join(underlined)
        await press(pilot, "ctrl+g", "F", *"seating")
        await pilot.pause()
        grounds = {
            part.style.bgcolor for y in range(6) for part in screen.chooser.preview.render_line(y) if part.style
        }
        assert len(grounds) == 2
