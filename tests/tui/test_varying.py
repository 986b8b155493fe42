"""The wordings of one utterance side by side, by keys."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tui.matches.sift import Sift

COURIER = """# The seating plan

It rained on the steps of the court, and a band played for the pilots.

“We have asked for the visitors’ book and the seating plan, in that order,” Runa Estevik said again.

“I never met these people,” said Teodor Halvash, “and if I did it was by accident.” Nobody laughed.
"""


def table(screen):
    """The lines that can be seen of the panel."""
    return [screen.wordings.render_line(y).text.rstrip() for y in range(screen.wordings.size.height)]


def chosen(screen):
    """The articles of the chosen wording."""
    return screen.over.top.variants.wordings[screen.wordings.here].articles


async def test_wordings_lie_side_by_side_and_enter_goes_to_one():
    async with reading(LEDGER, POST, NOTE, COURIER) as (_, screen, pilot):
        left, right = screen.panes.views
        panel = screen.wordings
        await press(pilot, "j", "V")
        assert panel.has_class("open")
        assert str(panel.border_title) == "Variants of a · in 3 of 4 articles, not in 3 · 1 of 3 matches"
        best, other, part = table(screen)
        assert best.split()[:2] == ["▸", "1"]
        assert other.split()[0] == "2"
        column = best.index("these")
        assert other[column:].startswith("those")
        assert "reworded 0.97" in other
        assert "partial 0.95" in part
        assert part[best.index("accident") :].strip() == "··········"
        assert "1 Minister denies the lunches · Teodor Halvash" in screen.status.facts
        assert (left.top, screen.current) == (1, None)
        await press(pilot, "j")
        assert "2 A book in green ink" in screen.status.facts
        await press(pilot, "j", "enter")
        assert not panel.has_class("open")
        assert (left.index, right.index) == (0, 3)
        assert screen.panes.active is right
        side = screen.current_side(right)
        assert right.article.text[side.start : side.end].startswith("I never met")
        assert right.sees(side.start)
        await press(pilot, "V", "1", "enter")
        assert screen.panes.active is left
        await press(pilot, "V", "3", "enter")
        assert screen.status.message == "article 3 does not have this"
        assert panel.has_class("open")
        assert "best wording" in screen.status.facts
        await press(pilot, "q")
        assert not panel.has_class("open")
        assert "best wording" not in screen.status.facts


async def test_other_groups_are_stepped_to_while_nothing_moves_behind():
    async with reading(LEDGER, POST, NOTE, COURIER) as (_, screen, pilot):
        before = screen.stance
        await press(pilot, "V", "full_stop")
        assert str(screen.wordings.border_title).endswith("2 of 3 matches")
        await press(pilot, "full_stop")
        assert chosen(screen) == (0, 1, 3)
        assert str(screen.wordings.border_title).startswith("Variants of b · in 3 of 4")
        assert "word for word" in table(screen)[0]
        assert table(screen)[0].startswith("▸ 1 2 4 ")
        await press(pilot, "full_stop")
        assert str(screen.wordings.border_title).startswith("Variants of a")
        assert screen.status.message == "from the beginning"
        await press(pilot, "comma", "q")
        assert screen.over.top is None
        assert screen.stance == before
        await press(pilot, "V", "M")
        assert not screen.wordings.has_class("open")
        assert screen.chooser.is_open
        await press(pilot, "escape", "V", "question_mark")
        assert screen.sheet_open
        await press(pilot, "q")
        assert screen.wordings.has_class("open")
        await press(pilot, "V")
        assert screen.over.top is None


async def test_what_all_have_alike_is_folded_where_there_is_no_room():
    async with reading(LEDGER, POST, NOTE, COURIER, size=(40, 12)) as (_, screen, pilot):
        await press(pilot, "V")
        panel = screen.wordings
        assert str(panel.border_title) == "a · in 3 of 4, not in 3 · 1 of 3"
        assert [line.wording for line in panel.lines if line.is_head] == [0, 1, 2]
        assert max(len(line) for line in table(screen)) <= 40
        await press(pilot, "k", "k", "k")
        assert table(screen)[0].startswith("▸ 1 ")
        await press(pilot, "j", "j", "j", "j")
        assert chosen(screen) == (3,)
        assert any(line.startswith("▸ 4 ") for line in table(screen))
        await press(pilot, "g")
        assert chosen(screen) == (0,)
        await press(pilot, "full_stop", "full_stop", "y")
        assert "copied.txt: this wording, 14 words" in screen.status.message
        await press(pilot, "2", "comma")
        await pilot.resize_terminal(120, 40)
        await pilot.pause()
        assert len(panel.lines) == 3


async def test_folding_is_asked_for_and_taken_back():
    words = " ".join(f"word{number}" for number in range(40))
    one, other = (
        f"# {name}\n\n“The ferry {verb} late, and {words},” said Runa Estevik."
        for name, verb in (("A", "left"), ("B", "came"))
    )
    async with reading(one, other, size=(80, 24)) as (_, screen, pilot):
        await press(pilot, "V")
        whole = table(screen)
        assert any("word20" in line for line in whole)
        await press(pilot, "ampersand")
        assert not any("word20" in line for line in table(screen))
        assert any("words …" in line for line in table(screen))
        assert any("came" in line for line in table(screen))
        await press(pilot, "ampersand")
        assert table(screen) == whole


async def test_the_wordings_are_those_of_the_matches_that_are_shown():
    async with reading(LEDGER, POST, NOTE, COURIER) as (_, screen, pilot):
        await press(pilot, "V", "j")
        assert len(table(screen)) == 3
        screen.sift = Sift(least_score=0.96)
        screen.compare_anew()
        await pilot.pause()
        assert [line.split()[:2] for line in table(screen)] == [["▸", "2"], ["1", "Minister"]]
        assert "in 2 of 4 articles, not in 3 4" in str(screen.wordings.border_title)
        screen.sift = Sift(least_score=1.0)
        screen.compare_anew()
        assert screen.over.top is None


async def test_where_nothing_is_shared_it_says_so():
    async with reading(NOTE, LEDGER) as (_, screen, pilot):
        await press(pilot, "V")
        assert screen.status.message == "nothing here is shared with another open article"
        assert screen.over.top is None
