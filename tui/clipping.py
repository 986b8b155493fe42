"""Texts cut to the room there is, so that what is left is not read as something else.

A cut is always seen ("…"). It falls between words where there are blanks, and never behind a number: "40" must not
be read where "40.000" or "40 million" stands. Of a path the end is kept, where one file differs from another.
"""

from __future__ import annotations

import re

from tui.column.characters import cells, drawn

ELLIPSIS = "…"

MOST_CHARACTERS = 4
"""Characters a cell may hold, accents being put on letters; a text of a megabyte is cut to that first."""

LEAST_KEPT = 0.5
"""Share of the room that must be filled for a cut to be moved back to a blank; a long word is cut, not lost."""

_NUMBER_LAST = re.compile(r"\d[.,:'’]?$")
_DIGITS_LAST = re.compile(r"\d[\d.,:'’]*$")


def clipped(text: str, width: int) -> str:
    """A text that fits into `width` cells."""
    end = clip(text, 0, width)
    return text if end == len(text) else text[:end] + ELLIPSIS * (width > 0)


def clip(text: str, start: int, width: int) -> int:
    """Where a text that begins at `start` must end to fit into `width` cells, an ellipsis included; its own end
    where all of it fits."""
    most = start + MOST_CHARACTERS * max(width, 1)
    if len(text) <= most and cells(text[start:]) <= width:
        return len(text)
    end = min(len(text), most)
    while end > start and cells(text[start:end]) > width - 1:
        end -= max((cells(text[start:end]) - width + 1) // 2, 1)
    return start + len(_whole(text[start:end], text[end : end + 1]))


def _whole(kept: str, following: str) -> str:
    """What is kept, without a piece of a word or a number at its end."""
    if following and not following.isspace() and kept and not kept[-1].isspace():
        blank = max(kept.rfind(" "), kept.rfind("\n"))
        if blank >= len(kept) * LEAST_KEPT:
            kept = kept[:blank]
    kept = kept.rstrip()
    while _NUMBER_LAST.search(kept):
        without = kept[: kept.rfind(" ") + 1].rstrip() or _DIGITS_LAST.sub("", kept)
        if not without:
            break
        kept = without
    return kept


def excerpt(text: str, start: int, end: int | None, longest: int) -> str:
    """A span on one line, cut where it is long."""
    end = len(text) if end is None else end
    words = " ".join(text[start : min(end, start + 2 * MOST_CHARACTERS * max(longest, 1))].split())
    return clipped(drawn(words), longest)


def path_end(path: str, longest: int) -> str:
    """A path in `longest` cells: whole, or from a folder on, or the name of the file cut in the middle."""
    path = drawn(path)
    while cells(path) > longest and "/" in path.removeprefix("…/"):
        path = "…/" + path.removeprefix("…/").partition("/")[2]
    if cells(path) <= longest:
        return path
    name = path.removeprefix("…/")[-2 * MOST_CHARACTERS * longest :]
    head, tail = name[: longest // 3], name[-(longest - longest // 3 - 1) :]
    while tail and cells(head + ELLIPSIS + tail) > longest:
        tail = tail[1:]
    return head + ELLIPSIS + tail
