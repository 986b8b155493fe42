"""The title of a page, and which headings say it.

Order of trust among statements: the headline of the JSON-LD, Open Graph and other meta tags (`title` in
`metas.toml`), `<title>` without the site's name. A heading that agrees with one of them is better than all: it is
what readers see. Where nothing is stated, the first `<h1>`.
"""

from __future__ import annotations

from dataclasses import field

from parsers.page.metas import metas
from parsers.page.statements import Statements
from parsers.page.tree import Element
from parsers.patterns import pattern
from parsers.prose import count_words
from parsers.records import record

TITLE_OVERLAP = 0.6
"""Share of words a heading and a stated title must have in common to be the same title."""
LONGEST_TITLE = 300
"""Characters."""
ANCHOR_SIGNS = " ¶"
"""What documentation hangs on its headings, to link to them."""
SHORTEST_CLAIM = 3
"""Words of a stated title that can be told from a name or a topic."""
_SEPARATOR = pattern(r"\s+[|\u2013\u2014\u00b7\u2022»:«>~-]{1,2}\s+|\s*\|\s*")
_SIGNS_BEFORE_SITE = "|\u2013\u2014\u00b7\u2022»:-"
_WORD = pattern(r"\w+")


@record
class Title:
    """A title and where it stands."""

    text: str = ""
    headings: list[Element] = field(default_factory=list)
    """Elements that say the title, the one that leads the article first: a sticky bar above it may say it too."""
    forms: set[str] = field(default_factory=set)
    """All stated forms of the title, folded."""


def title_of(stated: Statements, headings: list[Element], site: str) -> Title:
    """The heading that agrees with what the head states, else the statement without the site's name."""
    whole = _usable([stated.said("headline"), stated.first(*metas("title"))], site)
    parts = _usable(_halves(stated.title, site), site)
    claims = [*whole, *parts]
    keys = [folded(claim) for claim in claims]
    texts = [(element, element.words()) for element in headings if 0 < element.text <= LONGEST_TITLE]
    agreeing = [(element, text) for element, text in texts if any(alike(folded(text), key) for key in keys)]
    agreeing.sort(key=lambda pair: pair[0].tag)
    firsts = [(element, text) for element, text in texts if element.tag == "h1" and text]
    agreeing = agreeing or _segments_shown(firsts, [*whole, stated.title], site)
    title = ""
    if agreeing:
        title = _without_kicker(*agreeing[0], whole, parts)
    elif claims:
        title = claims[0]
    elif firsts:
        title = firsts[0][1]
        agreeing = firsts[:1]
    title = title.rstrip(ANCHOR_SIGNS)
    agreeing = [*agreeing[:1], *(pair for pair in agreeing[1:] if alike(folded(pair[1]), folded(title)))]
    ones = [element for element, _ in agreeing if element.tag == "h1"]
    order = [*ones[-1:], *ones[:-1], *(element for element, _ in agreeing if element.tag != "h1")]
    shown = folded(agreeing[0][1]) if agreeing else ""
    return Title(title, order, {key for key in (*keys, folded(title), shown, folded(stated.title)) if key})


def _segments_shown(firsts: list[tuple[Element, str]], claims: list[str], site: str) -> list[tuple[Element, str]]:
    """The heading of the first level that is all of what stands before, between or after a statement's signs.

    It may be a word or two. A hyperlink there leads to the first page, and the publication's name is no title.
    """
    for claim in claims:
        for segment in _segments(claim):
            key = folded(segment)
            for element, text in firsts:
                if key and key == folded(text) and key != folded(site) and not element.links:
                    return [(element, text)]
    return []


def _usable(claims: list[str], site: str) -> list[str]:
    return [_without_site(claim, site) for claim in claims if claim and len(claim) <= LONGEST_TITLE]


def _without_kicker(heading: Element, text: str, whole: list[str], parts: list[str]) -> str:
    """A heading's words without a kicker or a subtitle that stands in it, where the head states the title alone.

    A statement may be cut short, and a part of a statement is no title: then what stands beside it in the heading
    must be an element of its own.
    """
    shown = folded(text)
    for claim in (*whole, *parts):
        key = folded(claim)
        if count_words(key) < SHORTEST_CLAIM or not (shown.endswith(f" {key}") or shown.startswith(f"{key} ")):
            continue
        rest = shown.removeprefix(f"{key} ") if shown.startswith(f"{key} ") else shown.removesuffix(f" {key}")
        apart = any(folded(element.words()) in (key, rest) for element in heading.elements())
        if apart or (claim in whole and shown.endswith(f" {key}")):
            return claim
    return text


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


def _segments(title: str) -> list[str]:
    return [part.strip() for part in _SEPARATOR.split(title) if part.strip()]


def _halves(title: str, site: str) -> list[str]:
    """A `<title>`, without what follows or leads its separators where that is the site's name or short."""
    parts = _segments(title)
    if len(parts) < 2:
        return [title]
    bare = [part for part in parts if not (site and alike(folded(part), folded(site)))]
    longest = max(bare or parts, key=count_words)
    return [longest] if count_words(longest) >= SHORTEST_CLAIM or (bare and len(bare) < len(parts)) else [title]


def _without_site(title: str, site: str) -> str:
    """A title without the site's name at its end, where a sign between blanks sets that apart."""
    if not site or title[-len(site) :].lower() != site.lower():
        return title
    front = title[: -len(site)]
    sign = front.rstrip()
    rest = sign[:-1].rstrip()
    apart = len(sign) < len(front) and len(rest) < len(sign) - 1
    return rest if apart and sign[-1] in _SIGNS_BEFORE_SITE else title
