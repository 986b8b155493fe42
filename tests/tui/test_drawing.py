"""What the article view draws: bars, letters and the look of every layer."""

import pytest

from matching import Spans
from tests.tui.driving import NOTE, reading, shown
from tui.column.gutter import BARS
from tui.matches.comparison import Stop
from tui.search.filtering import Filter
from tui.search.hits import Query


def segment(view, words):
    """The drawn piece of a line that holds just these words."""
    for y in range(view.height):
        for piece in view.render_line(y):
            if piece.text.strip() == words:
                return piece
    raise AssertionError(words)


def span(view, words):
    start = view.article.text.index(words)
    return start, start + len(words)


def look(view, name):
    return view.look(name)


@pytest.mark.parametrize("kind", ["exact", "partial", "reworded", "passage", "tied"])
async def test_a_match_has_its_colour_its_bar_and_its_letter(kind):
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        view = screen.view
        view.show_stops([Stop(0, 0, *span(view, "painted blue"), kind, "k")])
        assert segment(view, "painted blue").style.color == look(view, "group-3").color
        bars = [
            line for y in range(view.height) if (line := view.render_line(y).text.strip()).startswith(BARS[kind])
        ]
        assert bars
        assert bars[0].startswith(f"{BARS[kind]}k")


def test_bars_differ_without_colour():
    assert len(set(BARS.values())) == len(BARS) == 5


@pytest.mark.parametrize("theme", ["dark", "light", "contrast", "terminal", "mono"])
async def test_the_current_match_stands_out_by_its_signs_and_its_differing_words(theme):
    async with reading(NOTE, size=(80, 24), theme=theme) as (_, screen, _):
        view = screen.view
        start, end = span(view, "painted blue")
        view.show_stops([Stop(0, 0, start, end, "exact", "a")])
        before = segment(view, "painted blue").style, segment(view, "a").style
        view.show_current(0, (start, end), [(end - 4, end)], "a")
        same, other, sign = (segment(view, words).style for words in ("painted", "blue", "a"))
        assert sign != before[1]
        assert other != same
        assert (same == before[0]) == (theme in ("dark", "light", "contrast"))


async def test_the_words_of_the_current_match_have_its_colour_also_where_others_lie_on_them():
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        view = screen.view
        start, end = span(view, "were painted blue")
        view.show_stops(
            [Stop(0, 0, start, end, "passage", "a"), Stop(1, 0, *span(view, "painted blue"), "exact", "b")]
        )
        assert segment(view, "painted blue").style.color == look(view, "group-2").color
        assert any("Quayᵃwereᵇpainted blue in" in line for line in shown(view))
        view.show_current(0, (start, end), [], "a")
        assert segment(view, "painted blue").style.color == look(view, "group-1").color
        view.show_current(None, None, [], "b")
        assert segment(view, "painted blue").style.color == look(view, "group-2").color
        assert segment(view, "b").style.bold
        assert not segment(view, "a").style.bold


async def test_another_match_of_the_current_group_is_bold_beside_it():
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        view = screen.view
        start, end = span(view, "painted blue in spring")
        longer = span(view, "painted blue in spring, and nobody has asked why")
        view.show_stops([Stop(1, 0, *longer, "partial", "a"), Stop(0, 0, start, end, "partial", "a")])
        view.show_current(0, (start, end), [], "a")
        assert segment(view, "a").style.reverse
        bars = [
            piece.style
            for y in range(view.height)
            for piece in view.render_line(y).crop(0, view.room.width)
            if piece.text == "╏"
        ]
        assert len(bars) == 2
        assert [bool(bar.reverse) for bar in bars] == [True, False]
        assert [bool(bar.bold) for bar in bars] == [False, True]


async def test_hits_and_the_hit_one_stands_on():
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        view = screen.view
        view.show_hits(Spans.at(view.article.text, [span(view, "painted"), span(view, "spring")]), 1)
        assert segment(view, "painted").style.bgcolor == look(view, "found").bgcolor
        assert segment(view, "spring").style.bgcolor == look(view, "here").bgcolor


async def test_emphasis_and_hyperlinks_are_seen():
    page = "# Cranes\n\nSome *bright* words and [a page](https://cranes.example/) to read, and then a few more.\n"
    async with reading(page, size=(80, 24)) as (_, screen, _):
        view = screen.view
        assert segment(view, "bright").style.italic
        assert segment(view, "a page").style.color == look(view, "hyperlink").color


async def test_the_frame_tells_how_far_one_is():
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        assert screen.view.frame[0].endswith("─ 100% ")


TIDES = "# Tides\n\nHigh water came at noon.\n\n## Later\n\nLow water came at six.\n\nNobody was there.\n"


async def test_only_some_blocks_are_shown_and_the_place_is_kept():
    async with reading(TIDES, size=(80, 8)) as (_, screen, _):
        view = screen.view
        view.show_only(Filter((1, 3), 2, Query("")))
        assert [line for line in shown(view) if line] == ["High water came at noon.", "Low water came at six."]
        assert view.visible_span == (span(view, "High")[0], span(view, "at six.")[1])
        view.do_next_paragraph(None)
        assert view.rows.row_of(span(view, "Low")[0]) == 2
        view.show_only(Filter((4,), 1, Query("")))
        assert [line for line in shown(view) if line] == ["Nobody was there."]
        view.show_only(None)
        assert "Later" in shown(view)


async def test_what_can_be_seen_is_a_span():
    async with reading(NOTE, size=(80, 24)) as (_, screen, _):
        assert screen.view.visible_span == (0, len(screen.view.article.text))


@pytest.mark.parametrize("theme", ["dark", "mono"])
async def test_labels_lie_over_the_text_in_a_look_of_their_own(theme):
    async with reading(NOTE, size=(80, 24), theme=theme) as (_, screen, _):
        view = screen.view
        plain = shown(view)
        view.show_labels({span(view, "painted")[0]: "ab", span(view, "spring")[0]: "c"})
        assert any("ab" + "inted blue in cpring" in line for line in shown(view))
        label = segment(view, "ab").style
        assert label.bold
        assert label.reverse or label.bgcolor != segment(view, "inted blue in").style.bgcolor
        view.show_labels({})
        assert shown(view) == plain
