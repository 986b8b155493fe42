"""Tables keep their columns, and fold where there is no room for them."""

from parsers.draft import Draft, Piece
from tui.column.layout import lay_out
from tui.column.tables import fair_widths


def drawn(text, width, level=0):
    """The rows as they are seen."""
    page = Draft(pieces=[Piece.plain("table", text, level)]).finish()
    seen = []
    for row in lay_out(page, width).rows:
        line = row.note or row.lead
        for start, end, at in row.slices:
            line = line[:at].ljust(at) + page.text[start:end] + line[at + end - start :]
        seen.append(line.rstrip())
    return seen


HERONS = "Quay | Herons | Remark\nOld Quay | 9 | none\nNinth Quay | 1,200 | most of them sleep on the wall"


def test_cells_are_wrapped_inside_their_columns_and_numbers_end_below_each_other():
    assert drawn(HERONS, 40) == [
        "Quay       │ Herons │ Remark",
        "───────────┼────────┼───────────────────",
        "Old Quay   │      9 │ none",
        "Ninth Quay │  1,200 │ most of them sleep",
        "           │        │ on the wall",
    ]


def test_a_table_without_room_for_its_columns_has_a_cell_a_line():
    assert drawn(HERONS, 20)[:6] == ["Quay | Herons |", "Remark", "", "Quay: Old Quay", "Her…: 9", "Rem…: none"]


def test_names_of_one_letter_are_shown_too():
    wide = "A | B | C\n" + " | ".join(["some words of a cell"] * 3)
    assert drawn(wide, 20)[2:4] == ["A: some words of a", "   cell"]


def test_a_table_of_facts_has_no_head():
    assert drawn("Born | 1950 in Sandry\nDied | 2001", 30) == ["Born │ 1950 in Sandry", "Died │ 2001"]


def test_a_head_that_the_source_names_is_one():
    assert drawn("Quay | Keeper\nOld Quay | Ada", 30, level=1) == [
        "Quay     │ Keeper",
        "─────────┼───────",
        "Old Quay │ Ada",
    ]


def test_one_column_is_shown_as_it_stands():
    assert drawn("one\ntwo", 30) == ["one", "two"]


def test_wide_columns_share_what_narrow_ones_leave():
    assert fair_widths([4, 4], 20) == [4, 4]
    assert fair_widths([4, 30, 50], 24) == [4, 10, 10]
    assert fair_widths([12, 5, 90], 40) == [12, 5, 23]


def test_a_row_with_more_cells_than_its_head_loses_none():
    assert drawn("a | b\none | two | three", 40)[1] == "one │ two │ three"
