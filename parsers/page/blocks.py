"""From the chosen part of the tree to pieces: paragraphs, headings, lists, quotations, code, tables and
captions.

One walk without recursion. Inline elements only change the look of the runs that follow; block elements end
the piece before them and say what the next one is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from parsers.addresses import joined
from parsers.article import BlockKind, Style
from parsers.draft import Piece, Run
from parsers.page.hints import hints_of
from parsers.page.quotations import is_attribution
from parsers.page.seams import lost_blank_at_link, lost_blank_in_caption
from parsers.page.tables import aligned, cells_of, is_data_table, is_plain, names_its_columns, on_one_line
from parsers.page.tree import INLINE, Element
from parsers.patterns import pattern
from parsers.records import record

_BLANKS = pattern(r"[ \t\n\r\f\u00a0]+")
_STYLES: dict[str, Style] = {
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
LONGEST_CAPTION = 900
"""Characters; what calls itself a caption and is longer is text."""

PERMALINK_SIGNS = frozenset(("¶", "§", "#", "^", "↑", "↩", "↩\ufe0e", "⤴", "⤴\ufe0e"))
"""A hyperlink of one of these leads to the heading it stands in, or from a note back to its place in the text."""

BETWEEN_ITEMS = " · "
"""Tells the items of a list apart in a table's cell, which is one line."""
LONGEST_NUMBER = 9
"""Digits of the first number of an ordered list that are believed."""


@record
class Found:
    """A piece and where it came from, for those who judge it."""

    piece: Piece
    element: Element
    """The block element whose text this is."""
    links: int = 0
    """Characters inside hyperlinks."""


@record
class _Item:
    """A list item on its way: its first piece, to which later paragraphs of it are added."""

    marker: str
    piece: Piece | None = None


@record
class _Place:
    """What surrounds the text at one point of the walk."""

    kind: BlockKind = "paragraph"
    level: int = 0
    styles: frozenset[Style] = frozenset()
    target: str = ""
    lists: int = 0
    """Depth of lists."""
    numbers: Iterator[int] | None = None
    """The numbers of an ordered list's items."""
    quotes: int = 0
    """Depth of block quotations."""
    raw: bool = False
    """White space is text."""
    item: _Item | None = None
    ends_block: bool = False
    """Leaving this place ends the piece."""
    seam: bool = False
    """Both edges of this place are where a converter or a style sheet may hide a blank."""

    def but(self, **changes: object) -> _Place:
        """This place with some of it changed; `dataclasses.replace` takes five times as long."""
        place = _Place(
            *(self.kind, self.level, self.styles, self.target, self.lists, self.numbers),
            *(self.quotes, self.raw, self.item, self.ends_block, self.seam),
        )
        for name, value in changes.items():
            setattr(place, name, value)
        return place


@record
class _Leave:
    """On the stack: the place to go back to."""

    outer: _Place
    block: Element


class BlockWalk:
    """Walks a subtree and collects its pieces in reading order."""

    def __init__(self, root: Element, base: str, mend: bool) -> None:
        self.found: list[Found] = []
        self._base = base
        self._mend = mend
        self._block = root
        self._place = _Place()
        self._outside = self._place
        self._runs: list[Run] = []
        self._links = 0
        self._at_seam = False
        self._breaks = 0
        self._stack: list[Element | str | _Leave] = [root]

    def run(self) -> list[Found]:
        """All pieces."""
        stack = self._stack
        while stack:
            node = stack.pop()
            if isinstance(node, str):
                self._text(node)
            elif isinstance(node, _Leave):
                self._leave(node)
            elif node.tag == "br":
                self._line_break()
            elif not node.gone:
                self._enter(node)
        self._flush()
        return self.found

    def _enter(self, element: Element) -> None:
        outer = self._place
        if element.tag in INLINE and not (outer.kind != "caption" and _is_caption(element)):
            place = self._inline_place(element)
        elif self._is_whole(element):
            return
        else:
            self._flush()
            place = _block_place(element, outer)
        if place is not outer:
            self._stack.append(_Leave(outer, self._block))
            self._at_seam = self._at_seam or place.seam
            self._outside = outer
            if place.ends_block:
                self._block = element
            self._place = place
        self._stack.extend(reversed(element.children))

    def _leave(self, mark: _Leave) -> None:
        if self._place.ends_block:
            self._flush()
            self._block = mark.block
        self._at_seam = self._at_seam or self._place.seam
        self._place = self._outside = mark.outer

    def _inline_place(self, element: Element) -> _Place:
        outer = self._place
        place = outer
        if element.tag == "a" and (href := (element.attributes.get("href") or "").strip()):
            place = outer.but(target=joined(self._base, href), ends_block=False, seam=True)
        elif (style := _STYLES.get(element.tag)) and not outer.raw:
            place = outer.but(styles=outer.styles | {style}, ends_block=False, seam=outer.kind == "caption")
        elif outer.kind == "caption":
            place = outer.but(ends_block=False, seam=True)
        return place

    def _is_whole(self, element: Element) -> bool:
        """Whether an element is a piece of its own and now done with."""
        if element.tag == "hr":
            self._flush()
            self.found.append(Found(Piece("rule"), element))
            return True
        if element.tag == "table" and is_data_table(element):
            self._flush()
            for child in element.children:
                if not isinstance(child, str) and child.tag == "caption" and (words := child.words()):
                    self.found.append(Found(Piece.plain("caption", words), child))
            runs = aligned([[self._cell(cell) for cell in row] for row in cells_of(element)])
            head = int(names_its_columns(element))
            self.found.append(Found(Piece("table", runs, head), element, element.links))
            return True
        return False

    def _cell(self, cell: Element) -> list[Run]:
        """The words of a table's cell on one line, with their looks."""
        if is_plain(cell):
            return on_one_line([Run(cell.words())])
        runs: list[Run] = []
        before = ""
        for one in BlockWalk(cell, self._base, self._mend).run():
            kind = one.piece.kind
            runs += [Run(BETWEEN_ITEMS if before == kind == "list item" else " "), *one.piece.runs]
            before = kind
        return on_one_line(runs)

    def _text(self, text: str) -> None:
        place = self._place
        if not place.raw:
            text = _BLANKS.sub(" ", text)
            before = self._runs[-1].text if self._runs else " "
            if before[-1] in " \n":
                text = text.lstrip(" ")
            if text and self._at_seam and self._lost_blank(before, text):
                self._runs.append(Run(" ", self._outside.styles, self._outside.target))
        if not text or (text in PERMALINK_SIGNS and "#" in place.target and not self._is_bracketed()):
            return
        if text != " ":
            self._breaks = 0
        self._at_seam = False
        self._runs.append(Run(text, place.styles, place.target))
        if place.target:
            self._links += len(text)

    def _is_bracketed(self) -> bool:
        """Whether brackets would be left empty if what comes next were left out."""
        return bool(self._runs) and self._runs[-1].text.endswith(("[", "("))

    def _lost_blank(self, before: str, text: str) -> bool:
        if self._place.kind == "caption" and lost_blank_in_caption(before, text):
            return True
        return self._mend and lost_blank_at_link(before, text)

    def _line_break(self) -> None:
        """One ends the line, two end the paragraph."""
        if self._place.raw:
            self._runs.append(Run("\n"))
            return
        self._breaks += 1
        if self._breaks > 1:
            self._flush()
        elif self._runs:
            last = self._runs[-1]
            self._runs[-1] = Run(last.text.rstrip(" "), last.styles, last.target)
            self._runs.append(Run("\n", self._place.styles, self._place.target))

    def _flush(self) -> None:
        """End the piece that is being collected."""
        runs, links, place = self._runs, self._links, self._place
        self._breaks = 0
        self._at_seam = False
        if not runs:
            return
        self._runs, self._links = [], 0
        if not any(not run.text.isspace() and run.text for run in runs):
            return
        item = place.item if place.kind == "list item" else None
        if item is None:
            self.found.append(Found(Piece(place.kind, runs, place.level), self._block, links))
        elif item.piece is None:
            item.piece = Piece(place.kind, runs, place.level, item.marker)
            self.found.append(Found(item.piece, self._block, links))
        elif self.found[-1].piece is item.piece:
            last = item.piece.runs[-1]
            item.piece.runs[-1] = Run(last.text.rstrip(" "), last.styles, last.target)
            item.piece.runs += [Run("\n"), *runs]
            self.found[-1].links += links
        else:
            self.found.append(Found(Piece("paragraph", runs), self._block, links))


def blocks_of(root: Element, base: str, *, mend: bool = False) -> list[Found]:
    """The pieces below `root` in reading order.

    `base` makes hyperlinks absolute; `mend` puts back blanks that a converter lost beside hyperlinks.
    """
    return BlockWalk(root, base, mend).run()


def _block_place(element: Element, outer: _Place) -> _Place:
    tag = element.tag
    place = outer.but(ends_block=True, seam=False)
    if outer.kind == "caption":
        return place
    if tag in _HEADINGS and outer.kind != "list item":
        return place.but(kind="heading", level=_HEADINGS[tag])
    if tag == "pre":
        return place.but(kind="code", level=0, raw=True)
    if tag == "blockquote":
        return place.but(kind="quotation", quotes=outer.quotes + 1, level=outer.quotes + 1)
    if tag in _LISTS:
        return place.but(lists=outer.lists + 1, numbers=count(_first(element)) if tag == "ol" else None)
    if tag == "li" and outer.kind != "quotation":
        level = max(outer.lists, 1)
        marker = f"{next(outer.numbers)}." if outer.numbers else ""
        return place.but(kind="list item", lists=level, level=level, item=_Item(marker))
    if tag == "figcaption" and is_attribution(element):
        return place.but(kind="quotation", level=outer.quotes + 1)
    if tag == "figcaption" or (tag == "caption") or _is_caption(element):
        return place.but(kind="caption", level=0)
    return place


def _is_caption(element: Element) -> bool:
    return bool(element.hint) and element.text <= LONGEST_CAPTION and hints_of(element.hint).caption


def _first(ordered: Element) -> int:
    """The number of an ordered list's first item."""
    start = ordered.attributes.get("start") or ""
    return int(start) if start.isdecimal() and len(start) < LONGEST_NUMBER else 1
