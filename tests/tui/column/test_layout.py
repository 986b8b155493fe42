"""Rows show the whole article, and characters are found on them again."""

from hypothesis import given
from hypothesis import strategies as st

from parsers.draft import Draft, Piece
from tui.column.layout import byline, lay_out

KINDS = ["title", "summary", "heading", "paragraph", "list item", "quotation", "code", "table", "caption"]


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


pages = st.lists(st.tuples(st.sampled_from(KINDS), st.text("ab é日\n", max_size=60)), max_size=8)


@given(pages, st.integers(10, 50))
def test_every_character_is_found_on_the_row_that_shows_it(pieces, width):
    page = article(*pieces)
    layout = lay_out(page, width, "byline")
    for number, row in enumerate(layout.rows):
        for offset in range(row.start, row.end):
            assert layout.row_of(offset) == number
        if row.start < row.end:
            assert layout.rows_of(row.start, row.end) == range(number, number + 1)


@given(pages, st.integers(10, 50))
def test_rows_show_every_word(pieces, width):
    page = article(*pieces)
    rows = lay_out(page, width).rows
    assert "".join("".join(page.text[row.start : row.end].split()) for row in rows) == "".join(page.text.split())
