"""Reads a feed (RSS, RDF, Atom): its title, then each item as a heading with its date, its writer and its text.

A feed is taken apart by one pass over its tags as text and not by an XML parser: many are not well-formed, and no
entity but HTML's own is ever looked up. The text of an item is a fragment of HTML, all of which is read. What else
a feed states goes to `dropped`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from parsers.addresses import joined
from parsers.dates import iso_date
from parsers.draft import Draft, Piece, Run
from parsers.page.reader import read_html
from parsers.page.tree import INLINE
from parsers.patterns import pattern

_TOKEN = pattern(
    r"<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|(?P<aside><!--.*?(?:-->|\Z)|<[?!][^<>]*>)"
    r"|<(?P<end>/?)(?P<name>[A-Za-z_][\w:.-]*+)(?P<attributes>[^<>]*)>|[^<]+|<",
    re.DOTALL,
)
_CDATA_START, _CDATA_END = "<![CDATA[", "]]>"
_NAME = pattern(r"<name\b[^<>]*>([^<]+)", re.IGNORECASE)
"""Of a writer, beside whose address it stands."""
_ATTRIBUTE = pattern(r"""([\w:.-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TAG = pattern(r"</?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>]*)?>")
_BLANK_LINE = pattern(r"\n[ \t]*\n")

_FRAMES = frozenset(("rss", "feed", "rdf:rdf", "channel", "item", "entry"))
"""Elements that hold others; all that stands in them is a field."""
_ITEMS = frozenset(("item", "entry"))
_ATOM = frozenset(("feed", "entry"))
_TITLE = ("title",)
_ABOUT = ("description", "subtitle", "tagline")
_TEXT = ("content:encoded", "content", "description", "summary")
"""Fields that hold the text of an item, the fullest first."""
_ISSUED = ("pubdate", "published", "dc:date", "issued", "date", "updated", "lastbuilddate")
_WRITER = ("dc:creator", "author", "creator")
_LANGUAGE = ("language", "dc:language")
_LINKS = ("link",)
SECTION = 2
"""Level of an item's heading; headings inside of items stand below it."""


@dataclass(slots=True)
class _Field:
    """One element of a feed or an item, with all that is in it."""

    name: str
    attributes: dict[str, str]
    in_atom: bool
    tokens: list[re.Match[str]] = field(default_factory=list)

    @property
    def markup(self) -> str:
        """The content as HTML: XHTML as it stands, and what is escaped or CDATA with one layer taken off."""
        if any(token["name"] for token in self.tokens):
            return "".join(_written(token, str) for token in self.tokens)
        text = "".join(_written(token, html.unescape) for token in self.tokens)
        is_plain = self.in_atom and self.attributes.get("type", "text") == "text"
        return html.escape(text, quote=False) if is_plain else text

    @property
    def words(self) -> str:
        """The content as a line of text."""
        text = _TAG.sub(_blank_for_block, self.markup)
        return " ".join(html.unescape(text).split())


def _written(token: re.Match[str], unescape: Callable[[str], str]) -> str:
    """What a token says; ends of CDATA that closed nothing, and starts inside of one, say nothing."""
    if token["data"] is not None:
        return token["data"].replace(_CDATA_START, "")
    return unescape(token[0].replace(_CDATA_END, ""))


def _blank_for_block(tag: re.Match[str]) -> str:
    return "" if tag[1].lower() in INLINE and tag[1].lower() != "br" else " "


@dataclass(slots=True)
class _Part:
    """The feed itself, or an item of it."""

    fields: list[_Field] = field(default_factory=list)
    loose: list[re.Match[str]] = field(default_factory=list)
    """Text that stands in no field."""

    def take(self, names: tuple[str, ...]) -> _Field | None:
        """The field that says something under the first of these names; it is then no longer among the others."""
        for name in names:
            for one in self.fields:
                if one.name == name and one.words:
                    self.fields.remove(one)
                    return one
        return None

    def words(self, names: tuple[str, ...]) -> str:
        """What the first of these fields says, as a line."""
        found = self.take(names)
        return found.words if found else ""

    def address(self, base: str) -> str:
        """Where its hyperlink leads: the text of RSS's element, an attribute of Atom's."""
        for one in [one for one in self.fields if one.name in _LINKS]:
            href = one.attributes.get("href") or one.words
            if href and one.attributes.get("rel", "alternate") == "alternate":
                self.fields.remove(one)
                return joined(base, href)
        return ""


def read_feed(source: str, *, url: str | None = None) -> Draft:
    """The items of a feed as one article; what turns out to be none is read as a page."""
    feed, items, language = _parts(source)
    title = feed.words(_TITLE)
    if not title and not items:
        return read_html(source, url=url)
    draft = Draft(title=title, summary=feed.words(_ABOUT), language=feed.words(_LANGUAGE) or language)
    draft.published = iso_date(feed.words(_ISSUED))
    draft.pieces += [Piece.plain("title", title)] if title else []
    draft.pieces += [Piece.plain("summary", draft.summary)] if draft.summary else []
    base = feed.address(url or "") or url or ""
    for item in items:
        _add_item(draft, item, base)
    _drop_rest(draft, feed, "about the feed")
    draft.notes.append(f"a feed of {len(items)} {'item' if len(items) == 1 else 'items'}")
    return draft


def _parts(source: str) -> tuple[_Part, list[_Part], str]:
    """The feed's own fields, its items, and the language it is declared to be in."""
    feed = part = _Part()
    items: list[_Part] = []
    language = ""
    opened: _Field | None = None
    in_atom = False
    depth = 0
    for token in _TOKEN.finditer(source):
        name = (token["name"] or "").lower()
        closing = bool(token["end"])
        if name in _FRAMES:
            opened = None
            in_atom = name in _ATOM
            language = language or _attributes(token).get("xml:lang", "")
            if name in _ITEMS:
                part = feed if closing else _Part()
                items += [] if closing else [part]
        elif opened is None:
            if name and not closing:
                part.fields.append(_Field(name, _attributes(token), in_atom))
                opened, depth = (None, 0) if _is_empty(token) else (part.fields[-1], 1)
            elif not name and not token["aside"]:
                part.loose.append(token)
        elif name == opened.name and not _is_empty(token):
            depth += -1 if closing else 1
            if depth == 0:
                opened = None
            else:
                opened.tokens.append(token)
        elif not token["aside"]:
            opened.tokens.append(token)
    return feed, items, language


def _is_empty(tag: re.Match[str]) -> bool:
    """Whether a tag closes itself."""
    return bool(tag["attributes"]) and tag["attributes"].endswith("/")


def _attributes(tag: re.Match[str]) -> dict[str, str]:
    found = _ATTRIBUTE.findall(tag["attributes"] or "")
    return {name.lower(): html.unescape(double or single).strip() for name, double, single in found}


def _add_item(draft: Draft, item: _Part, base: str) -> None:
    """Heading, date and writer, text."""
    link = item.address(base)
    title = item.words(_TITLE)
    issued = item.words(_ISSUED)
    writer = _writer_of(item, draft)
    credit = " · ".join(filter(None, (_moment(issued) or issued, writer)))
    if title:
        draft.pieces.append(Piece("heading", [Run(title, target=link)], SECTION))
    if credit:
        target = "" if title else link
        draft.pieces.append(Piece("paragraph", [Run(credit, frozenset(("emphasis",)), target)]))
    if text := item.take(_TEXT):
        draft.pieces += _text_of(text.markup, link or base, draft)
    _drop_rest(draft, item, "about the item")


def _moment(issued: str) -> str:
    """Day, minute and offset apart from each other, as people read them; "" where no date is said."""
    stamp = iso_date(issued)
    offset = stamp[len("2016-11-10T09:27") :].lstrip(":0123456789")
    return " ".join(filter(None, (stamp[:10], stamp[11:16], offset)))


def _writer_of(item: _Part, draft: Draft) -> str:
    """Who wrote an item; an address beside the name is left out."""
    found = item.take(_WRITER)
    if found is None:
        return ""
    name = _NAME.search(found.markup)
    if name is None:
        return found.words
    if len(found.words.split()) > len(name[1].split()):
        draft.drop("about the item", found.words)
    return html.unescape(" ".join(name[1].split()))


def _text_of(markup: str, address: str, draft: Draft) -> Iterator[Piece]:
    """The pieces of an item's text; what its reader leaves out is remembered."""
    if not _TAG.search(markup):
        for paragraph in _BLANK_LINE.split(html.unescape(markup)):
            yield Piece.plain("paragraph", " ".join(paragraph.split()))
        return
    inner = read_html(markup, url=address, whole=True)
    draft.dropped += inner.dropped
    for piece in inner.pieces:
        if piece.kind in ("title", "heading"):
            piece.kind, piece.level = "heading", max(piece.level, SECTION + 1)
        elif piece.kind == "summary":
            piece.kind = "paragraph"
        yield piece


def _drop_rest(draft: Draft, part: _Part, reason: str) -> None:
    for one in (*part.fields, _Field("", {}, in_atom=False, tokens=part.loose)):
        draft.drop(reason, one.words)
