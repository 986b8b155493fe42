"""Guards a page's nesting before it reaches the tree builder, whose time grows faster than the depth.

Beyond a depth no page needs, the tags of nested wrappers are taken out and their text stays. One pass over
the tags; a page of usual depth is returned as it is.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from parsers.patterns import pattern
from parsers.tagnames import tags

DEEPEST = 600
"""Open elements that a deep page is brought down to; real pages stay under 60."""
FEW_ELEMENTS = 3_000
"""Elements of which even all open at once are built in a few hundredths of a second."""
MOST_ATTRIBUTES = 2_000
"""Attributes of one tag; the tree builder compares each with all before it."""
LONG_TAG = 8_000
"""Characters of a tag from which its attributes are counted."""
_LONG_TAG = pattern(rf"<([a-zA-Z][a-zA-Z0-9:-]*+)[^<>]{{{LONG_TAG},}}")
_TAG = pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)|<(!--)")
_NAMES = pattern(r"</?[a-zA-Z][a-zA-Z0-9:-]*")
_NEVER_NEST = tags(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot "
    "option optgroup colgroup caption body html head a nobr h1 h2 h3 h4 h5 h6 rp rt"
)
"""Void elements and those that HTML closes by itself."""
_RAW = tags("script style title textarea xmp iframe noembed noframes plaintext")


def tree_of(source: str | bytes) -> LexborHTMLParser:
    """The page as Lexbor builds it, in time that grows with the size of the source only; bytes are UTF-8.

    Any text is a page to it: where it fails, memory did not suffice.
    """
    data = source if isinstance(source, bytes) else source.encode("utf-8", "replace")
    try:
        return LexborHTMLParser(data if _is_tame(data) else bounded(data.decode("utf-8")).encode("utf-8"))
    except SelectolaxError as error:
        raise MemoryError("the tree of the page does not fit") from error


def bounded(source: str) -> str:
    """The source with no more than `DEEPEST` elements open at once, and no tag with thousands of attributes."""
    source = _LONG_TAG.sub(_bare, source)
    return "".join(_pieces(source)) if _is_deep(source) else source


def _is_tame(data: bytes) -> bool:
    """Whether a page has few elements and no tag of thousands of attributes, without looking at every tag.

    A long tag holds at least one of the half as long steps whole.
    """
    tags = data.count(b"<")
    if tags > FEW_ELEMENTS and tags - data.count(b"</") > FEW_ELEMENTS:
        return False
    step = LONG_TAG // 2
    in_tag, signs = True, 0
    for start in range(0, len(data) - step + 1, step):
        end = start + step
        opening, closing = data.rfind(b"<", start, end), data.rfind(b">", start, end)
        if opening != closing:
            in_tag, signs = opening > closing, _signs(data, opening, end) if opening > closing else 0
        elif in_tag:
            signs += _signs(data, start, end)
            if signs > MOST_ATTRIBUTES // 2:
                return False
    return True


def _signs(data: bytes, start: int, end: int) -> int:
    """At least as many as there are attributes in a stretch of a tag."""
    return data.count(b"=", start, end) + data.count(b" ", start, end)


def _bare(tag: re.Match[str]) -> str:
    """A long tag as it is where its length is one long value, else without its attributes."""
    return f"<{tag[1]} " if tag[0].count("=") + tag[0].count(" ") > MOST_ATTRIBUTES else tag[0]


def _is_deep(source: str) -> bool:
    """An upper bound of the depth: does counting every tag as real ever pass the limit?

    An end tag closes only what was opened under its own name, so stray ones hide nothing.
    """
    depth = 0
    opened: dict[str, int] = {}
    for tag in _NAMES.findall(source):
        if tag[1] == "/":
            name = tag[2:].lower()
            if opened.get(name, 0) > 0:
                opened[name] -= 1
                depth -= 1
            continue
        name = tag[1:].lower()
        if name not in _NEVER_NEST:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            if depth > DEEPEST:
                return True
    return False


def _pieces(source: str) -> list[str]:
    """The source without the tags that would open, or close, something below the limit."""
    pieces: list[str] = []
    opened: dict[str, int] = {}
    dropped: dict[str, int] = {}
    kept = depth = position = 0
    while (found := _TAG.search(source, position)) is not None:
        slash, name, comment = found.groups()
        name = (name or "").lower()
        if comment or (name in _RAW and not slash):
            position = _end_of_raw(source, found.end(), "-->" if comment else f"</{name}")
            continue
        position = source.find(">", found.end()) + 1 or len(source)
        if name in _NEVER_NEST:
            continue
        if slash and not dropped.get(name):
            if opened.get(name):
                opened[name] -= 1
                depth -= 1
            continue
        if not slash and depth < DEEPEST:
            opened[name] = opened.get(name, 0) + 1
            depth += 1
            continue
        dropped[name] = dropped.get(name, 0) + (-1 if slash else 1)
        pieces += (source[kept : found.start()], " ")
        kept = position
    pieces.append(source[kept:])
    return pieces


def _end_of_raw(source: str, start: int, mark: str) -> int:
    """Where a comment or a script ends; the end of the source where it does not."""
    if mark == "-->":
        return source.find(mark, start) + len(mark) if source.find(mark, start) >= 0 else len(source)
    found = re.compile(re.escape(mark), re.IGNORECASE).search(source, start)
    return found.start() if found else len(source)
