"""The pieces a row is made of: stretches of text and furniture, each with the names of the looks that lie on it.

Whoever draws a row only has to add up looks: the article view does, and so does the first screen, which is painted
before there is a view.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import set_cell_size

from parsers import Article
from tui.column.characters import cells, drawn
from tui.column.paint import Ink, Layer, Marked, paint
from tui.column.rows import Row

Looks = tuple[str, ...]
"""Names of looks, the lowest first."""

Piece = tuple[str, Looks]
"""What is written, and how it looks."""


def inline(article: Article) -> Layer:
    """The article's own styles."""
    return Layer(
        [
            Ink(span.start, span.end, span.style)
            for block in article.blocks
            for span in block.spans
            if not (block.kind == "caption" and span.style == "hyperlink")
        ]
    )


def pieces(row: Row, text: str, layers: Sequence[Layer | Marked]) -> Iterator[Piece]:
    """A row from left to right, without the gutter; `layers` are what lies on the text, the lowest first."""
    base = "" if row.kind in ("paragraph", "blank") else row.kind.replace(" ", "-")
    looks = (base,) if base else ()
    at = 0
    for part in row.slices:
        yield _furniture(row.lead, at, part.at)
        for left, right, names in paint(part.start, part.end, layers):
            yield drawn(text[left:right]), _unmixed((*looks, *names))
        at = part.at + cells(text[part.start : part.end])
    yield _furniture(row.lead, at, len(row.lead))
    if row.note:
        yield drawn(row.note), looks


def _furniture(lead: str, start: int, end: int) -> Piece:
    """Cells of what lies below the text."""
    return set_cell_size(drawn(lead[start:]), max(end - start, 0)), ("lead",)


def _unmixed(looks: Looks) -> Looks:
    """Looks without those below a selection: what is reversed or underlined there would look unselected."""
    return looks[-1:] if looks and looks[-1] in ("selection", "cursor") else looks
