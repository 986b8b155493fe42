"""Guards a page's nesting before it reaches the tree builder, whose time grows faster than the depth.

Beyond a depth no page needs, the tags of nested wrappers are taken out and their text stays. One pass over the tags;
a page of usual depth is returned as it is.
"""

from __future__ import annotations

import re

DEEPEST = 600
"""Open elements; Lexbor builds this in milliseconds, real pages stay under 60."""
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)|<(!--)")
_NEVER_NEST = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option "
    "optgroup colgroup caption body html head a nobr h1 h2 h3 h4 h5 h6 rp rt".split()
)
"""Void elements and those that HTML closes by itself."""
_RAW = frozenset("script style title textarea xmp iframe noembed noframes plaintext".split())


def bounded(source: str) -> str:
    """The source with no more than `DEEPEST` elements open at once."""
    if source.count("<") <= DEEPEST or not _is_deep(source):
        return source
    return "".join(_pieces(source))


def _is_deep(source: str) -> bool:
    """A cheap upper bound: does counting every tag as real ever pass the limit?"""
    depth = 0
    for found in _TAG.finditer(source):
        slash, name, _ = found.groups()
        if not name or name.lower() in _NEVER_NEST:
            continue
        depth = max(depth - 1, 0) if slash else depth + 1
        if depth > DEEPEST:
            return True
    return False


def _pieces(source: str) -> list[str]:
    pieces: list[str] = []
    kept = depth = dropped = position = 0
    while (found := _TAG.search(source, position)) is not None:
        slash, name, comment = found.groups()
        name = (name or "").lower()
        if comment or (name in _RAW and not slash):
            position = _end_of_raw(source, found.end(), "-->" if comment else f"</{name}")
            continue
        end = source.find(">", found.end()) + 1 or len(source)
        position = end
        if name in _NEVER_NEST:
            continue
        if slash:
            if not dropped:
                depth = max(depth - 1, 0)
                continue
            dropped -= 1
        elif depth < DEEPEST:
            depth += 1
            continue
        else:
            dropped += 1
        pieces += (source[kept : found.start()], " ")
        kept = end
    pieces.append(source[kept:])
    return pieces


def _end_of_raw(source: str, start: int, mark: str) -> int:
    """Where a comment or a script ends; the end of the source where it does not."""
    if mark == "-->":
        return source.find(mark, start) + len(mark) if source.find(mark, start) >= 0 else len(source)
    found = re.compile(re.escape(mark), re.IGNORECASE).search(source, start)
    return found.start() if found else len(source)
