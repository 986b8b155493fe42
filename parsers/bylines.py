"""Lines above a text that say who wrote it and when: what they look like in any source."""

from __future__ import annotations

import re

from parsers.dates import iso_date
from parsers.eastern import eastern_names
from parsers.languages import byline_words
from parsers.names import names_in
from parsers.prose import count_words, ends_sentence

DATE_LINE_WORDS = 22
"""Words of a line that is there for its date."""
NAME_WORDS = (2, 4)
"""Words of a bare name, fewest and most."""

_PARTICLES = frozenset(
    (
        *("de", "del", "della", "der", "den", "di", "da", "dos", "du", "el", "al", "bin", "ibn", "la", "le"),
        *("ten", "van", "von", "y", "zu"),
    )
)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")


def is_date_line(text: str) -> bool:
    """Whether the line is there for the date in it."""
    return count_words(text) <= DATE_LINE_WORDS and not ends_sentence(text) and bool(iso_date(text))


def is_byline(text: str) -> bool:
    """Whether the line opens with "By" in some language and names somebody."""
    return bool(byline_names(text))


def byline_names(text: str) -> list[str]:
    """The names in a line such as "By Ada Writer and Ben Lines - 3 May 2020"; empty where it is none."""
    if count_words(text) > DATE_LINE_WORDS:
        return []
    if not text.isascii() and (found := eastern_names(text)):
        return found
    words = text.replace(":", " ").casefold().split()
    if not any(" ".join(words[:length]) in byline_words("prefixes") for length in (1, 2, 3)):
        return []
    return [name for name in names_in(text) if is_name(name)]


def is_name(text: str) -> bool:
    """Whether the words could be one person's name: capitalised, particles aside, nothing else in it."""
    words = text.split()
    if not NAME_WORDS[0] <= len(words) <= NAME_WORDS[1] or any(char.isdigit() for char in text):
        return False
    if text.casefold() in byline_words("nobody") or text.casefold() in byline_words("roles"):
        return False
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return len(named) >= 2 and all(_WORD.fullmatch(word) and not word[0].islower() for word in named)
