"""Tells a page of several texts from one of a single article.

The prose of a front page, an archive or the results of a search comes in teasers that each have a linked title of
their own; an article's first paragraph has none. In a thread of posts each has a byline of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.page.blocks import Found
from parsers.page.hints import hints_of
from parsers.page.signals import ONLY_LINKS
from parsers.page.surroundings import is_prose
from parsers.page.tree import Element

LEAST = 3
"""Teasers that make a page of them, posts that make a thread."""
LONGEST = 2.0
"""Paragraphs of prose a teaser, on average; more are the parts of an article whose headings are hyperlinks."""
SHARE = 0.8
"""Share of the prose that must be in the posts of a thread."""


def is_teasers(found: Sequence[Found]) -> bool:
    """Whether the pieces are the teasers of several articles."""
    teasers = prose = 0
    linked = fresh = False
    for one in found:
        if one.piece.kind == "heading":
            linked = fresh = one.links >= ONLY_LINKS * len(one.piece.text)
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


def is_thread(chosen: Element) -> bool:
    """Whether the prose below an element is in posts whose bylines were cut from beside it."""
    posts: set[Element] = set()
    prose = [part.prose for part in chosen.elements() if part is not chosen and _is_post(part, posts)]
    return len(prose) >= LEAST and sum(prose) >= SHARE * chosen.prose


def _is_post(part: Element, posts: set[Element]) -> bool:
    """Whether an element is a post and inside of none; `posts` are those met, and all that is inside of them."""
    inside = part.parent in posts
    if inside or (part.prose and _has_byline(part)):
        posts.add(part)
    return part in posts and not inside


def _has_byline(part: Element) -> bool:
    return any(
        not isinstance(child, str) and child.gone and hints_of(child.hint).junk == "byline"
        for child in part.children
    )
