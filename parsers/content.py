"""Which part of a page is the article.

Three steps on the light tree, each of which remembers what it leaves out and why:
1. `prune` cuts what its tag, role or name says is furniture, and what is nothing but hyperlinks; never a subtree
   that holds much of the page's prose.
2. `choose` goes down from the body to the element in which the prose lies, and keeps beside it what belongs to it.
3. `parsers.trimming` then judges the pieces of that element one by one.
"""

from __future__ import annotations

from collections.abc import Callable

from parsers.hints import hints_of
from parsers.tree import INLINE, Element

KEPT_SHARE = 0.4
"""A subtree with this share of the page's prose is never junk, whatever its names say (worth .12 F1 on the dev split)."""
BODY_SHARE = 0.2
"""The same for one whose names also say that it is the body."""
LINKS_ONLY = 0.6
"""A block without prose and with at least this share of its text in hyperlinks is a list of links."""
LONGEST_BYLINE = 400
"""Characters; what names itself a byline or a line of data and is longer is text."""
STEP_SHARE = 0.6
"""The heaviest child must hold this share of the prose for `choose` to go down into it."""
ANCHOR_SHARE = 0.5
"""An element marked as the article's body must hold this share of the prose to be believed."""

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
_CONTAINERS = frozenset(
    "body div section article main center td tr tbody table form fieldset aside header footer font span dl dd ul ol li"
    " figure details noscript hgroup".split()
)
_TEXT_TAGS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre figure table dl hr".split())
_KEPT_QUOTES = "twitter-tweet"


def prune(root: Element, drop: Drop) -> None:
    """Cut furniture below `root`."""
    total = root.prose
    stack = [root]
    while stack:
        element = stack.pop()
        for child in element.children:
            if isinstance(child, str) or child.gone:
                continue
            reason = _reason(child, total)
            if reason:
                if child.text:
                    drop(reason, child.words())
                child.cut()
            elif child.text:
                stack.append(child)


def _reason(element: Element, total: int) -> str:
    """Why an element is furniture, or ""."""
    tag = element.tag
    if tag == "br" or not element.attributes and tag not in _JUNK_TAGS and tag not in _LINKABLE:
        return ""
    hints = hints_of(element.hint)
    reason = _hidden(element, hints.hidden) or _JUNK_TAGS.get(tag) or _named(element, hints.junk) or ""
    if not reason:
        reason = _JUNK_ROLES.get(element.attributes.get("role") or element.attributes.get("data-role") or "", "")
    if reason and tag not in ("body", "article", "main", "h1"):
        share = BODY_SHARE if hints.body or element.attributes.get("itemprop") == "articleBody" else KEPT_SHARE
        if total and element.prose >= share * total:
            return ""
        if tag == "blockquote" and _KEPT_QUOTES in element.hint:
            return ""
        if reason == "hidden" or not element.text or total:
            return reason
    if tag in _LINKABLE and element.text and not element.prose and element.link_share >= LINKS_ONLY:
        return "" if tag == "p" or not total else "list of links"
    return ""


_LINKABLE = frozenset("ul ol div section table dl header span".split())


def _named(element: Element, reason: str) -> str:
    """The reason that an element's names give, where its size allows."""
    if reason in ("byline", "tags and topics") and element.text > LONGEST_BYLINE:
        return ""
    if reason and _is_heading(element):
        return ""
    return reason


def _is_heading(element: Element) -> bool:
    return element.tag in ("h1", "title") or element.tag in INLINE and element.parent is not None and element.parent.tag == "p"


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


def choose(root: Element, drop: Drop) -> Element:
    """The element that holds the article; what lies beside it and is no part of it is cut."""
    anchor = _anchor(root)
    if anchor is not None:
        _drop_outside(root, anchor, drop)
        return anchor
    node = root
    while (best := _heaviest(node)) is not None:
        _drop_beside(node, best, drop)
        node = best
    return node


def _anchor(root: Element) -> Element | None:
    """The innermost element marked as the article's body that holds most of the prose."""
    found = None
    for element in root.elements():
        if element.prose < ANCHOR_SHARE * root.prose or not element.prose:
            continue
        if element.attributes.get("itemprop") == "articleBody":
            found = element
    return found


def _heaviest(node: Element) -> Element | None:
    best = None
    for child in node.children:
        if not isinstance(child, str) and not child.gone and child.tag in _CONTAINERS:
            if best is None or child.prose > best.prose:
                best = child
    if best is None or not best.prose or best.prose < STEP_SHARE * node.prose:
        return None
    if best.own and best.own >= best.prose:
        return None
    return best


def _drop_outside(root: Element, kept: Element, drop: Drop) -> None:
    element = kept
    while element is not root and element.parent is not None:
        for child in element.parent.children:
            if not isinstance(child, str) and not child.gone and child is not element:
                drop("outside the article", child.words())
        element = element.parent


def _drop_beside(node: Element, best: Element, drop: Drop) -> None:
    """Cut the siblings of the part that holds most prose unless they are parts of the same body."""
    for child in node.children:
        if isinstance(child, str) or child.gone or child is best:
            continue
        if not _belongs(child, best):
            drop("outside the article", child.words())
            child.cut()


def _belongs(child: Element, best: Element) -> bool:
    if child.tag in _TEXT_TAGS:
        return True
    return child.tag == best.tag and child.hint == best.hint and child.prose > 0
