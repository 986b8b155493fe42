"""Block quotations: who is quoted belongs to the words, and two in a row are two."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from parsers.page.tree import Element

if TYPE_CHECKING:
    from parsers.page.blocks import Found

LONGEST_ATTRIBUTION = 200
"""Characters that say who is quoted, and where."""
MOST_PARTS = 8
"""Parts of a figure, and the texts between them, that are looked at."""
_ATTRIBUTIONS = frozenset(("footer", "cite", "figcaption", "p", "div", "small", "span"))


def is_attribution(element: Element) -> bool:
    """Whether a short part below a block quotation says who is quoted, whatever it calls itself."""
    above = element.parent
    if above is None or element.tag not in _ATTRIBUTIONS or element.text > LONGEST_ATTRIBUTION:
        return False
    return above.tag == "blockquote" or (above.tag == "figure" and holds_quotation(above))


def holds_quotation(figure: Element) -> bool:
    """Whether what a figure shows is a quotation, so that its caption is who said it."""
    return any(not isinstance(child, str) and child.tag == "blockquote" for child in figure.children[:MOST_PARTS])


def set_apart(found: list[Found]) -> None:
    """Mark each quotation that begins right below the end of another."""
    for before, one in pairwise(found):
        if before.piece.kind == one.piece.kind == "quotation":
            one.piece.apart = _outermost(before.element) is not _outermost(one.element)


def _outermost(element: Element) -> Element | None:
    """The block quotation around all others; a figure around it, which holds who said it, goes for it."""
    outermost = None
    above: Element | None = element
    while above is not None:
        if above.tag == "blockquote" or (above.tag == "figure" and holds_quotation(above)):
            outermost = above
        above = above.parent
    return outermost
