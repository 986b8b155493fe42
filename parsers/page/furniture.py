"""Cuts what is no part of any article: by tag, by role, by name, by being nothing but hyperlinks.

All signals that make a subtree furniture are weighed in `_reason`; names come from `hints.toml`. A subtree that
holds much of the page's prose is never furniture, whatever it is called.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from parsers.page.announced import Announced
from parsers.page.hints import hints_of
from parsers.page.quotations import is_attribution
from parsers.page.tables import holds_facts, is_data_table
from parsers.page.tree import INLINE, Element
from parsers.patterns import pattern
from parsers.phrases import furniture_reason
from parsers.tagnames import tags

KEPT_SHARE = 0.4
"""A subtree with this share of the page's prose is never junk, whatever it is named (.12 F1 on the dev split)."""
APART_SHARE = 0.85
"""The same for what is hidden, and for comments and notices that do not hold the title: they may well outweigh a
short article. For a cookie notice there is none."""
BODY_SHARE = 0.2
"""The same for one whose names also say that it is the body."""
LINKS_ONLY = 0.6
"""A block without prose and with at least this share of its text in hyperlinks is a list of links."""
LINKS_IN_SENTENCES = 0.3
"""Share of the text of a section's footer that may be hyperlinks."""
LONGEST_BYLINE = 400
"""Characters; what names itself a byline or a line of data and is longer is text."""
LEAST_ADDRESS = 3
SHARE_OF_ADDRESS = 0.7
"""Words of an id that may be a heading's text, and the share of them that it must say; a counter may follow."""
MOST_OF_HEADING = 0.5
"""Share of a heading from which a named part of it is the heading itself."""
LONGEST_SIGN = 2
"""Characters of a hyperlink that is a sign and no words: the way back from a note."""
LEAST_TEASERS = 3
LONGEST_TEASER = 700
"""Characters of one teaser with its heading."""
TEASER_SHARE = 0.8
"""Share of an element's text that its teasers must hold."""

_WORDS = pattern(r"[a-z0-9]+")
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
Drop = Callable[[str, str], None]

_JUNK_TAGS = {
    "nav": "navigation",
    "footer": "page footer",
    "aside": "beside the article",
    "button": "button",
    "select": "form",
    "textarea": "form",
    "dialog": "dialog",
    "menu": "navigation",
    "label": "form",
    "fieldset": "form",
    "form": "form",
}
_FOOTERS = ("page footer", "navigation")
"""What a footer is taken for by its tag and by its name."""
ABOUT_AUTHOR = "about the author"
_APART = frozenset(("comments", "cookie notice", "registration notice"))
_JUNK_ROLES = {
    "navigation": "navigation",
    "search": "form",
    "contentinfo": "page footer",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "complementary": "beside the article",
    "menu": "navigation",
    "menubar": "navigation",
    "toolbar": "share buttons",
    "alert": "notice",
    "tooltip": "notice",
}
_LINKABLE = tags("ul ol div section table dl header span")
_TWEET = "twitter-tweet"
_STATUS = "/status/"
"""In the name and in the address of a quoted tweet."""


def prune(root: Element, title: Element | None, drop: Drop) -> None:
    """Cut furniture below `root`."""
    total = root.weight
    above_title = title.path() if title is not None else set()
    announced = Announced()
    stack = [(root, False)]
    while stack:
        element, among_facts = stack.pop()
        links = None if among_facts else announced
        if element is not root and (reason := _reason(element, total, above_title, links)):
            if element.text:
                drop(_told(reason, element), element.listing() if element.links else element.words())
            element.cut()
        elif element.text:
            among_facts = among_facts or (element.tag == "table" and is_data_table(element))
            stack.extend(
                (child, among_facts)
                for child in reversed(element.children)
                if not isinstance(child, str) and not child.gone
            )


def _told(reason: str, element: Element) -> str:
    """What a person is told: what a menu or a footer is named by tag may be who wrote the article."""
    if reason not in _FOOTERS or not element.prose:
        return reason
    author = (below for below in element.elements() if hints_of(below.hint).junk == ABOUT_AUTHOR)
    return ABOUT_AUTHOR if any(below.text >= MOST_OF_HEADING * element.text for below in author) else reason


def _reason(element: Element, total: float, above_title: set[Element], announced: Announced | None) -> str:
    """Why an element is furniture, or ""; without `announced` its hyperlinks speak for nothing."""
    tag = element.tag
    if tag == "br" or (not element.attributes and tag not in _JUNK_TAGS and tag not in _LINKABLE):
        return ""
    hints = hints_of(element.hint)
    reason = _hidden(element, hints.hidden) or _JUNK_TAGS.get(tag) or _named(element, hints.junk) or ""
    if not reason:
        reason = _JUNK_ROLES.get(element.attributes.get("role") or element.attributes.get("data-role") or "", "")
    if reason in _FOOTERS and (is_attribution(element) or _closes_section(element)):
        return ""
    if reason and tag not in ("body", "article", "main", "h1"):
        if total and element.weight >= _most_allowed(element, reason, hints.body, above_title) * total:
            return ""
        if _is_tweet(element) or (reason == "share buttons" and any(map(_is_tweet, element.elements()))):
            return ""
        if reason == "hidden" or not element.text or total:
            return reason
    return _leads_away(element, total, announced) if announced and tag in _LINKABLE else ""


def _leads_away(element: Element, total: float, announced: Announced) -> str:
    """Why an element is furniture by its hyperlinks, or ""."""
    if is_teaser_list(element):
        return "related links"
    if not element.text or element.prose or element.link_share < LINKS_ONLY:
        return ""
    if not total or _is_in_line(element) or _lists_sources(element):
        return ""
    if announced.holds(element) or holds_facts(element):
        return ""
    return "list of links"


def _closes_section(element: Element) -> bool:
    """Whether a footer ends a section of an article with sentences of its own."""
    section = element.parent
    if element.tag != "footer" or element.attributes or not element.prose or section is None:
        return False
    if section.tag != "section" or element.link_share > LINKS_IN_SENTENCES:
        return False
    above = section.parent
    while above is not None and above.tag != "article":
        above = above.parent
    return above is not None


def _most_allowed(element: Element, reason: str, named_body: bool, above_title: set[Element]) -> float:
    """The share of the page's prose from which an element is kept, whatever speaks against it."""
    apart = bool(above_title) and element not in above_title
    if apart and reason == "cookie notice" and not named_body:
        return inf
    if reason == "hidden" or (apart and reason in _APART):
        return APART_SHARE
    return BODY_SHARE if named_body or element.attributes.get("itemprop") == "articleBody" else KEPT_SHARE


def _is_in_line(element: Element) -> bool:
    """Whether one or two hyperlinks stand in a line of text or in a table's cell, or more in a list's item."""
    in_cell = element.parent is not None and element.parent.tag in ("td", "th")
    anchors = _anchors(element)
    if anchors < LEAST_TEASERS:
        return in_cell or element.tag == "span"
    return element.tag == "span" and element.text > LONGEST_SIGN * anchors and _is_in_item(element)


def _is_in_item(element: Element) -> bool:
    """Whether an element is the words of an item in a list that is more than hyperlinks, as sources are listed."""
    item = element.parent
    while item is not None and item.tag in INLINE:
        item = item.parent
    return item is not None and item.tag == "li" and item.parent is not None and bool(item.parent.prose)


def _lists_sources(element: Element) -> bool:
    """Whether an element is a list of addresses that are shown as they are; menus have words for them."""
    anchors = [below for below in element.elements() if below.tag == "a" and below.text]
    return element.tag in ("ul", "ol", "dl") and all(anchor.opening(4) in ("http", "www.") for anchor in anchors)


def _is_tweet(element: Element) -> bool:
    """Whether an element is named a tweet or, where a converter took the names off, leads to the one it quotes."""
    if _TWEET in element.hint:
        return True
    return element.tag == "blockquote" and any(
        _STATUS in (below.attributes.get("href") or "") for below in element.elements() if below.tag == "a"
    )


def _anchors(element: Element) -> int:
    return sum(below.tag == "a" for below in element.elements())


def is_teaser_list(element: Element) -> bool:
    """Whether an element is a row of teasers for other articles: short texts, each under a linked heading."""
    children = [
        child for child in element.children if not isinstance(child, str) and not child.gone and child.text
    ]
    if len(children) < LEAST_TEASERS:
        return False
    teasers = [
        child for child in children if child.links and child.text <= LONGEST_TEASER and _has_linked_heading(child)
    ]
    return len(teasers) >= LEAST_TEASERS and sum(child.text for child in teasers) >= TEASER_SHARE * element.text


def _has_linked_heading(element: Element) -> bool:
    return any(
        below.tag in _HEADING_TAGS and below.links >= LINKS_ONLY * below.text > 0 for below in element.elements()
    )


def _named(element: Element, reason: str) -> str:
    """The reason that an element's names give, where its size allows."""
    if reason in ("byline", "tags and topics") and element.text > LONGEST_BYLINE:
        return ""
    if reason and (_is_heading(element) or is_address(element)):
        return ""
    if reason == "related links" and is_lead(element):
        return ""
    if reason == "editorial notice" and "named notes" in hints_of(element.hint).leanings:
        return ""
    return reason


def is_lead(element: Element) -> bool:
    """Whether what is called a teaser leads to nothing else: it is the article's own."""
    return (
        bool(element.prose)
        and not element.links
        and element.text <= LONGEST_TEASER
        and "named lead" in hints_of(element.hint).leanings
    )


def is_address(element: Element) -> bool:
    """Whether a telling name is only the element's first words made an address ("sharing-with-a-colleague")."""
    words = _WORDS.findall((element.attributes.get("id") or "").lower())
    if len(words) < LEAST_ADDRESS or hints_of(element.attributes.get("class") or "").junk:
        return False
    text = element.opening(2 * LONGEST_BYLINE).casefold()
    said = [word for word in words if word in text]
    return len(said) >= SHARE_OF_ADDRESS * len(words) and not furniture_reason(" ".join(said))


def _is_heading(element: Element) -> bool:
    above = element.parent
    if element.tag in INLINE and above is not None:
        return above.tag == "p" or (above.tag in _HEADING_TAGS and element.text >= MOST_OF_HEADING * above.text)
    return element.tag in ("h1", "title")


def _hidden(element: Element, named: bool) -> str:
    attributes = element.attributes
    if named or "hidden" in attributes:
        return "hidden"
    style = attributes.get("style")
    if style:
        flat = style.replace(" ", "").lower()
        if "display:none" in flat or "visibility:hidden" in flat:
            return "hidden"
    return ""
