"""Tells a page of teasers (a front page, an archive, the results of a search) from an article.

Its prose comes in pieces that each have a linked title of their own; an article's first paragraph has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.page.blocks import Found
from parsers.page.trimming import LINKED, is_prose

LEAST = 3
"""Teasers that make a page of them."""
LONGEST = 2.0
"""Paragraphs of prose a teaser, on average; more are the parts of an article whose headings are hyperlinks."""


def is_teasers(found: Sequence[Found]) -> bool:
    """Whether the pieces are the teasers of several articles."""
    teasers = prose = 0
    linked = fresh = False
    for one in found:
        if one.piece.kind == "heading":
            linked = fresh = one.links >= LINKED * len(one.piece.text)
        elif is_prose(one):
            if not (linked or _is_result(one)):
                return False
            prose += 1
            teasers += fresh or not linked
            fresh = False
    return teasers >= LEAST and prose <= LONGEST * teasers


def _is_result(one: Found) -> bool:
    """Whether a list item begins with a hyperlink on a line of its own."""
    if one.piece.kind != "list item":
        return False
    first = next((run for run in one.piece.runs if run.text.strip()), None)
    return first is not None and bool(first.target) and "\n" in one.piece.text
