"""Three, four and more articles: going round what several of them have."""

from matching.model import Match, Piece
from tests.tui.driving import COOTS, FILLER, GREBES, NOTE, press, reading
from tui.matches.comparison import Comparison

SAID = "“We have asked for the visitors’ book and the seating plan, in that order,”"
MET = "“I never met these people in my whole life, and if I did it was by accident,”"
FOUR = (
    f"# One\n\n{FILLER}\n\n{SAID} said Runa Estevik.\n",
    f"# Two\n\n{SAID} Runa Estevik told the court.\n\n{MET} said Teodor Halvash.\n\n{GREBES}\n",
    NOTE,
    f"# Four\n\n{COOTS}\n\n{MET} insisted Teodor Halvasz.\n\n{SAID} Mrs. Estevik said.\n",
)


def standing(screen):
    return [view.index + 1 for view in screen.panes.views], screen.panes.active.index + 1


async def test_enter_goes_round_all_that_have_it_and_never_takes_the_pane_one_reads_in():
    async with reading(*FOUR) as (_, screen, pilot):
        await press(pilot, "full_stop")
        assert "a 1/1 exact" in screen.status.facts
        assert "in 1 2 4" in screen.status.facts
        rounds = []
        for _ in range(4):
            await press(pilot, "enter")
            rounds.append(standing(screen))
            side = screen.current_side(screen.view)
            assert screen.view.article.text[side.start :].startswith("We have asked")
            assert screen.view.sees(side.start)
        assert rounds == [([1, 2], 2), ([4, 2], 4), ([4, 1], 1), ([2, 1], 2)]
        await press(pilot, "1", "enter", "4", "enter")
        assert standing(screen) == ([4, 1], 4)
        assert "with 1 " in screen.status.facts
        await press(pilot, "3", "enter")
        assert screen.status.message == "article 3 does not have this; it is in 1 2 4"
        assert standing(screen) == ([4, 1], 4)
        await press(pilot, "7", "enter")
        assert screen.status.message == "article 7 does not have this; it is in 1 2 4"


async def test_a_pane_without_it_is_taken_first_and_from_there_enter_goes_on():
    async with reading(*FOUR, size=(160, 40)) as (_, screen, pilot):
        await press(pilot, "tab", "s", "3", "enter")
        screen.panes.activate(screen.panes.views[0])
        await press(pilot, "full_stop", "4", "enter")
        assert standing(screen) == ([1, 2, 4], 4)
        for view in screen.panes.views:
            assert view.sees(screen.current_side(view).start)
        await press(pilot, "colon", *"open 3", "enter", "enter")
        assert standing(screen) == ([4, 2, 3], 4)


async def test_a_place_that_matches_only_over_a_third_article_is_stood_on_too():
    async with reading(*FOUR) as (_, screen, pilot):
        start = [opened.article.text.find(SAID[1:20]) for opened in screen.opened]
        spans = [(at, at + len(SAID) - 2) for at in start]
        screen.found = Comparison(
            [
                Match(a, *spans[a], b, *spans[b], "exact", 1.0, (Piece("equal", *spans[a], *spans[b]),))
                for a, b in ((0, 1), (1, 3))
            ]
        )
        screen.compare_anew()
        await press(pilot, "full_stop", "4", "enter")
        assert standing(screen) == ([1, 4], 4)
        for view in screen.panes.views:
            assert view.sees(start[view.index])
            assert screen.current_side(view).start == start[view.index]
        assert "a 1/1 exact 1.00 with 2 · " in screen.status.facts
        await press(pilot, "full_stop")
        assert screen.status.message == "from the beginning"
        assert standing(screen) == ([1, 4], 4)
        await press(pilot, "enter")
        assert standing(screen) == ([1, 4], 1)
