"""Each match has its letter in the gutter, however many begin on one row."""

from tests.tui.driving import reading
from tui.column.gutter import BARS, letters
from tui.column.room import GUTTER, left_margin
from tui.matches.comparison import Stop

LONG = "# Cranes\n\n" + "The cranes of the Ninth Quay were painted blue in spring. " * 12


def stops(*spans):
    return [Stop(number, 0, start, end, kind, name) for number, (start, end, kind, name) in enumerate(spans)]


def gutter(view, y):
    margin = left_margin(view.room.width, view.rows.width)
    return view.render_line(y).text[margin : margin + GUTTER]


def drawn(view):
    return [gutter(view, y) for y in range(view.height) if gutter(view, y).strip()]


async def test_two_matches_that_begin_on_one_row_show_both_letters():
    async with reading(LONG, size=(80, 24)) as (_, screen, _):
        view = screen.view
        at = view.article.text.index("The cranes")
        view.show_stops(stops((at, at + 60, "passage", "a"), (at + 4, at + 20, "exact", "j")))
        assert drawn(view)[0] == f"{BARS['exact']}jaᵃ"


async def test_what_does_not_fit_goes_to_the_next_row():
    async with reading(LONG, size=(80, 24)) as (_, screen, _):
        view = screen.view
        at = view.article.text.index("The cranes")
        view.show_stops(
            stops(
                (at, at + 9, "exact", "a"),
                (at + 10, at + 20, "reworded", "b"),
                (at + 21, at + 30, "exact", "c"),
                (at, at + 300, "passage", "a2"),
            )
        )
        assert [row[1:3] for row in drawn(view)[:3]] == ["ab", "c ", "a2"]


async def test_every_letter_is_shown_once_at_any_width():
    async with reading(LONG, size=(80, 24)) as (_, screen, _):
        view = screen.view
        at = view.article.text.index("The cranes")
        view.show_stops(stops(*((at + 10 * k, at + 10 * k + 9, "exact", "abcdefghij"[k]) for k in range(10))))
        for measure in (72, 40, 100):
            view.measure = measure
            assert sorted("".join(row[1:3].strip() for row in drawn(view))) == list("abcdefghij")


async def test_a_group_that_meets_on_one_row_has_its_letter_once():
    async with reading(LONG, size=(80, 24)) as (_, screen, _):
        view = screen.view
        at = view.article.text.index("The cranes")
        shown = letters(view.rows, stops((at, at + 9, "exact", "a"), (at + 10, at + 19, "exact", "a")), 2)
        assert [len(row) for row in shown.values()] == [1]
        view.show_stops(stops((at, at + 9, "exact", "a23")))
        assert drawn(view)[0][1:3] == "a…"
