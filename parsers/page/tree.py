"""A light tree of what a page shows, copied once from Lexbor's.

The extractor asks every element for its text, links and prose many times. A copy in plain Python objects
makes that cheap, leaves out what is never shown (scripts, styles, comments), and is walked without
recursion, so depth costs nothing. Lengths are counted bottom-up while copying and kept right when a subtree
is cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

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
INLINE = tags(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr output q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr br button select textarea video picture"
)
PROSE_LENGTH = 60
"""Characters; a block with this much text of its own counts as prose (dev split; 40 to 80 score alike)."""
PROSE_LINK_SHARE = 0.5
"""A block with more of its text inside hyperlinks is no prose."""

LINK_COST = 2
"""Characters of prose that one character of hyperlink outweighs: teasers are prose with a link (dev split)."""
COMPANY = 1.5
"""Exponent by which paragraphs under one parent outweigh the same amount scattered as teasers (dev split)."""
_TITLE_TAGS = ("h1", "h2")
_GROUP_PARTS = INLINE | tags("p blockquote ul ol li dl dt dd pre h1 h2 h3 h4 h5 h6 figure center font")
"""Elements whose paragraphs count as standing directly in the parent."""


class Element:
    """One element of the copy. `children` are elements and the texts between them, in order."""

    __slots__ = (
        "_cuts",
        "_end",
        "_group",
        "_inline",
        "_own_links",
        "_start",
        "_texts",
        "attributes",
        "children",
        "gone",
        "hint",
        "links",
        "own",
        "parent",
        "prose",
        "tag",
        "text",
        "weight",
    )

    def __init__(
        self,
        tag: str,
        attributes: dict[str, str | None],
        parent: Element | None,
        texts: list[str],
        inline: bool = False,
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []
        self.hint = _hint(attributes) if attributes else ""
        """Class, id and role, by which authors name the purpose of an element; lower case."""
        self.text = 0
        """Characters of text in the subtree, blanks at the edges of text nodes not counted."""
        self.links = 0
        """Of these, characters inside hyperlinks."""
        self.prose = 0
        """Characters in blocks of the subtree that read like paragraphs."""
        self.weight = 0.0
        """Prose of the subtree, where paragraphs that stand together count more than scattered ones."""
        self.gone = False
        """Cut out of the article; walks pass by."""
        self.own = 0
        """Characters of text outside any block below this element."""
        self._own_links = 0
        self._group = 0
        self._inline = inline
        self._texts = texts
        self._start = len(texts)
        self._end = 0
        self._cuts = 0
        """Elements cut below."""

    def __repr__(self) -> str:
        return f"<{self.tag} {self.hint!r} text={self.text} links={self.links} prose={self.prose}>"

    @property
    def link_share(self) -> float:
        """Share of the text that is inside hyperlinks, 0 to 1."""
        return self.links / self.text if self.text else 0.0

    def elements(self) -> Iterator[Element]:
        """This element and all below it, in document order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(
                child for child in reversed(element.children) if not isinstance(child, str) and not child.gone
            )

    def words(self) -> str:
        """The text of the subtree with white space collapsed; blocks stand apart."""
        if self._cuts:
            return " ".join("".join(self._pieces()).split())
        return " ".join("".join(self._texts[self._start : self._end]).split())

    def _pieces(self) -> Iterator[str]:
        """The texts of the subtree without those of the elements cut below."""
        position = self._start
        stack = [self]
        while stack:
            element = stack.pop()
            if element.gone and element is not self:
                yield from self._texts[position : element._start]
                position = element._end
            elif element._cuts:
                stack.extend(child for child in reversed(element.children) if not isinstance(child, str))
        yield from self._texts[position : self._end]

    def cut(self) -> None:
        """Leave this subtree out and take its lengths off those above."""
        self.gone = True
        self._count(-1)

    def restore(self) -> None:
        """Bring back everything that was cut below, with its lengths."""
        order = [self]
        for element in order:
            order += [child for child in element.children if not isinstance(child, str)]
        for element in reversed(order):
            if element.gone:
                element.gone = False
                element._count(1)

    def _count(self, sign: int) -> None:
        """Add this subtree's lengths to those above, or take them off."""
        above = self.parent
        while above is not None:
            above.text += sign * self.text
            above.links += sign * self.links
            above.prose += sign * self.prose
            above.weight += sign * self.weight
            above._cuts -= sign
            above = above.parent

    def path(self) -> set[Element]:
        """This element and all above it."""
        found = set()
        element: Element | None = self
        while element is not None:
            found.add(element)
            element = element.parent
        return found


@dataclass(slots=True)
class Copy:
    """A page's body (its root, where it has none)."""

    body: Element
    headings: list[Element] = field(default_factory=list)
    """Of the first two levels, in document order."""
    unseen: list[tuple[str, str]] = field(default_factory=list)
    """The reason and the text of each element that stands for something which a text cannot show."""


def copy_of(tree: LexborHTMLParser) -> Copy:
    """The copy of a page."""
    texts: list[str] = []
    start = tree.body or tree.root
    if start is None:
        return Copy(Element("body", {}, None, texts))
    copy = Copy(Element(start.tag or "body", start.attributes, None, texts))
    _copy_children(start, copy, texts)
    return copy


def _copy_children(start: LexborNode, copy: Copy, texts: list[str]) -> None:
    root = current = copy.body
    children = root.children
    node = start.first_child
    path: list[LexborNode] = []
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
            children.append(text)
            texts.append(text)
            if length := len(text.strip()):
                current.text += length
                current.own += length
        elif kind.shown:
            if not kind.joins:
                texts.append(" ")
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
            copy.unseen.append((kind.reason, node.text(separator=" ")))
        node = node.next


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the copy has to know of a node by its name."""

    tag: str
    shown: bool
    """It is an element that may show text."""
    inline: bool
    joins: bool
    """Text before and after it may be one word."""
    reason: str
    """Why an element that is never shown is worth remembering."""


_TEXT = _Kind("-text", False, True, True, "")
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
        kind = _Kind(tag, shown, inline, inline and tag != "br", _STANDS_FOR.get(tag, ""))
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


def _hint(attributes: dict[str, str | None]) -> str:
    names = attributes.get("class") or ""
    if identity := attributes.get("id"):
        names = f"{names} {identity}"
    if role := attributes.get("role") or attributes.get("data-role"):
        names = f"{names} {role}"
    return names
