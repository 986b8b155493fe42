"""What the pieces of one page have in common, worked out once for all that judge them.

Where the prose begins and ends, in which container most of it stands, how many pieces are called alike, which
are known furniture and which are led away by it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import field

from parsers.page.blocks import Found
from parsers.page.metadata import Metadata
from parsers.page.titles import folded
from parsers.page.tree import Element
from parsers.phrases import furniture_reason
from parsers.prose import ends_sentence, latin_length
from parsers.records import record
from parsers.tagnames import tags

PROSE = 80
"""Characters; a paragraph this long with few links is prose."""
MANY_LINKS = 0.3
"""Share of a piece's text in hyperlinks from which it leads elsewhere."""
SHORT_SENTENCE = 25
"""Characters of a paragraph that may be one sentence of many."""
LEAST_SENTENCES = 10
"""Such paragraphs in one container that are a text without any longer one."""
LONGEST_HEADER = 120
"""Characters of a line that is there for its date or its author."""
LEAST_LED = 3
"""Items of a list at the end of a page that leads to other articles."""
_PICTURES = frozenset(("img", "picture", "video", "figure"))
_WRAPPERS = tags("p li blockquote ul ol h1 h2 h3 h4 h5 h6 dd dt dl pre a b i em strong span font center")
LEADING = frozenset(
    ("related links", "newsletter", "comments", "share buttons", "registration notice", "advertisement")
)


@record
class Surroundings:
    """What is known of all pieces of a page before one is judged."""

    found: list[Found]
    facts: Metadata
    texts: list[str]
    """Of each piece, without blanks at its edges."""
    prose: list[bool]
    """Whether each piece is prose."""
    summary: str
    """The stated summary, folded."""
    first: int = 0
    """Place of the first piece of prose."""
    last: int = 0
    """Place of the last."""
    home: Element | None = None
    """The container with the most prose."""
    above_home: set[Element] = field(default_factory=set)
    pictured: set[Element] = field(default_factory=set)
    """Elements with a picture in them."""
    shares: dict[Element, float] = field(default_factory=dict)
    """Share of the prose in each container."""
    kinds: defaultdict[tuple[str, str], float] = field(default_factory=lambda: defaultdict(float))
    """Share of the prose in the containers of each tag and hint."""
    boxes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many containers have this tag and hint."""
    names: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How many pieces have an element of this tag and hint."""
    phrases: list[str] = field(default_factory=list)
    """For each piece the reason of the furniture phrase that it is, or ""."""
    led: list[str] = field(default_factory=list)
    """For each piece the reason of a line like "Related articles" that leads it, or ""."""
    leading_on: int = 0
    """Place where a list of sentences with hyperlinks begins that ends the page, or the number of pieces."""
    seen: set[str] = field(default_factory=set)
    """Longer pieces so far."""


def surroundings_of(found: list[Found], facts: Metadata) -> Surroundings:
    """The surroundings of the pieces."""
    texts = [one.piece.text.strip() for one in found]
    around = Surroundings(found, facts, texts, list(map(is_prose, found)), folded(facts.summary))
    around.phrases = [furniture_reason(text) for text in texts]
    around.first, around.last = _prose_range(around)
    around.led = _led(around)
    around.leading_on = _leading_on(around)
    prose: Counter[Element] = Counter()
    for one, text, is_text in zip(found, texts, around.prose, strict=True):
        around.names[(one.element.tag, one.element.hint)] += 1
        prose[container_of(one.element)] += len(text) if is_text else 0
    total = prose.total()
    for box, length in prose.items():
        around.boxes[(box.tag, box.hint)] += 1
        if total:
            around.shares[box] = length / total
            around.kinds[(box.tag, box.hint)] += length / total
    if total:
        around.home = prose.most_common(1)[0][0]
        around.above_home = around.home.path()
    around.pictured = _pictured(found[0].element) if found else set()
    return around


def _pictured(element: Element) -> set[Element]:
    """All elements of a page with a picture in them; `element` is any of its elements."""
    while element.parent is not None:
        element = element.parent
    pictured: set[Element] = set()
    for picture in element.elements():
        above: Element | None = picture if picture.tag in _PICTURES else None
        while above is not None and above not in pictured:
            pictured.add(above)
            above = above.parent
    return pictured


def _led(around: Surroundings) -> list[str]:
    led = ""
    result = []
    for one, text, prose, phrase in zip(around.found, around.texts, around.prose, around.phrases, strict=True):
        if phrase in LEADING and len(text) <= LONGEST_HEADER:
            led = phrase
            result.append("")
            continue
        if one.piece.kind == "heading" or (prose and not one.links):
            led = ""
        result.append(led)
    return result


def _leading_on(around: Surroundings) -> int:
    start = end = len(around.found)
    while start and around.found[start - 1].piece.kind == "list item":
        if around.found[start - 1].links < MANY_LINKS * len(around.texts[start - 1]):
            break
        start -= 1
    return start if end - start >= LEAST_LED and any(around.prose[:start]) else end


def is_prose(one: Found) -> bool:
    """Whether a piece reads like running text."""
    if one.piece.kind in ("code", "table"):
        return True
    if one.piece.kind not in ("paragraph", "quotation", "list item"):
        return False
    text = one.piece.text
    return one.links < 0.5 * len(text) and (len(text) >= PROSE or latin_length(text) >= PROSE)


def is_text(found: list[Found]) -> bool:
    """Whether pieces hold prose, or so many short sentences side by side that they are a dialogue or a story."""
    if any(map(is_prose, found)):
        return True
    homes = Counter(container_of(one.element) for one in found if _is_sentence(one))
    return max(homes.values(), default=0) >= LEAST_SENTENCES


def _is_sentence(one: Found) -> bool:
    text = one.piece.text.strip()
    if one.piece.kind != "paragraph" or one.links or not ends_sentence(text):
        return False
    return latin_length(text) >= SHORT_SENTENCE and not furniture_reason(text)


def _prose_range(around: Surroundings) -> tuple[int, int]:
    """Places of the first prose that is no notice, and of the last that is no list item full of hyperlinks."""
    places = [place for place, prose in enumerate(around.prose) if prose]
    if not places:
        return 0, len(around.found)
    first = next((place for place in places if not around.phrases[place]), places[0])
    for place in reversed(places):
        one = around.found[place]
        if one.piece.kind != "list item" or one.links <= MANY_LINKS * len(around.texts[place]):
            return first, place
    return first, places[-1]


def container_of(element: Element) -> Element:
    """The element in which the piece's element stands as one of several."""
    while element.tag in _WRAPPERS and element.parent is not None:
        element = element.parent
    return element
