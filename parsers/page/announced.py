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


class Announced:
    """Tells the lists that the text leads to on one page; remembers what stands beside what."""

    def __init__(self) -> None:
        self._rows: dict[Element, _Row] = {}

    def holds(self, element: Element) -> bool:
        """Whether an element is a list of hyperlinks that is led to by the text around it."""
        above = element.parent
        if element.tag not in _LISTS or above is None or hints_of(element.hint).junk:
            return False
        items = sum(below.tag in ("li", "dd") for below in element.elements())
        if not items or element.text > LONGEST_LINK * items:
            return False
        row = self._rows.get(above) or self._rows.setdefault(above, _Row(above))
        before = row.before.get(element)
        return before is not None and row.is_amid_text(element, before) and _leads(before)


class _Row:
    """The elements with text that stand side by side in one."""

    def __init__(self, parent: Element) -> None:
        row = [one for one in parent.children if not isinstance(one, str) and one.text and not one.gone]
        self.before = dict(zip(row[1:], row, strict=False))
        self._places = {one: place for place, one in enumerate(row)}
        texts = [place for place, one in enumerate(row) if one.tag == "p" and one.links < one.text]
        prose = [place for place in texts if row[place].prose]
        self._first, self._last = (texts[0] if texts else len(row)), (prose[-1] if prose else -1)

    def is_amid_text(self, element: Element, lead: Element) -> bool:
        """Whether a paragraph stands before the list's lead and prose after the list."""
        return self._first < self._places[lead] and self._last > self._places[element]


def _leads(line: Element) -> bool:
    """Whether a heading or a line leads to what comes next, and not to other articles."""
    if line.text > LONGEST_LEAD or line.links or hints_of(line.hint).junk:
        return False
    words = line.words()
    if furniture_reason(words):
        return False
    return line.tag in _HEADINGS or (line.tag == "p" and (words.endswith((":", "：")) or not ends_sentence(words)))
