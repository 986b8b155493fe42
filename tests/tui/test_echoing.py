"""Who else has a passage, by keys."""

from threading import Event

from tests.tui.driving import LEDGER, NOTE, POST, press, reading, until
from tui.loading.texts import Texts
from tui.widgets.chooser import Chooser

ASIDE = "# Aside\n\nSome grebes quarrel over the seating plan of the visitors' book, said nobody.\n"


async def looked_up(screen, pilot):
    """Wait until a passage was looked up."""
    await until(pilot, lambda: screen._echoes is not None)
    await pilot.pause()


async def test_a_passage_is_looked_up_and_one_goes_there_and_back():
    async with reading(LEDGER, NOTE, ASIDE, POST) as (_, screen, pilot):
        left, right = screen.panes.views
        await press(pilot, "full_stop", "full_stop", "asterisk")
        chooser = screen.query_one(Chooser)
        assert chooser.is_open
        assert "visitors’ book" in str(chooser.border_title)
        await looked_up(screen, pilot)
        told = [line.text for line in screen._echo_lines()]
        assert told[0].startswith("exact    ")
        assert " 4 " in told[0]
        assert any(line.startswith("touches") and " 3 " in line for line in told)
        assert chooser.lines.hits
        marked = [
            line
            for line in chooser.preview.render_lines(chooser.preview.region.reset_offset)
            if "seating" in line.text
        ]
        ground = screen.rich_style.bgcolor
        assert any(segment.style.bgcolor != ground for segment in marked[0])
        place = left.place
        await press(pilot, "enter")
        assert screen.panes.active is right
        assert right.index == 3
        assert right.sees(text_in(right, "seating plan"))
        assert left.sees(text_in(left, "seating plan"))
        assert "exact" in screen.status.facts
        await press(pilot, "backspace")
        assert screen.panes.active is left
        assert right.index == 1
        assert left.place == place

        await press(pilot, "asterisk")
        await looked_up(screen, pilot)
        await press(pilot, *"aside", "enter")
        assert right.index == 2
        assert screen.current is None
        assert right.sees(text_in(right, "seating plan"))


def text_in(view, words):
    return view.article.text.index(words)


async def test_that_nobody_else_has_it_is_an_answer():
    note = NOTE + "\nThe kittiwakes know.\n"
    async with reading(note, LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "asterisk")
        await looked_up(screen, pilot)
        said = screen.status.message
        assert said.startswith("nobody else says in like words “The cranes of the Ninth Quay")
        assert said.endswith("”: 2 other articles searched")
        assert not screen.query_one(Chooser).is_open
        assert ("F", "find") in screen.status.hints[0]

        await press(pilot, *"/kittiwakes", "enter", "asterisk")
        assert "kittiwakes" in text_of(screen, screen._asked)


def text_of(screen, asked):
    return screen.opened[asked.number].article.text[asked.start : asked.end]


async def test_enter_before_the_answer_goes_to_the_first_that_is_found():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "full_stop", "asterisk", "enter")
        await looked_up(screen, pilot)
        assert screen.panes.active.index == 1
        assert screen.current is not None


async def test_what_is_selected_is_looked_up():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "full_stop", "full_stop", "v", "s", "asterisk")
        await looked_up(screen, pilot)
        article, start, end = screen._asked.number, screen._asked.start, screen._asked.end
        assert "visitors" in screen.opened[article].article.text[start:end]
        assert screen._echo_lines()[0].text.startswith("exact")


async def test_whoever_goes_on_before_the_answer_is_left_where_they_are(monkeypatch):
    is_open, whole = Event(), Texts.who_else

    def slow(self, *asked):
        assert is_open.wait(30)
        return whole(self, *asked)

    async with reading(LEDGER, POST) as (_, screen, pilot):
        monkeypatch.setattr(Texts, "who_else", slow)
        left, right = screen.panes.views
        await press(pilot, "full_stop", "asterisk", "enter", "G", "slash", *"barl")
        place = right.place
        is_open.set()
        await press(pilot, *"ey", "enter")
        await pilot.pause(0.1)
        assert screen.panes.active is left
        assert right.place == place
        assert "barley" in screen.status.facts


async def test_what_was_gone_to_is_unmarked_by_the_key_that_unmarks():
    async with reading(LEDGER, NOTE, ASIDE) as (_, screen, pilot):
        await press(pilot, "slash", *"visitors", "enter", "asterisk")
        await looked_up(screen, pilot)
        await press(pilot, *"aside", "enter")
        view = screen.panes.active
        assert view.index == 2
        assert screen.level
        assert view.stood_on is not None
        await press(pilot, "ctrl+g")
        assert not screen.level
        assert all(each.stood_on is None for each in screen.panes.views)
