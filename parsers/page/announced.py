"""Lists of nothing but hyperlinks that belong to the text: books, addresses, tools.

A row of hyperlinks is a menu nearly everywhere. It is the writer's where the text leads to it and goes on after
it: a heading or a line that breaks off ("Sign up at", "These are:") stands right before the list, paragraphs stand
beside both, and neither words nor names say that it leads to other articles.
"""

from __future__ import annotations

from parsers.page.hints import hints_of
from parsers.page.tree import Element
from parsers.phrases import furniture_reason
from parsers.prose import ends_sentence
from parsers.tagnames import tags

LONGEST_LEAD = 120
"""Characters of a line that leads to a list."""
LONGEST_LINK = 60
"""Characters of a hyperlink, on average; the headlines of other articles are longer."""
_LISTS = tags("ul ol dl")
_HEADINGS = tags("h2 h3 h4 h5 h6")


def is_announced(element: Element) -> bool:
    """Whether a list of hyperlinks is led to by the text around it."""
    above = element.parent
    if element.tag not in _LISTS or above is None or hints_of(element.hint).junk:
        return False
    items = sum(below.tag in ("li", "dd") for below in element.elements())
    if not items or element.text > LONGEST_LINK * items:
        return False
    siblings = [child for child in above.children if not isinstance(child, str) and child.text and not child.gone]
    place = siblings.index(element) if element in siblings else 0
    return (
        place > 0
        and _leads(siblings[place - 1])
        and any(_is_text(one) for one in siblings[: place - 1])
        and any(_is_text(one) and one.prose for one in siblings[place + 1 :])
    )


def _leads(line: Element) -> bool:
    """Whether a heading or a line leads to what comes next, and not to other articles."""
    if line.text > LONGEST_LEAD or line.links or hints_of(line.hint).junk:
        return False
    words = line.words()
    if furniture_reason(words):
        return False
    return line.tag in _HEADINGS or (line.tag == "p" and (words.endswith((":", "：")) or not ends_sentence(words)))


def _is_text(element: Element) -> bool:
    return element.tag == "p" and element.links < element.text
