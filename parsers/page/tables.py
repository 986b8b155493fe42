"""Tables: which hold data and which only lay out the page, and the rows of those that hold data."""

from __future__ import annotations

from itertools import zip_longest

from parsers.page.tree import Element

BETWEEN_CELLS = " | "
WIDEST_ALIGNED = 100
"""Characters of a line; in wider tables padding would only push cells apart."""
LONGEST_CELL = 400
"""Characters on average; longer cells hold text, not data."""
SHARE_OF_PROSE = 0.6
"""A table whose text is to more than this share prose paragraphs lays out a page."""
_TABLE_PARTS = frozenset(("thead", "tbody", "tfoot"))
_BLOCKS_IN_LAYOUT = frozenset(
    ("table", "div", "h1", "h2", "h3", "form", "article", "section", "ul", "ol", "blockquote")
)


def is_data_table(table: Element) -> bool:
    """Whether rows and columns carry meaning: at least two of each, short cells, no page parts inside."""
    if (table.attributes.get("role") or "") in ("presentation", "none"):
        return False
    cells = [_cells(row) for row in _rows(table)]
    widest = max((len(row) for row in cells), default=0)
    if len(cells) < 2 or widest < 2:
        return False
    count = sum(map(len, cells))
    heads = sum(cell.tag == "th" for row in cells for cell in row)
    if heads and table.prose <= SHARE_OF_PROSE * table.text:
        return True
    if any(element.tag in _BLOCKS_IN_LAYOUT for element in table.elements() if element is not table):
        return False
    return table.text <= LONGEST_CELL * count and table.prose <= SHARE_OF_PROSE * table.text


def rows_of(table: Element) -> list[list[str]]:
    """The words of each cell, row by row; rows without words are left out."""
    rows = ([cell.words() for cell in _cells(row)] for row in _rows(table))
    return [row for row in rows if any(row)]


def aligned(rows: list[list[str]]) -> str:
    """A line for each row, the cells of a column below each other where the table is narrow enough."""
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    if sum(widths) + len(BETWEEN_CELLS) * (len(widths) - 1) > WIDEST_ALIGNED:
        return "\n".join(BETWEEN_CELLS.join(row) for row in rows)
    return "\n".join(
        BETWEEN_CELLS.join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        for row in rows
    )


def _rows(table: Element) -> list[Element]:
    rows = []
    for child in table.children:
        if isinstance(child, str):
            continue
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in _TABLE_PARTS:
            rows += [row for row in child.children if not isinstance(row, str) and row.tag == "tr"]
    return rows


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if not isinstance(cell, str) and cell.tag in ("td", "th")]
