"""Which part of a page is the article.

`choose` goes down from the body to the element in which the prose lies, led by where the title is and by what
elements are called, and keeps beside it what belongs to it. It runs after `parsers.page.furniture` has cut what is
plainly none; `parsers.page.trimming` then judges the pieces one by one.
"""

from __future__ import annotations

from typing import NamedTuple

from parsers.page.furniture import is_lead
from parsers.page.hints import hints_of
from parsers.page.tree import Element
from parsers.tagnames import tags

STEP_SHARE = 0.8
"""The heaviest child must hold this share of the prose for `choose` to go down into it."""
TITLE_BOOST = 2.0
"""How much more the part counts that holds the title."""
BODY_BOOST = 1.5
"""How much more a part counts whose names or tag say that it is the body."""
LEAD_LINKS = 0.3
"""Share of hyperlinks up to which text between title and body is its lead."""
LONGEST_LEAD = 500
"""Characters of a lead that stands apart from a body which its page marks."""
LEAST_ARTICLE = 140
"""Characters of prose from which an element marked as an article is more than the head of one."""
FLOWING_SHARE = 0.08
"""Paragraphs that stand beside the best part and hold this share of its prose show that both are one text."""
PLAIN_PART_SHARE = 0.15
"""A sibling without names must hold this share of the best part's prose to be a part of the same body."""
ANCHOR_SHARE = 0.5
"""An element marked as the article's body must hold this share of the prose to be believed."""

_CONTAINERS = tags(
    "body div section article main center td tr tbody table form fieldset aside header footer font span dl dd "
    "ul ol li figure details noscript hgroup"
)
_TEXT_TAGS = tags("p h1 h2 h3 h4 h5 h6 ul ol blockquote pre figure table dl hr")


class Beside(NamedTuple):
    """A part of the page that was cut because it lies outside the article."""

    element: Element
    header: bool
    """It stands between the title and the body, where captions, bylines and dates are."""


def choose(root: Element, title: Element | None) -> tuple[Element, list[Beside]]:
    """The element that holds the article, and what lay beside it and is no part of it, already cut.

    `title` is the heading that says the title, where the page has one: the article is around or after it.
    """
    above_title = title.path() if title is not None else set()
    beside: list[Beside] = []
    node, past_title = root, False
    chosen: Element | None = None
    anchor = _anchor(root)
    for step in _path(root, anchor):
        kept_some, past_title = _cut_beside(node, step, above_title, past_title, None, beside)
        if kept_some and chosen is None:
            chosen = node
        node = step
    if anchor is not None:
        return chosen or anchor, beside
    headed = _above_first_headings(node)
    while (best := _heaviest(node, above_title)) is not None:
        kept_some, past_title = _cut_beside(node, best, above_title, past_title, headed, beside)
        if kept_some and chosen is None:
            chosen = node
        node = best
    return chosen or node, beside


def loose_text_around(chosen: Element) -> list[str]:
    """The text that stands directly in the elements around the chosen one, and so was cut by none of them."""
    texts = []
    above = chosen.parent
    while above is not None:
        texts += [child for child in above.children if isinstance(child, str) and not child.isspace()]
        above = above.parent
    return texts[::-1]


def _path(root: Element, element: Element | None) -> list[Element]:
    """The elements from below `root` down to `element`."""
    path = []
    while element is not None and element is not root:
        path.append(element)
        element = element.parent
    return path[::-1]


def _anchor(root: Element) -> Element | None:
    """The innermost element marked as the body, where it holds most of the prose and of all so marked."""
    found = None
    marked = 0.0
    inside: set[Element] = set()
    for element in root.elements():
        nested = element.parent in inside
        is_marked = element.attributes.get("itemprop") == "articleBody" and element.prose > 0
        if nested or is_marked:
            inside.add(element)
        if is_marked:
            marked += 0 if nested else element.weight
            if element.weight >= ANCHOR_SHARE * root.weight:
                found = element
    return found if found is not None and found.weight >= STEP_SHARE * marked else None


def _heaviest(node: Element, above_title: set[Element]) -> Element | None:
    """The child to go down into, or None where the prose of `node` belongs together."""
    best = None
    best_score = total = 0.0
    apart = _is_titled_article(node, above_title)
    for child in node.children:
        if isinstance(child, str) or child.gone or not child.weight:
            continue
        if apart and child.tag == "article" and child not in above_title:
            continue
        score = child.weight * _boost(child, above_title)
        total += score
        if score > best_score and child.tag in _CONTAINERS:
            best, best_score = child, score
    if not apart:
        total = max(total, node.weight)
    if best is None or best_score < STEP_SHARE * total or (best.own and best.own >= best.prose):
        return None
    return best


def _is_titled_article(node: Element, above_title: set[Element]) -> bool:
    """Whether a child marked as an article holds both title and prose: another article beside it is another's."""
    return any(
        not isinstance(child, str)
        and child.tag == "article"
        and child in above_title
        and child.prose >= LEAST_ARTICLE
        for child in node.children
    )


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
    headed: set[Element] | None,
    beside: list[Beside],
) -> tuple[bool, bool]:
    """Cut the siblings of the part that holds most prose unless they are parts of the same body.

    `headed` are the parts that hold a heading of the first level; without it no part is of the same body. Returns
    any was kept, and whether what follows stands after the title.
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
        lead = (before and is_lead(child)) or (header and _is_first_paragraph(child))
        if lead or (headed is not None and _belongs(child, best, header, flowing, headed)):
            kept_some = kept_some or child.text > 0
        else:
            beside.append(Beside(child, header))
            child.cut()
    return kept_some, past_title


def _belongs(child: Element, best: Element, lead: bool, flowing: bool, headed: set[Element]) -> bool:
    """Whether a sibling is a part of the same body.

    `lead`: it stands between the title and the body; `flowing`: paragraphs stand beside the body's best part;
    `headed`: all parts that hold a heading of the first level.
    """
    if child.tag in _TEXT_TAGS and (flowing or (lead and child.prose)):
        return True
    if child.prose and "named notes" in hints_of(child.hint).leanings:
        return True
    if child in headed and best not in headed:
        return False
    if lead and child.prose and child.link_share < LEAD_LINKS and not is_picture(child):
        return True
    if child.tag != best.tag or not child.prose or not _is_called_alike(child, best):
        return False
    return bool(child.hint) or child.prose >= PLAIN_PART_SHARE * best.prose


def _is_first_paragraph(child: Element) -> bool:
    """Whether a part between title and body is a little prose that leads nowhere."""
    if child.links or not child.prose or is_picture(child):
        return False
    return child.tag in ("p", "div") and child.text <= LONGEST_LEAD


def is_picture(part: Element) -> bool:
    """Whether a small part is named a picture, so that its words are the line below it."""
    return part.text <= LONGEST_LEAD and "named picture" in hints_of(part.hint).leanings


def _is_called_alike(one: Element, other: Element) -> bool:
    """Whether two elements have the same names, but for those that only number them."""
    return one.hint == other.hint or (bool(names := _unnumbered(one.hint)) and names == _unnumbered(other.hint))


def _unnumbered(hint: str) -> set[str]:
    return {name for name in hint.split() if not any(map(str.isdigit, name))}


def _above_first_headings(node: Element) -> set[Element]:
    """The parts in which a heading of the first level is left now that the title is cut, and these headings."""
    found: set[Element] = set()
    for element in node.elements():
        above: Element | None = element if element.tag == "h1" else None
        while above is not None and above not in found:
            found.add(above)
            above = above.parent
    return found
