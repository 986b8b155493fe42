"""Rows show the whole article, and characters are found on them again."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from parsers.draft import Draft, Piece, Run
from tui.column.characters import cells
from tui.column.layout import byline, lay_out

KINDS = ["title", "summary", "heading", "paragraph", "list item", "quotation", "code", "table", "caption"]

TABLE = r"([a-c9 日]{0,12}( \| [a-c9 日]{0,30}){1,4}\n){1,5}"


def article(*pieces):
    return Draft(pieces=[Piece.plain(kind, text, 1) for kind, text in pieces]).finish()


def shown(article, width=40, credit=""):
    return [
        row.lead + (row.note or article.text[row.start : row.end]) for row in lay_out(article, width, credit).rows
    ]


def test_blocks_have_air_and_lists_hang():
    page = article(
        ("title", "Tea"),
        ("paragraph", "Two kinds of tea are grown on the island of Orrin today."),
        ("list item", "green, which is picked in the spring and dried in the sun"),
        ("list item", "black"),
        ("quotation", "I drink neither of the two, and my mother did not either."),
    )
    assert shown(page, credit="Ada Lind · 1 min") == [
        "Tea",
        "",
        "Ada Lind · 1 min",
        "",
        "Two kinds of tea are grown on the island",
        "of Orrin today.",
        "",
        "• green, which is picked in the spring",
        "  and dried in the sun",
        "• black",
        "",
        "│ I drink neither of the two, and my",
        "│ mother did not either.",
    ]


def test_an_article_of_a_title_alone_still_has_its_byline():
    assert shown(article(("title", "Tea")), credit="Ada Lind") == ["Tea", "", "Ada Lind"]


def test_notes_stand_below_the_byline_and_are_no_text():
    draft = Draft(pieces=[Piece.plain("title", "Tea"), Piece.plain("paragraph", "Black or green.")])
    draft.notes = ["decoded as koi8-r", "cut at 64 MiB"]
    page = draft.finish()
    assert shown(page, credit="Ada Lind") == [
        "Tea",
        "",
        "Ada Lind",
        "Decoded as koi8-r.",
        "Cut at 64 MiB.",
        "",
        "Black or green.",
    ]
    assert page.text == "Tea\n\nBlack or green."


def test_an_article_without_a_word_shows_its_note():
    assert shown(Draft(notes=["there is nothing to read in it"]).finish()) == ["There is nothing to read in it."]


def test_ordered_items_show_their_numbers():
    page = Draft(pieces=[Piece.plain("list item", "first things first", 1, "10.")]).finish()
    assert shown(page, 14) == ["10. first", "    things", "    first"]


def test_the_byline_tells_only_what_is_known():
    page = Draft(authors=["Ada Lind", "Bo Ek"], published="2016-11-10T09:27+00:00")
    page.pieces.append(Piece.plain("paragraph", "word " * 700))
    assert byline(page.finish()) == "Ada Lind, Bo Ek · 10 Nov 2016, 09:27 · 3 min"
    assert byline(Draft(published="last Tuesday").finish()) == "last Tuesday"
    assert byline(Draft().finish()) == ""


def test_a_rule_is_a_short_line():
    page = Draft(pieces=[Piece.plain("paragraph", "one"), Piece("rule"), Piece.plain("paragraph", "two")]).finish()
    assert shown(page) == ["one", "", "─" * 24, "", "two"]


def test_an_empty_article_has_no_rows():
    layout = lay_out(Draft().finish(), 40)
    assert len(layout.rows) == 0
    assert layout.row_of(0) == 0


def test_headings_differ_by_level_without_colour():
    page = Draft(
        pieces=[
            Piece.plain("paragraph", "one"),
            Piece.plain("heading", "High", 2),
            Piece.plain("paragraph", "two"),
            Piece.plain("heading", "Middle", 3),
            Piece.plain("paragraph", "three"),
            Piece.plain("heading", "Low", 4),
            Piece.plain("paragraph", "four"),
        ]
    )
    assert shown(page.finish()) == [
        *["one", "", "", "High", "────", "", "two", ""],
        *["Middle", "three", "", "▪ Low", "four"],
    ]


def test_markers_of_a_list_end_below_each_other_and_deeper_lists_stand_below_the_words():
    items = [
        ("9.", 1, "nine"),
        ("", 2, "inside"),
        ("10.", 1, "ten\nmore of ten"),
        ("a)", 2, "deep"),
        ("11.", 1, "end"),
    ]
    page = Draft(pieces=[Piece.plain("list item", text, level, marker) for marker, level, text in items]).finish()
    assert shown(page) == [" 9. nine", "    ◦ inside", "10. ten", "    more of ten", "    a) deep", "11. end"]


def test_the_bars_of_a_quotation_go_on_between_its_paragraphs():
    page = Draft(
        pieces=[
            Piece.plain("quotation", "one", 1),
            Piece.plain("quotation", "inner", 2),
            Piece("quotation", [Run("another")], 1, apart=True),
        ]
    ).finish()
    assert shown(page) == ["│ one", "│ ", "│ │ inner", "", "│ another"]


def test_code_keeps_its_columns_and_tells_where_a_line_goes_on():
    page = article(("code", "if x:\n    return call(a, b)"))
    assert shown(page, 14) == ["  if x:", "      return c", "↪ all(a, b)"]


def test_captions_stand_apart():
    assert shown(article(("caption", "The quay in the year of the flood")), 20) == [
        "  ╰ The quay in the",
        "    year of the",
        "    flood",
    ]


def test_only_some_blocks_with_what_is_between_them_left_out():
    page = article(("paragraph", "one"), ("paragraph", "two"), ("list item", "three"), ("list item", "four"))
    rows = lay_out(page, 40, "byline", only={0, 3}).rows
    assert [page.text[row.start : row.end] for row in rows] == ["one", "", "four"]


LETTERS = "ab é日「。|\u0301\u200d\u0915\u093f👩👍🏽🇫❤\ufe0f\n"
pages = st.lists(
    st.tuples(st.sampled_from(KINDS), st.text(LETTERS, max_size=60) | st.from_regex(TABLE, fullmatch=True)),
    max_size=8,
)


@given(pages, st.integers(10, 50))
def test_every_character_is_found_on_the_row_that_shows_it(pieces, width):
    layout = lay_out(article(*pieces), width, "byline")
    for number, row in enumerate(layout.rows):
        for start, end, _ in row.slices:
            for offset in range(start, end):
                assert layout.row_of(offset) == number
            assert number in layout.rows_of(start, end)


@given(pages, st.integers(10, 50))
def test_rows_show_every_character_once_and_in_order(pieces, width):
    page = article(*pieces)
    rows = lay_out(page, width).rows
    slices = sorted(part for row in rows for part in row.slices)
    assert all(left.end <= right.start for left, right in pairwise(slices))
    words = "".join("".join(page.text[start:end].split()) for start, end, _ in slices)
    assert words.replace("|", "") == "".join(page.text.split()).replace("|", "")


@given(pages, st.integers(10, 50))
def test_no_row_is_wider_than_the_column(pieces, width):
    page = article(*pieces)
    for row in lay_out(page, width).rows:
        assert cells(row.lead) <= width
        assert cells(row.note) <= width
        edge = 0
        for start, end, at in row.slices:
            assert at >= edge
            edge = at + cells(page.text[start:end])
        assert edge <= width
