"""Teasers for other articles that stand below one, where no name and no hyperlink says what they are.

Converters and scripts take the hyperlinks off a teaser and leave a headline with a sentence under it. What still
tells them from the sections of an article is that they stand in boxes apart from the article's paragraphs, that a
headline is a sentence and a section's heading a few words, and that nothing follows them.
"""

from __future__ import annotations

from parsers.draft import Draft
from parsers.page.blocks import Found
from parsers.page.tree import Element

LEAST = 3
LEAST_IN_ONE_BOX = 6
"""Teasers in a row, each in a box of its own, and where all share one."""
MOST = 40
"""Teasers looked at; more are an archive."""
LONGEST = 700
"""Characters under one headline."""
LEAST_WORDS = 5
"""Words of a headline, on average."""


def without_teasers(kept: list[Found], draft: Draft) -> list[Found]:
    """The pieces without a row of teasers at their end."""
    sections: list[list[Found]] = []
    starts: list[int] = []
    start = end = len(kept)
    while start and len(sections) < MOST:
        start -= 1
        if kept[start].piece.kind != "heading":
            continue
        section = kept[start:end]
        if not _is_small(section):
            break
        sections.append(section)
        starts.append(start)
        end = start
    while sections and not _are_teasers(sections, kept[: starts[-1]]):
        sections.pop()
        starts.pop()
    if not sections:
        return kept
    for one in kept[starts[-1] :]:
        draft.drop("related links", one.piece.text)
    return kept[: starts[-1]]


def _is_small(section: list[Found]) -> bool:
    return sum(len(one.piece.text) for one in section[1:]) <= LONGEST


def _are_teasers(sections: list[list[Found]], article: list[Found]) -> bool:
    full = [section for section in sections if len(section) > 1]
    boxes = {section[0].element.parent for section in full}
    least = {len(full): LEAST, 1: LEAST_IN_ONE_BOX}.get(len(boxes))
    if least is None or len(full) < least or boxes & _around(article):
        return False
    return sum(len(section[0].piece.text.split()) for section in full) >= LEAST_WORDS * len(full)


def _around(pieces: list[Found]) -> set[Element | None]:
    """All elements that hold one of the pieces."""
    found: set[Element | None] = set()
    for one in pieces:
        element: Element | None = one.element
        while element is not None and element not in found:
            found.add(element)
            element = element.parent
    return found
