"""What readers build and remember stays in proportion to the source, whatever it holds."""

from __future__ import annotations

from parsers import phrases
from parsers.columns import BETWEEN_CELLS, WIDEST_ALIGNED, paddings
from parsers.language import settled_language
from parsers.page import hints, named
from parsers.text.ebook import open_book
from parsers.text.grids import COLUMNS_MOST, grid_at
from parsers.text.mail import split_mail

LONG = 100_000
"""Characters."""
FEW = 100
"""Of what `tests.heavy_pages` has in mass."""


def test_blank_lines_in_a_book() -> None:
    frame = "*** START OF THE PROJECT GUTENBERG EBOOK THE BELL ***\n{}\n*** END OF THE PROJECT GUTENBERG EBOOK"
    for body in ("\n" * FEW + "x", "\nEnd of the Ebook" * 20 + "\n" * FEW + "x"):
        book = open_book(frame.format(body))
        assert book is not None
        assert book.text.strip() == body.strip()
    book = open_book(frame.format("The bell.\n\n\nEnd of the Project's E-book, by Ada\n\n\n"))
    assert book is not None
    assert book.text == "\nThe bell."


def test_folded_rows_of_a_header() -> None:
    mail = split_mail("From: Ada\nSubject: The\n" + " bell\n" * FEW + "\nText")
    assert mail is not None
    assert mail.fields["subject"] == "The" + " bell" * FEW


def test_cells_are_padded_in_narrow_tables_alone() -> None:
    assert paddings([[1, 3], [4, 1, 2], []]) == [[3, 0], [0, 2, 0], []]
    within = WIDEST_ALIGNED - len(BETWEEN_CELLS) - 2
    assert paddings([[within, 2], [1, 1]]) == [[0, 0], [within - 1, 0]]
    assert paddings([[within + 1, 2], [1, 1]]) == [[0, 0], [0, 0]]


def test_wide_tables_of_text_do_not_grow() -> None:
    rows = [f"| {'x' * LONG} | y |", *["| a | b |"] * 400]
    end, text = grid_at(rows, 0)
    assert (end, len(text) < 2 * LONG) == (len(rows), True)
    dashes = ["a b", "-- " * (COLUMNS_MOST + 1), *["a b"] * 400]
    assert grid_at(dashes, 0) == (0, "")


def test_long_texts_are_not_remembered() -> None:
    hints.hints_of("")
    before = phrases._reason.cache_info().currsize
    assert phrases.furniture_reason("x" * LONG) == ""
    assert phrases._reason.cache_info().currsize == before
    names = "share " + "x" * hints.LONGEST_HINT
    assert hints.hints_of(names + "y") is hints.hints_of(names + "z")
    assert settled_language("x" * LONG, ["a line of text"]) == "x" * LONG


def test_class_lists_are_cut_before_they_are_remembered() -> None:
    from parsers import parse

    named._purpose.cache_clear()
    named._purpose_of_name.cache_clear()
    long = [f"author-{'x' * hints.LONGEST_HINT}{number}" for number in range(5)]
    parse("".join(f"<p class='{name}'>The bell rang.</p>" for name in long))
    assert named._purpose.cache_info().currsize <= 1
