"""What only one article says, by keys."""

from dataclasses import replace

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, shown, until
from tui.column.gutter import ALONE
from tui.loading.texts import Texts
from tui.matches.decisions import Decisions
from tui.widgets.chooser import Chooser

OWN = "The quay was repainted by eleven volunteers from a choir in Ostrava."
COPY = NOTE.replace("# A note", "# Another note") + f"\n{OWN}\n"


async def answered(screen, pilot, *numbers):
    """Wait until it is known what only these articles say, with all that was decided."""
    dimmed, rulings = screen.dimmed, screen._rulings
    await until(pilot, lambda: all(dimmed.is_fresh(n, len(screen.opened), rulings(n)) for n in numbers))
    await pilot.pause()


def text_of(screen, article):
    return screen.opened[article].article.text


def looks(view, offset):
    """The style of a character that can be seen."""
    row = view.rows.row_of(offset)
    strip = view.render_line(row - view.top)
    words = view.article.text[offset : offset + 4]
    return next(segment.style for segment in strip if words in segment.text)


async def test_what_others_say_too_is_dimmed_and_one_walks_the_rest():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop")
        current = screen.current
        bright = looks(left, left.article.text.index("Paragraph 0"))
        await press(pilot, "U")
        assert "only here" in screen.status.facts
        await answered(screen, pilot, 0, 1)
        known = screen.dimmed.known[0]
        assert (
            f"{known.percent}% of this article is only here · {len(known.passages)} passages"
            in screen.status.facts
        )
        said = text_of(screen, 0).index("I never met")
        assert left.sees(said)
        assert looks(left, said).color != bright.color
        assert not any(line.startswith(("┋a", "┃b")) for line in shown(left))
        assert screen.walk(left)
        assert any(line.startswith(ALONE) for line in shown(left))
        assert any(line.startswith(ALONE) for line in shown(right))
        assert screen.status.hints[0][:2] == ((".", "next passage"), ("U", "shows all"))

        await press(pilot, "enter")
        assert screen.status.message == "no match is chosen; U lights the matches again"
        await press(pilot, "c")
        assert screen.status.message == "only what is only here stands out; U lights the matches again"
        assert screen.lights == "all"
        await press(pilot, "full_stop")
        first = screen.dimmed.stood[1]
        assert left.sees(first)
        assert "only here " in screen.status.facts
        assert f"/{len(known.passages)}" in screen.status.facts
        await press(pilot, "full_stop")
        assert screen.dimmed.stood[1] > first
        assert screen.passage()[1] == screen.dimmed.stood[1]
        await press(pilot, "v", *"2b")
        assert screen.passage()[1:] == screen.selected.span != screen.dimmed.stood[1:]
        await press(pilot, "q")
        await press(pilot, "comma", "comma")
        assert screen.dimmed.stood[1] == known.passages[-1][0]
        assert screen.status.message == "from the end"

        await press(pilot, "tab", "full_stop")
        assert screen.dimmed.stood[0] == 1
        await press(pilot, "U", "tab")
        assert "only here" not in screen.status.facts
        assert screen.current == current
        assert not any(line.startswith(ALONE) for line in shown(left) + shown(right))
        await press(pilot, "full_stop")
        assert screen.current != current


async def test_the_mode_holds_for_every_pane_and_each_article_is_held_against_all_others():
    async with reading(LEDGER, NOTE, COPY) as (_, screen, pilot):
        await press(pilot, "U")
        await answered(screen, pilot, 0, 1)
        assert screen.dimmed.known[1].percent < 50
        assert screen.dimmed.known[0].percent == 100
        await press(pilot, "o", "end", "enter")
        await answered(screen, pilot, 2)
        own = text_of(screen, 2).index(OWN)
        assert (own, own + len(OWN)) in screen.dimmed.known[2].passages
        await press(pilot, "s", "escape")
        assert any(line.startswith(ALONE) for line in shown(screen.panes.active))
        await press(pilot, "M", "enter")
        assert screen.current is not None
        assert "passage" in screen.status.facts
        await press(pilot, "full_stop")
        assert screen.current is None
        await press(pilot, "ctrl+g")
        assert not screen.dimmed.is_on


async def test_a_rejected_match_is_no_evidence_and_a_tie_is():
    async with reading(NOTE, COPY) as (_, screen, pilot):
        await press(pilot, "U")
        await answered(screen, pilot, 0)
        before = screen.dimmed.known[0].percent
        [lit] = [
            n
            for n, match in enumerate(screen.found.matches)
            if "cranes of the Ninth" in text_of(screen, 0)[match.a_start : match.a_end]
        ]
        screen.decisions = Decisions((lit,))
        screen.compare_anew()
        await answered(screen, pilot, 0)
        assert screen.dimmed.known[0].percent > before
        start = text_of(screen, 1).index(OWN)
        match = screen.found.matches[lit]
        tied = replace(match, b_start=start, b_end=start + len(OWN), kind="tied", score=1.0, pieces=())
        screen.found = screen.found.with_more([tied])
        screen.compare_anew()
        await answered(screen, pilot, 0, 1)
        assert screen.dimmed.known[0].percent == before
        assert (start, start + len(OWN)) not in screen.dimmed.known[1].passages


async def test_the_list_of_what_only_one_article_says():
    async with reading(LEDGER, NOTE, COPY) as (_, screen, pilot):
        await press(pilot, "O")
        await answered(screen, pilot, 0, 1, 2)
        chooser = screen.query_one(Chooser)
        heads = [line.text for line in screen._only_here_lines() if not line.text.startswith(" ")]
        assert heads[0].startswith("1 ")
        assert "100% only here" in heads[0]
        assert len(heads) == 3
        await until(pilot, lambda: len(chooser.lines.hits) == len(screen._only_here_lines()))
        await press(pilot, *"ostrava", "enter")
        assert not chooser.is_open
        assert screen.panes.active.index == 2
        assert screen.panes.active.sees(text_of(screen, 2).index(OWN))
        await press(pilot, "backspace")
        assert screen.panes.active.index == 0


async def test_one_article_has_nothing_to_be_held_against():
    async with reading(NOTE) as (_, screen, pilot):
        for key in ("U", "O", "asterisk"):
            await press(pilot, key)
            assert screen.status.message == "no other article is open"
        assert not screen.dimmed.is_on


async def test_without_colours_what_is_only_here_is_bold():
    async with reading(NOTE, COPY, theme="mono") as (_, screen, pilot):
        await press(pilot, "U", "tab")
        await answered(screen, pilot, 0, 1)
        view = screen.panes.active
        assert looks(view, text_of(screen, 1).index("quay was repainted")).bold
        assert not looks(view, text_of(screen, 1).index("cranes of the Ninth")).bold


async def test_what_could_not_be_told_is_said_and_asked_again_by_the_same_key(monkeypatch):
    asked, whole = [], Texts.only_here

    def fail(self, number, rulings):
        asked.append(number)
        if len(asked) <= 2:
            raise IndexError("nothing there")
        return whole(self, number, rulings)

    async with reading(NOTE, COPY) as (_, screen, pilot):
        monkeypatch.setattr(Texts, "only_here", fail)
        await press(pilot, "U")
        await until(pilot, lambda: screen.dimmed.failed == {0, 1})
        await press(pilot, "j", "tab", "tab")
        assert sorted(asked) == [0, 1]
        assert "only here: could not be told" in screen.status.facts
        await press(pilot, "full_stop")
        assert screen.status.message == "what is only here could not be told"
        lines = [line.text for line in screen._only_here_lines()]
        assert all(line.endswith("what is only here could not be told") for line in lines)
        await press(pilot, "U", "U")
        await answered(screen, pilot, 0, 1)
        assert sorted(asked) == [0, 0, 1, 1]
        assert "only here" in screen.status.facts
        assert not screen.dimmed.failed


async def test_a_word_that_is_only_here_is_looked_up_with_its_sentence():
    async with reading(NOTE, NOTE.replace("Ninth Quay", "Ninth Pylon")) as (_, screen, pilot):
        await press(pilot, "U", "tab")
        await answered(screen, pilot, 1)
        await press(pilot, "full_stop", "asterisk")
        text, asked = text_of(screen, 1), screen._asked
        [passage] = screen.dimmed.known[1].passages
        assert text[slice(*passage)] == "Pylon"
        assert text[asked.start : asked.end].startswith("The cranes of the Ninth Pylon were")
