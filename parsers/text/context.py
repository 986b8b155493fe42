"""Lines of a dumped page weighed by what stands around them and how often they are said.

What a page says three times in few words is a button or a label, and a long line it says again and again a caption
or a teaser. Headings of comments and of related links end an article, and short lines below the latter belong to
it. A sentence among nothing but short lines is mostly a teaser.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parsers.languages import byline_words
from parsers.names import is_full_name
from parsers.phrases import fold
from parsers.prose import count_words
from parsers.text.weight import COSTS, PLACEHOLDER, Weighed

REPEATED = 3
"""Times a line stands on a page before it is taken for a button, a label or a teaser."""
REPEATED_WORDS = 6
"""Words of a short line of that kind at most."""
OPENING = 60
"""Characters at the front by which two long lines are the same."""
ASKING = "?？؟"
"""What ends a question, which interviews ask of everybody."""
NEAR = 4
"""Lines to each side among which prose has company."""
LONE = 0.5
"""What prose without company is worth: a teaser or a notice more often than a paragraph."""
ENDING_REASONS = frozenset(("comments", "related links", "about the author"))
"""Furniture that seldom stands inside an article."""
BIO_LINES = 2
"""Lines that say who somebody is: a name once more and a paragraph."""
ABOUT_WORDS = 7
"""Words of a heading that says about whom something is said, at most."""
LED_MOST = 12
"""Lines that one heading of related links leads at most."""


def in_page(lines: Sequence[Weighed]) -> list[Weighed]:
    """The same lines weighed in the context of a whole page."""
    said = Counter(_key(line) for line in lines if not line.reason)
    prose = [line.weight > 0 for line in lines]
    found = [
        _in_context(line, said, lone=sum(prose[max(place - NEAR, 0) : place + NEAR + 1]) == 1)
        for place, line in enumerate(lines)
    ]
    return _told(led(found))


def led(lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines with those below a heading of related links taken for such links, up to the next sentence."""
    found: list[Weighed] = []
    left = 0
    for weighed in lines:
        if weighed.reason == "related links":
            left = LED_MOST if _is_label(weighed) else 0
        elif left and _is_led(weighed, found[-1]):
            weighed = Weighed(weighed.line, weighed.weight, "related links")
            left -= 1
        elif weighed.reason != PLACEHOLDER:
            left = 0
        found.append(weighed)
    return found


def _told(lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines with those right below "About Ada Quill" taken for what is said about her."""
    found: list[Weighed] = []
    left = 0
    for weighed in lines:
        if weighed.reason:
            left = BIO_LINES if weighed.reason == "about the author" else left
        elif left:
            weighed = Weighed(weighed.line, COSTS["furniture"], "about the author")
            left -= 1
        found.append(weighed)
    return found


def _is_label(weighed: Weighed) -> bool:
    """Whether a line is a label alone, with what it leads to below it, not "Related: the other rope"."""
    text = weighed.line.text
    return count_words(text) <= REPEATED_WORDS and not re.search(r"[:：]\s*\w", text)


def _is_led(weighed: Weighed, above: Weighed) -> bool:
    """Whether a line goes on with the links above it; a plain line below list items is the next heading."""
    if weighed.reason or weighed.weight >= 0 or (weighed.line.kind == "line" and above.line.kind == "item"):
        return False
    return weighed.line.kind != "quotation"


def _key(weighed: Weighed) -> str:
    return fold(weighed.line.text[: OPENING + 20])[:OPENING]


def _in_context(weighed: Weighed, said: Counter[str], *, lone: bool) -> Weighed:
    if weighed.reason in ENDING_REASONS and _is_label(weighed):
        return Weighed(weighed.line, COSTS["ending"], weighed.reason)
    if weighed.reason:
        return weighed
    if is_about(weighed.line.text):
        return Weighed(weighed.line, COSTS["ending"], "about the author")
    times = said[_key(weighed)]
    if times >= REPEATED and _is_light(weighed):
        return Weighed(weighed.line, COSTS["furniture"], "repeated line")
    if times > REPEATED and len(weighed.line.text) >= OPENING and weighed.line.text[-1] not in ASKING:
        return Weighed(weighed.line, COSTS["placeholder"], "repeated line")
    if weighed.weight > 0:
        return Weighed(weighed.line, weighed.weight * (LONE if lone else 1.0))
    return weighed


def is_about(text: str) -> bool:
    """Whether a line is the heading of what is said about somebody: "About Ada Quill", "About the author"."""
    words = text.split()
    known = byline_words("about")
    if count_words(text) > 1 and text.casefold().strip(" :：") in known:
        return True
    if not 2 <= len(words) <= ABOUT_WORDS:
        return False
    return any(
        " ".join(words[:size]).casefold() in known and is_full_name(" ".join(words[size:])) for size in (1, 2, 3)
    )


def _is_light(weighed: Weighed) -> bool:
    return weighed.weight < 0 and count_words(weighed.line.text) <= REPEATED_WORDS
