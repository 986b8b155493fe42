"""A light tree of what a page shows, copied once from Lexbor's by `parsers.page.copying`.

The extractor asks every element for its text, links and prose many times. Plain Python objects make that
cheap, and are walked without recursion, so depth costs nothing. All texts of a page are one list, of which an
element is a stretch, so its words are one join. Lengths are kept right when a subtree is cut.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from parsers.tagnames import tags

INLINE = tags(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr output q rp rt "
    "ruby s samp small span strike strong sub sup time tt u var wbr br video picture"
)

BETWEEN_LINKS = " · "
"""Tells the hyperlinks of a list apart where it is left out, and its words are all there is of it."""


class Texts(list[str]):
    """All texts of a page, in document order, and where in them its hyperlinks stand."""

    def __init__(self) -> None:
        super().__init__()
        self._links: list[tuple[int, int]] = []

    def add_link(self, start: int, end: int) -> None:
        """Note a hyperlink that has just ended, in place of any inside of it."""
        while self._links and self._links[-1][0] >= start:
            self._links.pop()
        self._links.append((start, end))

    def links_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """First and last place of the hyperlinks in a stretch."""
        return self._links[bisect_left(self._links, (start, 0)) : bisect_left(self._links, (end, 0))]


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
        texts: Texts,
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

    def opening(self, length: int) -> str:
        """The first characters of `words`, of its first `length` texts."""
        end = min(self._end, self._start + length)
        pieces = islice(self._pieces(), length) if self._cuts else self._texts[self._start : end]
        return " ".join("".join(pieces).split(maxsplit=length)[:length])[:length]

    def listing(self) -> str:
        """The words of the subtree, with `BETWEEN_LINKS` where only blanks are between two hyperlinks."""
        if self._cuts:
            return self.words()
        texts = self._texts
        parts: list[str] = []
        at = self._start
        for start, end in texts.links_between(self._start, self._end):
            between = texts[at:start]
            parts += [BETWEEN_LINKS] if parts and not "".join(between).strip() else between
            parts += texts[start:end]
            at = end
        parts += texts[at : self._end]
        return " ".join("".join(parts).split())

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


def _hint(attributes: dict[str, str | None]) -> str:
    names = attributes.get("class") or ""
    if identity := attributes.get("id"):
        names = f"{names} {identity}"
    if role := attributes.get("role") or attributes.get("data-role"):
        names = f"{names} {role}"
    return names
