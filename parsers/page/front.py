"""What an article opens with: its title, and its summary where that says something of its own.

A standfirst that the page shows goes before a description that only its head states. Such a description is often
the first words of the text, cut off, or with the labels of the page before them: that is not said again.
"""

from __future__ import annotations

from parsers.draft import Draft, Piece
from parsers.page.blocks import Found
from parsers.page.metadata import Metadata
from parsers.page.titles import folded

SAID_AGAIN = 80
"""Characters of a summary; a body that begins with so many of them repeats it."""
LEAST_SAID = 40
"""Characters of a shorter summary, or of the end of a longer one, that may be found further on."""
OPENING = 1_500
"""Characters of the text in which a description is looked for."""
_BROKEN_OFF = ("…", "...", "[…]", "[...]")


def front(draft: Draft, facts: Metadata, found: list[Found]) -> list[Piece]:
    """The title and the summary as blocks; a summary that the body begins with is not said twice."""
    pieces = [Piece.plain("title", draft.title)] if draft.title else []
    draft.summary, is_new = _summary(draft, facts, found)
    if is_new:
        pieces.append(Piece.plain("summary", draft.summary))
    else:
        draft.drop("summary", facts.standfirst)
    return pieces


def _summary(draft: Draft, facts: Metadata, found: list[Found]) -> tuple[str, bool]:
    """The summary, and whether it says what neither the title nor the text begins with."""
    shown = " ".join(facts.standfirst.split())
    summary = shown or draft.summary
    said = folded(summary)
    first = next((folded(one.piece.text) for one in found if one.piece.kind == "paragraph"), "")
    if not said or said == folded(draft.title) or first.startswith(said[:SAID_AGAIN].rstrip()):
        return summary, False
    if shown:
        return summary, True
    opening = _opening(found)
    if len(said) >= LEAST_SAID and said[:SAID_AGAIN] in opening:
        return summary, False
    if len(said) >= SAID_AGAIN and said[-LEAST_SAID:] in opening:
        return "", False
    return summary, not summary.endswith(_BROKEN_OFF)


def _opening(found: list[Found]) -> str:
    """The words that the body begins with, folded."""
    parts: list[str] = []
    length = 0
    for one in found:
        if length >= OPENING:
            break
        if one.piece.kind != "caption":
            parts.append(folded(one.piece.text[:OPENING]))
            length += len(parts[-1])
    return " ".join(parts)
