"""Makes the light tree of a page: one walk over Lexbor's, which leaves out what is never shown.

Lengths are counted bottom-up on the way, see `Element`.
"""

from __future__ import annotations

from dataclasses import field
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.decode import composed
from parsers.page.tree import BETWEEN_LINKS, INLINE, Element, Texts
from parsers.prose import latin_length
from parsers.records import record
from parsers.tagnames import tags

NEVER_SHOWN = tags(
    "script style template noscript iframe object embed canvas audio map param source track link meta head title "
    "input progress meter datalist svg math applet frame frameset noembed noframes area base col colgroup"
)
_STANDS_FOR = {
    **dict.fromkeys(("svg", "canvas"), "picture"),
    **dict.fromkeys(("iframe", "object", "audio", "applet", "frame", "noembed", "noframes", "map"), "embedded"),
    **dict.fromkeys(("progress", "meter", "datalist"), "form"),
    "math": "formula",
    "title": "title of the page",
}
"""Why an element that is never shown is left out, where its text is more than the page's machinery."""
PROSE_LENGTH = 60
"""Characters; a block with this much text of its own counts as prose (dev split; 40 to 80 score alike)."""
PROSE_LINK_SHARE = 0.5
"""A block with more of its text inside hyperlinks is no prose."""

LINK_COST = 2
"""Characters of prose that one character of hyperlink outweighs: teasers are prose with a link (dev split)."""
COMPANY = 1.5
"""Exponent by which paragraphs under one parent outweigh the same amount scattered as teasers (dev split)."""
_MORE_THAN_LINKS = (
    "p, time, h1, h2, article, blockquote, script, style, template, noscript, iframe, svg title, [itemprop]"
)
"""What a menu or a page's footer is copied for, element by element (a selector)."""
_MENUS = ("nav", "footer")
MOST_MENUS = 40
"""Menus looked through on one page; they may nest, and each look costs its whole size."""
_TITLE_TAGS = ("h1", "h2")
_GROUP_PARTS = INLINE | tags("p blockquote ul ol li dl dt dd pre h1 h2 h3 h4 h5 h6 figure center font")
"""Elements whose paragraphs count as standing directly in the parent."""


@record
class Copy:
    """A page's body (its root, where it has none)."""

    body: Element
    headings: list[Element] = field(default_factory=list)
    """Of the first two levels, in document order."""
    unseen: list[tuple[str, str]] = field(default_factory=list)
    """The reason and the text of each element that stands for something which a text cannot show."""


def copy_of(tree: LexborHTMLParser, *, menus: bool = False) -> Copy:
    """The copy of a page; without `menus`, those that are nothing but hyperlinks become one stretch of words.

    A third of a page's elements stand in such, and only who reads a list of links asks for them.
    """
    texts = Texts()
    start = tree.body or tree.root
    if start is None:
        return Copy(Element("body", {}, None, texts))
    copy = Copy(Element(start.tag or "body", start.attributes, None, texts))
    _copy_children(start, copy, texts, menus)
    return copy


def _copy_children(start: LexborNode, copy: Copy, texts: Texts, menus: bool) -> None:
    root = current = copy.body
    children = root.children
    node = start.first_child
    path: list[LexborNode] = []
    menus_left = 0 if menus else MOST_MENUS
    while True:
        if node is None:
            _close(current)
            if not path:
                break
            node = path.pop().next
            current = current.parent or root
            children = current.children
            continue
        number = node.tag_id
        kind = _KINDS.get(number) or _kind(number, node.tag or "")
        if kind is _TEXT:
            text = node.text_content or ""
            if stripped := text.strip():
                length = len(stripped)
                if not stripped.isascii():
                    text = composed(text)
                    length = latin_length(stripped)
                current.text += length
                current.own += length
            elif _is_between_blocks(current):
                node = node.next
                continue
            children.append(text)
            texts.append(text)
        elif kind.shown:
            if not kind.joins:
                texts.append(" ")
            if kind.is_menu and menus_left and current.tag != "blockquote":
                menus_left -= 1
                if node.css_first(_MORE_THAN_LINKS) is None:
                    _add_links(current, node, kind.tag, texts)
                    node = node.next
                    continue
            element = Element(kind.tag, node.attributes, current, texts, kind.inline)
            children.append(element)
            if kind.tag in _TITLE_TAGS:
                copy.headings.append(element)
            child = node.first_child
            if child is not None:
                path.append(node)
                current = element
                children = current.children
                node = child
                continue
            element._end = element._start
        elif kind.reason:
            for machinery in node.css("style, script"):
                machinery.decompose()
            copy.unseen.append((kind.reason, node.text(separator=" ")))
        node = node.next


def _is_between_blocks(parent: Element) -> bool:
    """Whether white space that comes next sets nothing apart."""
    if not parent.children:
        return not parent._inline and parent.tag != "pre"
    last = parent.children[-1]
    return not isinstance(last, str) and not last._inline


def _add_links(parent: Element, node: LexborNode, tag: str, texts: Texts) -> None:
    """Copy a menu as one stretch of hyperlinks."""
    element = Element(tag, node.attributes, parent, texts)
    text = node.text(separator=" ")
    listed = _listed(node, " ".join(text.split()))
    parent.children.append(element)
    element.children.append(listed)
    texts.append(listed)
    element.text = element.links = latin_length(text.strip())
    _close(element)


def _listed(menu: LexborNode, text: str) -> str:
    """The text of a menu, told apart where only a blank is between two hyperlinks."""
    parts: list[str] = []
    at = 0
    for link in menu.css("a"):
        words = " ".join(link.text(separator=" ").split())
        found = text.find(words, at)
        if found < 0:
            break
        if words:
            parts += (BETWEEN_LINKS if at and text[at:found] == " " else text[at:found], words)
            at = found + len(words)
    parts.append(text[at:])
    return "".join(parts)


class _Kind(NamedTuple):
    """What the copy has to know of a node by its name."""

    tag: str
    shown: bool
    """It is an element that may show text."""
    inline: bool
    joins: bool
    """Text before and after it may be one word."""
    is_menu: bool
    """It is there for its hyperlinks."""
    reason: str
    """Why an element that is never shown is worth remembering."""


_TEXT = _Kind("-text", False, True, True, False, "")
_KINDS: dict[int, _Kind] = {}
"""By Lexbor's number of a name; only for names it always numbers alike."""
_NUMBERED = 1_000
"""Lexbor's own names have smaller numbers (selectolax 1.0: 0 to 250); others are addresses in memory."""


def _kind(number: int, tag: str) -> _Kind:
    if tag == _TEXT.tag:
        kind = _TEXT
    else:
        shown = tag not in NEVER_SHOWN and tag[:1] not in ("-", "_", "!", "")
        inline = tag in INLINE
        kind = _Kind(tag, shown, inline, inline and tag != "br", tag in _MENUS, _STANDS_FOR.get(tag, ""))
    if number < _NUMBERED:
        _KINDS[number] = kind
    return kind


def _close(element: Element) -> None:
    """Count a finished element into its parent; a block's own text is prose or not, an inline's goes up."""
    element._end = len(element._texts)
    parent = element.parent
    if element.tag == "a" and "href" in element.attributes:
        element.links = element.text
        element._own_links = element.own
        if element.text:
            element._texts.add_link(element._start, element._end)
        element.prose = element._group = 0
        element.weight = 0.0
    elif element.tag == "figcaption":
        element.links = 0
    if not element._inline:
        element._texts.append(" ")
    if element._inline and parent is not None:
        parent.own += element.own
        parent._own_links += element._own_links
    elif element.own >= PROSE_LENGTH and element._own_links < PROSE_LINK_SHARE * element.own:
        element.prose += element.own
        element._group += max(element.own - LINK_COST * element._own_links, 0)
    if parent is None:
        element.weight += element._group**COMPANY
        return
    if element.tag in _GROUP_PARTS:
        parent._group += element._group
    elif element._group:
        element.weight += element._group**COMPANY
    parent.text += element.text
    parent.links += element.links
    parent.prose += element.prose
    parent.weight += element.weight
