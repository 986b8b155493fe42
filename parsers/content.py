"""Which part of a page is the article.

Three steps on the light tree, each of which remembers what it leaves out and why:
1. `prune` cuts what its tag, role or name says is furniture, and what is nothing but hyperlinks; never a subtree
   that holds much of the page's prose.
2. `choose` goes down from the body to the element in which the prose lies, and keeps beside it what belongs to it.
3. `parsers.trimming` then judges the pieces of that element one by one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from parsers.hints import hints_of
from parsers.tagnames import tags
from parsers.tree import INLINE, Element

KEPT_SHARE = 0.4
"""A subtree with this share of the page's prose is never junk, whatever it is named (.12 F1 on the dev split)."""
APART_SHARE = 0.85
"""The same for comments and notices that do not hold the title: they may well outweigh a short article."""
BODY_SHARE = 0.2
"""The same for one whose names also say that it is the body."""
LINKS_ONLY = 0.6
"""A block without prose and with at least this share of its text in hyperlinks is a list of links."""
LONGEST_BYLINE = 400
"""Characters; what names itself a byline or a line of data and is longer is text."""
STEP_SHARE = 0.6
"""The heaviest child must hold this share of the prose for `choose` to go down into it."""
TITLE_BOOST = 2.0
"""How much more the part counts that holds the title."""
BODY_BOOST = 1.5
"""How much more a part counts whose names or tag say that it is the body."""
LEAD_LINKS = 0.3
"""Share of hyperlinks up to which text between title and body is its lead."""
FLOWING_SHARE = 0.08
"""Paragraphs that stand beside the best part and hold this share of its prose show that both are one text."""
PLAIN_PART_SHARE = 0.15
"""A sibling without names must hold this share of the best part's prose to be a part of the same body."""
ANCHOR_SHARE = 0.5
"""An element marked as the article's body must hold this share of the prose to be believed."""

LEAST_TEASERS = 3
LONGEST_TEASER = 700
"""Characters of one teaser with its heading."""
TEASER_SHARE = 0.8
"""Share of an element's text that its teasers must hold."""

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
_CONTAINERS = tags(
    "body div section article main center td tr tbody table form fieldset aside header footer font span dl dd "
    "ul ol li figure details noscript hgroup"
)
_TEXT_TAGS = tags("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre figure table dl hr")
_KEPT_QUOTES = "twitter-tweet"


def prune(root: Element, title: Element | None, drop: Drop) -> None:
    """Cut furniture below `root`."""
    total = root.weight
    above_title = _ancestors(title)
    stack = [root]
    while stack:
        element = stack.pop()
        for child in element.children:
            if isinstance(child, str) or child.gone:
                continue
            reason = _reason(child, total, above_title)
            if reason:
                if child.text:
                    drop(reason, child.words())
                child.cut()
            elif child.text:
                stack.append(child)


def _reason(element: Element, total: float, above_title: set[Element]) -> str:
    """Why an element is furniture, or ""."""
    tag = element.tag
    if tag == "br" or (not element.attributes and tag not in _JUNK_TAGS and tag not in _LINKABLE):
        return ""
    hints = hints_of(element.hint)
    reason = _hidden(element, hints.hidden) or _JUNK_TAGS.get(tag) or _named(element, hints.junk) or ""
    if not reason:
        reason = _JUNK_ROLES.get(element.attributes.get("role") or element.attributes.get("data-role") or "", "")
    if reason and tag not in ("body", "article", "main", "h1"):
        share = BODY_SHARE if hints.body or element.attributes.get("itemprop") == "articleBody" else KEPT_SHARE
        if reason in _APART and above_title and element not in above_title:
            share = APART_SHARE
        if total and element.weight >= share * total:
            return ""
        if tag == "blockquote" and _KEPT_QUOTES in element.hint:
            return ""
        if reason == "hidden" or not element.text or total:
            return reason
    if tag in _LINKABLE and is_teaser_list(element):
        return "related links"
    if tag in _LINKABLE and element.text and not element.prose and element.link_share >= LINKS_ONLY:
        return "" if tag == "p" or not total else "list of links"
    return ""


_LINKABLE = tags("ul ol div section table dl header span")


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
    if reason and _is_heading(element):
        return ""
    return reason


def _is_heading(element: Element) -> bool:
    return element.tag in ("h1", "title") or (
        element.tag in INLINE and element.parent is not None and element.parent.tag == "p"
    )


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


@dataclass(frozen=True, slots=True)
class Beside:
    """A part of the page that was cut because it lies outside the article."""

    element: Element
    header: bool
    """It stands between the title and the body, where captions, bylines and dates are."""


def choose(root: Element, title: Element | None) -> tuple[Element, list[Beside]]:
    """The element that holds the article, and what lay beside it and is no part of it, already cut.

    `title` is the heading that says the title, where the page has one: the article is around or after it.
    """
    above_title = _ancestors(title)
    beside: list[Beside] = []
    node, past_title = root, False
    chosen: Element | None = None
    anchor = _anchor(root)
    for step in _path(root, anchor):
        _, past_title = _cut_beside(node, step, above_title, past_title, False, beside)
        node = step
    if anchor is not None:
        return anchor, beside
    while (best := _heaviest(node, above_title)) is not None:
        kept_some, past_title = _cut_beside(node, best, above_title, past_title, True, beside)
        if kept_some and chosen is None:
            chosen = node
        node = best
    return chosen or node, beside


def _path(root: Element, element: Element | None) -> list[Element]:
    """The elements from below `root` down to `element`."""
    path = []
    while element is not None and element is not root:
        path.append(element)
        element = element.parent
    return path[::-1]


def _ancestors(element: Element | None) -> set[Element]:
    found = set()
    while element is not None:
        found.add(element)
        element = element.parent
    return found


def _anchor(root: Element) -> Element | None:
    """The innermost element marked as the article's body that holds most of the prose."""
    found = None
    for element in root.elements():
        if element.weight < ANCHOR_SHARE * root.weight or not element.prose:
            continue
        if element.attributes.get("itemprop") == "articleBody":
            found = element
    return found


def _heaviest(node: Element, above_title: set[Element]) -> Element | None:
    """The child to go down into, or None where the prose of `node` belongs together."""
    best = None
    best_score = total = 0.0
    for child in node.children:
        if isinstance(child, str) or child.gone or not child.weight:
            continue
        score = child.weight * _boost(child, above_title)
        total += score
        if score > best_score and child.tag in _CONTAINERS:
            best, best_score = child, score
    total = max(total, node.weight)
    if best is None or best_score < STEP_SHARE * total or (best.own and best.own >= best.prose):
        return None
    return best


def _boost(child: Element, above_title: set[Element]) -> float:
    """How much more a part counts for what it is and where it stands."""
    boost = TITLE_BOOST if child in above_title else 1.0
    if child.tag in ("article", "main") or hints_of(child.hint).body:
        boost *= BODY_BOOST
    return boost


def _cut_beside(
    node: Element,
    best: Element,
    above_title: set[Element],
    past_title: bool,
    join: bool,
    beside: list[Beside],
) -> tuple[bool, bool]:
    """Cut the siblings of the part that holds most prose unless (`join`) they are parts of the same body.

    Returns whether any was kept, and whether what follows stands after the title.
    """
    before, kept_some = True, False
    siblings = [child for child in node.children if not isinstance(child, str)]
    direct = sum(child.prose for child in siblings if child.tag in _TEXT_TAGS and not child.gone)
    flowing = direct >= FLOWING_SHARE * best.prose
    for child in siblings:
        if child is best:
            before = False
            continue
        if child in above_title:
            past_title = True
        if child.gone:
            continue
        header = before and past_title
        if join and _belongs(child, best, header, flowing):
            kept_some = kept_some or child.text > 0
        else:
            beside.append(Beside(child, header))
            child.cut()
    return kept_some, past_title


def _belongs(child: Element, best: Element, lead: bool, flowing: bool) -> bool:
    """Whether a sibling is a part of the same body.

    `lead`: it stands between the title and the body; `flowing`: paragraphs stand beside the body's best part.
    """
    if child.tag in _TEXT_TAGS and (flowing or (lead and child.prose)):
        return True
    if any(element.tag == "h1" for element in child.elements()):
        return False
    if lead and child.prose and child.link_share < LEAD_LINKS:
        return True
    if child.tag != best.tag or child.hint != best.hint or not child.prose:
        return False
    return bool(child.hint) or child.prose >= PLAIN_PART_SHARE * best.prose
