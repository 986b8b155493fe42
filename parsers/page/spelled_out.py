"""Writes into the words of a page what it says by tags alone, before the page is copied.

A browser draws the marks of a `<q>`, raises an exponent, strikes words through and lays out a formula. Text
without looks would say something else: a quotation nobody marked, 106 for 10⁶, words taken back as if they stood.
So Lexbor's tree is changed first: the few elements of these kinds, quotations from the outermost, the rest
from the innermost.
"""

from __future__ import annotations

import re
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.patterns import pattern
from parsers.tables import read_table

STRUCK = "struck out"
EMBEDDED = "embedded"
MOST_STRUCK = 0.3
"""Share of a page's text; where more is struck, a tag was left open and says nothing."""
MOST_SPELLED = 10_000
"""Elements of a page that are looked at; each costs a few microseconds."""
DEEPEST_QUOTE = 8
"""Elements around a quotation among which an outer one is looked for."""
LONGEST_ADDRESS = 300
"""Characters of an embedded thing's address that help to tell what it is."""

_STRUCK = "del, s, strike"
_EMBEDDED = "iframe, video, audio"
_SPELLED = (
    f"q, sup, sub, math, {_STRUCK}, {_EMBEDDED}, img.tex, img.latex, img[class^=mwe-math], "
    'img[alt^="{\\\\displaystyle"]'
)
_NO_ADDRESS = pattern(r"\s*(?!https?:)[a-z]+:", re.IGNORECASE)
"""What stands in an address's place and leads nowhere ("about:blank", "data:…")."""
_MARKS = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")
Unseen = list[tuple[str, str]]
"""Reason and text of what the page holds and its text leaves out."""


def spell_out(tree: LexborHTMLParser) -> Unseen:
    """Change the tree so that its text says what a reader sees; gives what goes out with it."""
    body = tree.body or tree.root
    if body is None:
        return []
    unseen: Unseen = []
    nodes = {node.mem_id: node for node in body.css(_SPELLED)[:MOST_SPELLED]}
    strikes = any(node.tag in ("del", "s", "strike") for node in nodes.values()) and _strikes_little(body)
    language = (tree.root.attributes.get("lang") if tree.root else "") or ""
    for node in nodes.values():
        if node.tag == "q":
            _quote(node, language)
    for node in reversed(nodes.values()):
        tag = node.tag or ""
        if tag in ("sup", "sub"):
            from parsers.page.raised import lower, raise_

            (raise_ if tag == "sup" else lower)(node)
        elif tag in ("math", "img"):
            from parsers.page.formulas import spell_formula, spell_picture

            unseen += spell_formula(node) if tag == "math" else spell_picture(node)
        elif tag in ("iframe", "video", "audio"):
            unseen += _embedded(node)
        elif strikes and tag != "q":
            unseen += _strike(node)
    return unseen[::-1]


def _quote(node: LexborNode, language: str) -> None:
    """Put a language's marks around a quotation that has none."""
    text = node.text().strip()
    before = node.prev.text_content if node.prev is not None and node.prev.tag == "-text" else ""
    if not text or text[0] in _MARKS or (before or " ")[-1] in _MARKS:
        return
    marks = quotation_marks(language)
    inner = 2 * (_outer_quotes(node) % 2)
    node.insert_before(marks[inner])
    node.insert_after(marks[inner + 1])


def _outer_quotes(node: LexborNode) -> int:
    found = 0
    above = node.parent
    for _ in range(DEEPEST_QUOTE):
        if above is None:
            break
        found += above.tag == "q"
        above = above.parent
    return found


def quotation_marks(language: str) -> tuple[str, ...]:
    """The marks that open and close an outer and an inner quotation; `language` is BCP 47 or ""."""
    table = _marks()
    code = language.casefold().replace("_", "-")
    while code and code not in table:
        code = code.rpartition("-")[0]
    return table[code or "default"]


@cache
def _marks() -> dict[str, tuple[str, ...]]:
    return {code: tuple(marks) for code, marks in read_table("page/quotation_marks").items()}


def _strikes_little(body: LexborNode) -> bool:
    struck = sum(len(node.text()) for node in body.css(_STRUCK)[:MOST_SPELLED])
    return struck <= MOST_STRUCK * len(body.text())


def _strike(node: LexborNode) -> Unseen:
    """Take struck words out; signs alone are a style sheet's business."""
    text = " ".join(node.text().split())
    if not any(map(str.isalnum, text)):
        return []
    node.decompose()
    return [(STRUCK, text)]


def _embedded(node: LexborNode) -> Unseen:
    """What a frame or a player is and where it comes from, unless it is there to be unseen."""
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    tiny = any((attributes.get(side) or "").rstrip("px") in ("0", "1") for side in ("width", "height"))
    if tiny or "hidden" in attributes or "display:none" in style or "visibility:hidden" in style:
        return []
    source = node.css_first("source[src]")
    address = attributes.get("src") or attributes.get("data-src")
    address = address or (source.attributes.get("src") if source is not None else "") or ""
    if _NO_ADDRESS.match(address):
        address = ""
    title = attributes.get("title") or attributes.get("aria-label") or ""
    text = " ".join(f"{title} {address[:LONGEST_ADDRESS]}".split())
    return [(EMBEDDED, text)] if text else []
