"""Tables: which hold data and which only lay out the page, and the rows of those that hold data.

A page is laid out with tables, too, and a menu may be one. What tells data is a head, or short cells that form a
grid; and where most of a table's words are hyperlinks, a column without any.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from parsers.columns import BETWEEN_CELLS, paddings
from parsers.draft import Run
from parsers.page.tree import INLINE, Element
from parsers.patterns import pattern

_BAR = pattern(r" *\| *")
_BREAKS = pattern(r"\s+")
LONGEST_CELL = 400
"""Characters on average; longer cells hold text, not data."""
SHARE_OF_PROSE = 0.6
"""A table whose text is to more than this share prose paragraphs lays out a page."""
LONGEST_IN_GRID = 80
"""Characters of a cell, on average, in a table without head whose cells are wrapped in blocks of their own."""
LINKS_IN_GRID = 0.5
"""Share of the text of such a table that may be hyperlinks; teasers are laid out in grids, too."""
LEAST_ROWS = 3
"""Rows that make a grid, and that show what a column holds."""
MOST_OF_PART = 0.8
"""Share of the text around a table from which that is only its frame."""
_TABLE_PARTS = frozenset(("thead", "tbody", "tfoot"))
_BLOCKS_IN_LAYOUT = frozenset(
    ("table", "div", "h1", "h2", "h3", "form", "article", "section", "ul", "ol", "blockquote")
)


def is_data_table(table: Element) -> bool:
    """Whether rows and columns carry meaning: at least two of each, short cells, no page parts inside."""
    if (table.attributes.get("role") or "") in ("presentation", "none"):
        return False
    cells = [_cells(row) for row in _rows(table) if row.text]
    widest = max((len(row) for row in cells), default=0)
    if len(cells) < 2 or widest < 2:
        return False
    count = sum(map(len, cells))
    heads = sum(cell.tag == "th" for row in cells for cell in row)
    if _is_headed(table) and all(_is_line(cell) for row in cells for cell in row):
        return True
    if heads and table.prose <= SHARE_OF_PROSE * table.text:
        return True
    if any(element.tag in _BLOCKS_IN_LAYOUT for element in table.elements() if element is not table):
        return _is_grid(table, cells)
    return table.text <= LONGEST_CELL * count and table.prose <= SHARE_OF_PROSE * table.text


def _is_grid(table: Element, rows: list[list[Element]]) -> bool:
    """Whether cells that are a line or two in blocks stand in rows of the same length, and lead nowhere."""
    filled = [[cell for cell in row if cell.text] for row in rows]
    count = sum(map(len, filled))
    is_terse = not table.prose and table.text <= LONGEST_IN_GRID * count
    if not is_terse or table.link_share > LINKS_IN_GRID or len(rows) < LEAST_ROWS:
        return False
    if len({len(row) for row in rows}) > 1 or any(len(row) < 2 for row in filled):
        return False
    return all(_is_a_line_or_two(cell) for row in filled for cell in row)


def _is_a_line_or_two(cell: Element) -> bool:
    """Whether one or two blocks in a cell hold words, and none is more than a line."""
    blocks = [element for element in cell.elements() if element is not cell and element.tag not in INLINE]
    return all(block.tag in ("div", "p") for block in blocks) and sum(block.own > 0 for block in blocks) <= 2


def holds_facts(part: Element) -> bool:
    """Whether a part that is mostly hyperlinks is a table of data: its rows say something of what they lead to."""
    for element in part.elements():
        if element.text < MOST_OF_PART * part.text:
            continue
        if element.tag == "table" and is_data_table(element):
            return _says_more_than_links(element)
    return False


def _says_more_than_links(table: Element) -> bool:
    """Whether a column of cells leads nowhere: figures, words."""
    columns: defaultdict[int, list[bool]] = defaultdict(list)
    for row in _rows(table):
        for column, cell in enumerate(_cells(row)):
            if cell.tag == "td" and cell.text:
                columns[column].append(not cell.links)
    return any(len(column) >= LEAST_ROWS and 2 * sum(column) > len(column) for column in columns.values())


def _is_headed(table: Element) -> bool:
    """Whether the first part of a table is a head with names for its columns."""
    first = next((child for child in table.children if isinstance(child, Element) and child.text), None)
    return first is not None and first.tag == "thead" and any(element.tag == "th" for element in first.elements())


def _is_line(cell: Element) -> bool:
    """Whether a cell holds words and what styles them, and no blocks."""
    return all(element is cell or element.tag in INLINE for element in cell.elements())


def names_its_columns(table: Element) -> bool:
    """Whether the first row with words is a head: all cells are names, and rows follow."""
    rows = [row for row in _rows(table) if row.text]
    names = _cells(rows[0]) if len(rows) > 1 else []
    in_head = bool(names) and rows[0].parent is not None and rows[0].parent.tag == "thead"
    return len(names) > 1 and (in_head or all(cell.tag == "th" for cell in names))


def cells_of(table: Element) -> list[list[Element]]:
    """The cells, row by row, up to the last with words; rows without words are left out."""
    return [_up_to_words(_cells(row)) for row in _rows(table) if row.text]


def _up_to_words(row: list[Element]) -> list[Element]:
    while row and not row[-1].text:
        row.pop()
    return row


def is_plain(cell: Element) -> bool:
    """Whether a cell is read as words only: nothing in it has a look, or a table in it has cells of its own."""
    if all(isinstance(child, str) for child in cell.children):
        return True
    return any(element.tag == "table" for element in cell.elements())


def on_one_line(runs: Iterable[Run]) -> list[Run]:
    """A cell's runs without line breaks, and without the sign that stands between cells."""
    flat: list[Run] = []
    end = " "
    for run in runs:
        text = _BREAKS.sub(" ", run.text)
        if end == " ":
            text = text.lstrip(" ")
        if text:
            flat.append(Run(_BAR.sub("|", text), run.styles, run.target))
            end = text[-1]
    if flat and end == " ":
        last = flat.pop()
        flat.append(Run(last.text.rstrip(" "), last.styles, last.target))
    return flat


def aligned(rows: list[list[list[Run]]]) -> list[Run]:
    """A line for each row, the cells of a column below each other where the table is narrow enough."""
    sizes = [[sum(len(run.text) for run in cell) for cell in row] for row in rows]
    line: list[Run] = []
    for row, blanks in zip(rows, paddings(sizes), strict=True):
        line += [Run("\n")] if line else []
        for column, (cell, blank) in enumerate(zip(row, blanks, strict=True)):
            line += [Run(BETWEEN_CELLS), *cell] if column else cell
            line += [Run(" " * blank)] if blank else []
    return line


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
