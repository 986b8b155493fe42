"""What a page's head states about itself: meta tags, Open Graph and JSON-LD, as plain values for `metadata` to
weigh.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from selectolax.lexbor import LexborHTMLParser

from parsers.records import record
from parsers.tagnames import tags

_ARTICLE_TYPES = tags(
    "article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "socialmediaposting techarticle scholarlyarticle report "
    "liveblogposting backgroundnewsarticle reviewnewsarticle review "
    "advertisercontentarticle satiricalarticle"
)
_PAGE_TYPES = tags("webpage itempage")
LONGEST_JSON = 1_000_000
"""Characters of one JSON-LD script that are read."""
MOST_NODES = 2_000
"""Objects looked at in all JSON-LD of a page."""


@record
class Statements:
    """The raw statements of a page's head, in document order."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    """Contents by name, property or itemprop, lower case."""
    article: dict[str, object] = field(default_factory=dict)
    """The JSON-LD object that describes the article."""
    is_news: bool = False
    """That object's type is more than the "Article" that systems state for any page."""
    site: str = ""
    """The name of the JSON-LD WebSite or publisher."""
    title: str = ""
    """The `<title>`."""
    canonical: str = ""
    base: str = ""
    """Of `<base href>`."""
    language: str = ""
    """Of `<html lang>`."""
    people: dict[str, dict[str, object]] = field(default_factory=dict)
    """The people and organisations of the JSON-LD by `@id`, to which authors may refer."""

    def first(self, *names: str) -> str:
        """The first filled meta content of the first of these names that has one."""
        for name in names:
            for content in self.metas.get(name, ()):
                if content:
                    return content
        return ""

    def said(self, key: str) -> str:
        """A text of the JSON-LD article."""
        value = self.article.get(key)
        return " ".join(value.split()) if isinstance(value, str) else ""


def statements_of(tree: LexborHTMLParser) -> Statements:
    """Read the head of a page (and what is misplaced into the body)."""
    stated = Statements()
    for meta in tree.css("meta"):
        attributes = meta.attributes
        content = " ".join((attributes.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (attributes.get(key) or "").lower().split():
                stated.metas.setdefault(name, []).append(content)
    title = tree.css_first("head > title") or tree.css_first("title:not(svg title)")
    stated.title = " ".join(title.text().split()) if title else ""
    for link in tree.css("link[rel~=canonical i], link[rel~=canonical]"):
        stated.canonical = stated.canonical or (link.attributes.get("href") or "").strip()
    base = tree.css_first("base[href]")
    stated.base = (base.attributes.get("href") or "").strip() if base else ""
    html = tree.root
    if html is not None:
        stated.language = (html.attributes.get("lang") or html.attributes.get("xml:lang") or "").strip()
    _read_json(tree, stated)
    return stated


def _read_json(tree: LexborHTMLParser, stated: Statements) -> None:
    pages: list[dict[str, object]] = []
    for script in tree.css('script[type*="ld+json" i]'):
        for node in _objects(script.text()):
            kinds = types_of(node)
            if "name" in node and "@id" in node:
                stated.people.setdefault(str(node["@id"]), node)
            if kinds & _ARTICLE_TYPES:
                if not stated.article or "articlebody" in {key.lower() for key in node}:
                    stated.article = stated.article or node
            elif kinds & _PAGE_TYPES:
                pages.append(node)
            elif "website" in kinds and not stated.site:
                stated.site = _text(node.get("name"))
    stated.is_news = bool(types_of(stated.article) - {"article"})
    stated.article = stated.article or next(
        (page for page in pages if "datePublished" in page or "author" in page), {}
    )
    publisher = stated.article.get("publisher")
    if isinstance(publisher, list):
        publisher = publisher[0] if publisher else None
    if isinstance(publisher, dict) and "person" not in types_of(publisher):
        stated.site = _text(publisher.get("name")) or stated.site


def _objects(source: str) -> Iterator[dict[str, object]]:
    """All JSON objects at any depth that matters, breadth first."""
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip().removeprefix("//<![CDATA[")
    source = source.removesuffix("//]]>").rstrip("; \n")
    if not source or len(source) > LONGEST_JSON:
        return
    import json

    try:
        queue: list[object] = [json.loads(source, strict=False)]
    except (ValueError, RecursionError):
        return
    for place in range(MOST_NODES):
        if place >= len(queue):
            return
        node = queue[place]
        if isinstance(node, list):
            queue += node
        elif isinstance(node, dict):
            yield node
            queue += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]


def types_of(node: dict[str, object]) -> set[str]:
    """The types of a JSON-LD object, lower case, without their vocabulary."""
    kind = node.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return {str(one).lower().rsplit("/", 1)[-1] for one in kinds if one}


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
