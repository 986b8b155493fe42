"""From match to match, by keys."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown
from tui.matches.sift import Sift
from tui.widgets.chooser import Chooser


async def test_matches_have_a_bar_and_a_letter():
    async with reading(LEDGER, POST) as (_, screen, _):
        kinds = {match.kind for match in screen.comparison.matches}
        assert kinds == {"exact", "reworded"}
        marked = [line for line in shown(screen.panes.active) if line.startswith("┋a")]
        assert marked
        assert "I never met these people" in marked[0]


async def test_walking_the_matches_shows_both_sides_and_what_differs():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop")
        await pilot.pause()
        match = screen.comparison.matches[screen.current]
        assert match.kind == "reworded"
        assert left.sees(match.a_start)
        assert right.sees(match.b_start)
        differing = {right.article.text[a:b] for a, b in screen.comparison.differing(screen.current, 1)}
        assert any("those" in words for words in differing)
        assert not any("people" in words for words in differing)
        assert "a 1/2 reworded" in screen.status.facts
        assert "Halvash ↔ Halvasz" in screen.status.facts
        await press(pilot, "full_stop")
        await pilot.pause()
        assert screen.comparison.matches[screen.current].kind == "exact"
        await press(pilot, "comma", "comma")
        assert "2/2 exact" in screen.status.facts
        await press(pilot, "5", "full_stop")
        assert screen.status.message == "from the beginning"


async def test_enter_goes_to_the_counterpart_and_back():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop", "enter")
        await pilot.pause()
        assert screen.panes.active is right
        assert right.sees(screen.comparison.matches[screen.current].b_start)
        await press(pilot, "enter")
        await pilot.pause()
        assert screen.panes.active is left


async def test_enter_opens_an_article_that_is_not_shown():
    async with reading(LEDGER, NOTE, POST) as (_, screen, pilot):
        await press(pilot, "full_stop")
        assert "in 1 3, Enter shows 3" in screen.status.facts
        await press(pilot, "enter")
        await pilot.pause()
        assert screen.panes.active is screen.panes.views[1]
        assert screen.panes.active.index == 2
        assert screen.panes.active.sees(screen.comparison.side(screen.current, 2).start)


async def test_enter_without_a_match_says_what_to_do():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "enter")
        assert screen.status.message == "no match is chosen; . goes to the next one"


async def test_the_list_of_matches():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "M")
        chooser = screen.query_one(Chooser)
        assert chooser.is_open
        assert len(chooser.lines.hits) == 2
        await press(pilot, *"seating", "enter")
        assert not chooser.is_open
        assert screen.comparison.matches[screen.current].kind == "exact"
        assert screen.view.sees(screen.comparison.matches[screen.current].a_start)


async def test_the_list_of_quotes_names_speakers():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "W")
        lines = screen.chooser.lines.texts
        assert lines[2] == "Teodor Halvash · 1 quote in 1 2"
        assert lines[3].startswith("a 1 2  I never met these people")
        assert screen.chooser.counter == "2 of 2 under 2 headings"
        await press(pilot, "ctrl+n", "ctrl+p")
        assert screen.chooser.counter == "1 of 2 under 2 headings"
        await press(pilot, "end", "ctrl+p", "ctrl+p", "ctrl+n")
        assert screen.chooser.counter == "2 of 2 under 2 headings"
        await press(pilot, *"estevik", "enter")
        assert screen.panes.active is screen.panes.views[0]
        assert screen.comparison.matches[screen.current].kind == "exact"
        assert screen.view.sees(screen.view.article.text.index("We have asked"))


async def test_the_lights_can_be_put_out():
    async with reading(LEDGER, POST.replace("# A book", "# Minister denies the lunches of"), NOTE) as (
        _,
        screen,
        pilot,
    ):
        left = screen.panes.views[0]
        await press(pilot, "colon", *"lights none", "enter")
        assert not left.stops
        assert "lights out" in screen.status.facts
        await press(pilot, "full_stop")
        assert {stop.match for stop in left.stops} == {screen.current}
        first = screen.current
        await press(pilot, "full_stop", "full_stop", "full_stop", "full_stop")
        assert screen.current != first or screen.status.message == "from the beginning"
        await press(pilot, "ctrl+g", "c")
        assert left.stops == screen.comparison.stops_of(0)
        assert "lights" not in screen.status.facts
        await press(pilot, "c")
        assert left.stops
        assert all(stop.kind != "passage" for stop in left.stops)
        assert "only quotes lit" in screen.status.facts
        await press(pilot, "g", "full_stop", "comma")
        assert screen.status.message == "from the end"
        await press(pilot, "full_stop")
        assert screen.status.message == "from the beginning"


async def test_only_what_one_asked_for_is_shown_and_walked():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        paragraph = screen.passage()
        assert screen.view.article.text[slice(*paragraph[1:])].startswith("“I never met these people")
        await press(pilot, "full_stop")
        side = screen.current_side(screen.view)
        assert screen.passage() == (0, side.start, side.end)
        screen.sift = Sift(least_score=max(match.score for match in screen.comparison.matches))
        screen.compare_anew()
        assert screen.current is None
        assert not any(line.startswith("┋a") for line in shown(screen.view))
        assert "1 match here" in screen.status.facts
        await press(pilot, "M")
        assert len(screen.chooser.lines.hits) == 1
        await press(pilot, "ctrl+g")
        screen.sift = Sift()
        screen.compare_anew()
        assert any(line.startswith("┋a") for line in shown(screen.view))
