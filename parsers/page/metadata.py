"""What a page states about the article: title, authors, date, site, address, language, summary.

Order of trust, first stated wins: JSON-LD, Open Graph and `article:` properties, other meta tags, microdata
(`itemprop`), byline blocks named so. An author whom the page does not show is nobody unless an article's own
byline states him; `parsers.page.published` weighs the dates. Where none states it the field stays empty.
"""

from __future__ import annotations

import html
import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from parsers.bylines import is_name
from parsers.dates import iso_date
from parsers.names import names_in
from parsers.page.named import Named, named_elements
from parsers.page.published import published
from parsers.page.statements import Statements
from parsers.page.tree import Element
from parsers.prose import count_words

TITLE_OVERLAP = 0.6
"""Share of words a heading and a stated title must have in common to be the same title."""
LONGEST_TITLE = 300
"""Characters."""
_SEPARATOR = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022»:«>~-]{1,2}\s+|\s*\|\s*")
_WORD = re.compile(r"\w+")
_URL_DATE = re.compile(r"/((?:19|20)\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/_.-]|$)")
_URL_COMPACT = re.compile(r"[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)")


@dataclass(slots=True)
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
    base = urljoin(url or "", stated.base) if stated.base else (url or "")
    found = Metadata()
    found.url = _address(stated, base) or (url or "")
    found.site = _site(stated)
    _find_title(found, stated, headings)
    named = named_elements(body, next(iter(found.headings), None))
    found.authors = _authors(stated, named, found.site, body.words().casefold())
    found.published = _published(stated, named, found.url, bool(found.authors))
    found.language = _language(stated)
    found.summary = _json(stated, "description") or stated.first(
        "og:description", "description", "twitter:description", "dc.description"
    )
    if folded(found.summary) in found.titles:
        found.summary = ""
    return found


def folded(text: str) -> str:
    """A text's words in lower case, for comparing titles."""
    return " ".join(_WORD.findall(text.casefold()))


def alike(one: str, other: str) -> bool:
    """Whether two folded titles say the same: equal, or one begins the other, or most words in common."""
    if not one or not other:
        return False
    if one == other:
        return True
    mine, theirs = set(one.split()), set(other.split())
    return len(mine & theirs) >= TITLE_OVERLAP * max(len(mine), len(theirs)) or (
        count_words(one) >= 4 and (other.startswith(one) or one.startswith(other))
    )


@cache
def _metas(field_name: str) -> tuple[str, ...]:
    """The meta tags that state a field, most trusted first."""
    table = tomllib.loads((Path(__file__).parent / "metas.toml").read_text("utf-8"))
    return tuple(table[field_name])


def _address(stated: Statements, base: str) -> str:
    for address in (stated.canonical, stated.first("og:url")):
        if address:
            try:
                whole = urljoin(base, address)
            except ValueError:
                continue
            if whole.startswith(("http://", "https://")):
                return whole
    return ""


def _site(stated: Statements) -> str:
    site = (
        stated.first("og:site_name")
        or stated.site
        or stated.first(
            "application-name", "dc.publisher", "publisher", "twitter:site", "apple-mobile-web-app-title"
        )
    )
    site = site.strip().removeprefix("@")
    return "" if site.startswith(("http://", "https://")) else site


def _find_title(found: Metadata, stated: Statements, headings: list[Element]) -> None:
    """The heading that agrees with what the head states, else the statement without the site's name."""
    claims = [
        _json(stated, "headline"),
        stated.first("og:title", "twitter:title", "dc.title", "title", "headline"),
        *_halves(stated.title, found.site),
    ]
    claims = [_without_site(claim, found.site) for claim in claims if claim and len(claim) <= LONGEST_TITLE]
    keys = [folded(claim) for claim in claims]
    texts = [(element, element.words()) for element in headings if 0 < element.text <= LONGEST_TITLE]
    agreeing = [(element, text) for element, text in texts if any(alike(folded(text), key) for key in keys)]
    agreeing.sort(key=lambda pair: pair[0].tag)
    firsts = [(element, text) for element, text in texts if element.tag == "h1" and text]
    if agreeing:
        found.title = agreeing[0][1]
    elif claims:
        found.title = claims[0]
    elif firsts:
        found.title = firsts[0][1]
        agreeing = firsts[:1]
    ones = [element for element, _ in agreeing if element.tag == "h1"]
    found.headings = [*ones[-1:], *ones[:-1], *(element for element, _ in agreeing if element.tag != "h1")]
    found.titles = {key for key in (*keys, folded(found.title), folded(stated.title)) if key}


def _halves(title: str, site: str) -> list[str]:
    """A `<title>`, without what follows or leads its separators where that is the site's name or short."""
    parts = [part.strip() for part in _SEPARATOR.split(title) if part.strip()]
    if len(parts) < 2:
        return [title]
    bare = [part for part in parts if not (site and alike(folded(part), folded(site)))]
    longest = max(bare or parts, key=count_words)
    return [longest] if count_words(longest) >= 3 else [title]


def _without_site(title: str, site: str) -> str:
    if not site:
        return title
    end = re.search(r"\s+[|\u2013\u2014\u00b7\u2022»:-]\s+" + re.escape(site) + r"\s*$", title, re.IGNORECASE)
    return title[: end.start()] if end else title


def _authors(stated: Statements, named: Named, site: str, shown: str) -> list[str]:
    """Who wrote it: as the head states and the page shows, else as the page says.

    `shown` is all text of the page: a head that names somebody whom no reader sees names who runs the site.
    """
    from_body = _authors_of_body(named, site)
    claims = [(_json_authors(stated.article.get("author") or stated.article.get("creator")), stated.is_news)]
    claims += [(stated.metas.get(name, []), False) for name in _metas("author")]
    claims[1:1] = [(stated.metas.get(name, []), True) for name in _metas("byline")]
    for texts, trusted in claims:
        if found := [name for name in _names(texts, site) if trusted or _is_shown(name, shown)]:
            more = [name for name in from_body if name not in found]
            return from_body if len(from_body) == len(found) + len(more) and all(map(is_name, more)) else found
    return from_body


def _is_shown(name: str, shown: str) -> bool:
    return name.casefold() in shown or all(word in shown for word in _WORD.findall(name.casefold()))


def _authors_of_body(named: Named, site: str) -> list[str]:
    for text, around in named.authors:
        if names_in(text, site=site):
            return _names([other for other, place in named.authors if _near(place, around)], site)
    return next(filter(None, (names_in(text, site=site) for text in (*named.said, *named.bylines))), [])


def _near(one: Element | None, other: Element | None) -> bool:
    """Whether two elements are one, or stand in one."""
    return one is other or (one is not None and other is not None and one.parent is other.parent)


def _names(texts: list[str], site: str) -> list[str]:
    found: list[str] = []
    for text in texts:
        if text.startswith(("http://", "https://", "www.")):
            continue
        found += [name for name in names_in(text, site=site) if name not in found]
    return found


def _json_authors(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            if str(entry.get("@type", "Person")).lower() == "organization":
                continue
            name = entry.get("name")
            found += [one for one in (name if isinstance(name, list) else [name]) if isinstance(one, str)]
        elif isinstance(entry, str):
            found.append(entry)
    return [html.unescape(one) for one in found]


def _published(stated: Statements, named: Named, url: str, signed: bool) -> str:
    from_json = [_json(stated, "datePublished"), _json(stated, "dateCreated")]
    claims = [*from_json, *(stated.first(name) for name in _metas("date"))]
    trusted = signed or (any(from_json) and stated.is_news)
    return published([claim for claim in claims if claim], trusted, named, _date_in_address(url))


def _date_in_address(url: str) -> str:
    """The day in an address like `/2016/11/10/`, or ""."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    if found := _URL_DATE.search(path):
        return iso_date(f"{found[1]}-{found[3]}-{found[4]}")
    found = _URL_COMPACT.search(path)
    return iso_date("-".join(found.groups())) if found else ""


def _language(stated: Statements) -> str:
    language = (
        stated.language
        or _json(stated, "inLanguage")
        or stated.first("content-language", "language", "dc.language", "og:locale")
    )
    language = language.split(",")[0].strip().replace("_", "-")
    return language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else ""


def _json(stated: Statements, key: str) -> str:
    value = stated.article.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""
