"""What a page states about the article: title, authors, date, site, address, language, summary.

The order of trust, first stated wins:

1. JSON-LD of the article,
2. Open Graph, `article:` properties and other meta tags, in the order of `metas.toml`,
3. microdata (`itemprop`), `rel=author` and `<time>` in the body,
4. lines and elements of the body that are bylines or date lines by their words or their names,
5. the text's own header lines, taken while the body is read (`trimming.read_header_line`),
6. for the date alone, the day in the address; for the language, the text itself (`parsers.language`).

What the head states counts only where readers see it too, unless it is sure to be about this article: `titles`,
`authors` and `published` weigh the one with the other. What nothing states stays empty.
"""

from __future__ import annotations

import re
from dataclasses import field

from parsers.addresses import joined, path_of
from parsers.dates import iso_date
from parsers.page.authors import authors_of
from parsers.page.marks import Named
from parsers.page.metas import metas
from parsers.page.named import named_elements
from parsers.page.published import published
from parsers.page.statements import Statements
from parsers.page.titles import folded, title_of
from parsers.page.tree import Element
from parsers.patterns import pattern
from parsers.records import record

_URL_DATE = pattern(r"/((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)")
_FRONT = pattern(r"https?://[^/?#]+/?(?:(?:index|home|start)(?:\.[a-z]{3,5})?/?)?(?:#.*)?", re.IGNORECASE)
_URL_COMPACT = pattern(r"[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)")


@record
class Metadata:
    """The fields of an article that its page states."""

    title: str = ""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    site: str = ""
    url: str = ""
    language: str = ""
    summary: str = ""
    standfirst: str = ""
    """The summary that the page shows between title and body, found while its pieces are judged."""
    headings: list[Element] = field(default_factory=list)
    """Elements that say the title, the one that leads the article first: a sticky bar above it may say it too."""
    titles: set[str] = field(default_factory=set)
    """All stated forms of the title, folded."""


def metadata_of(stated: Statements, body: Element, headings: list[Element], url: str | None) -> Metadata:
    """Weigh the statements of the head and of the body."""
    base = joined(url or "", stated.base) or url or ""
    found = Metadata()
    found.url = _address(stated, base) or (url or "")
    found.site = _site(stated)
    title = title_of(stated, headings, found.site)
    found.title, found.headings, found.titles = title.text, title.headings, title.forms
    named = named_elements(body, next(iter(found.headings), None))
    found.authors = authors_of(stated, named, found.site, body, is_front=_is_front(url or found.url))
    found.published = _published(stated, named, found.url, bool(found.authors))
    found.language = _language(stated)
    found.summary = stated.said("description") or stated.first(*metas("summary"))
    if folded(found.summary) in found.titles:
        found.summary = ""
    return found


def _address(stated: Statements, base: str) -> str:
    for address in (stated.canonical, stated.first("og:url")):
        whole = joined(base, address) if address else ""
        if whole.startswith(("http://", "https://")):
            return whole
    return ""


def _is_front(url: str) -> bool:
    """Whether an address is that of a site's first page."""
    return bool(_FRONT.fullmatch(url))


def _site(stated: Statements) -> str:
    site = stated.first("og:site_name") or stated.site or stated.first(*metas("site"))
    site = site.strip().removeprefix("@")
    return "" if site.startswith(("http://", "https://")) else site


def _published(stated: Statements, named: Named, url: str, signed: bool) -> str:
    from_json = [stated.said("datePublished"), stated.said("dateCreated")]
    claims = [*from_json, *(stated.first(name) for name in metas("date"))]
    trusted = signed or (any(from_json) and stated.is_news)
    return published([claim for claim in claims if claim], trusted, named, _date_in_address(url))


def _date_in_address(url: str) -> str:
    """The day in an address like `/2016/11/10/`, or ""."""
    path = path_of(url)
    if found := _URL_DATE.search(path):
        return iso_date(f"{found[1]}-{found[3]}-{found[4]}")
    found = _URL_COMPACT.search(path)
    return iso_date("-".join(found.groups())) if found else ""


def _language(stated: Statements) -> str:
    language = stated.language or stated.said("inLanguage") or stated.first(*metas("language"))
    language = language.split(",")[0].strip().replace("_", "-")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else ""
