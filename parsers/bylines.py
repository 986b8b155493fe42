"""Lines above a text that say who wrote it and when: what they look like in any source."""

from __future__ import annotations

import re
from functools import cache

from parsers.dates import iso_date
from parsers.eastern import eastern_names
from parsers.languages import byline_words
from parsers.names import SEPARATORS, is_full_name, names_in
from parsers.patterns import pattern
from parsers.phrases import furniture_reason
from parsers.prose import count_words, ends_sentence

_LABEL = pattern(r"([^\d:,|]{3,40}):\s")
"""What says of a date what it is the date of."""
_DIGIT = pattern(r"\d")
DATE_LINE_WORDS = 22
"""Words of a line that is there for its date."""


def is_date_line(text: str) -> bool:
    """Whether the line is there for the date in it."""
    return count_words(text) <= DATE_LINE_WORDS and not ends_sentence(text) and bool(iso_date(text))


def says_published(line: str) -> bool:
    """Whether a date line opens with a word for publication, or with "by"."""
    words = line.replace(":", " ").casefold().split()
    openings = (" ".join(words[:size]) for size in (1, 2, 3))
    return any(one in byline_words("published") or one in byline_words("prefixes") for one in openings)


def dates_another_thing(line: str) -> bool:
    """Whether a date line opens with a label, for neither publication nor an update: "Registered: 3 May 2020"."""
    found = _LABEL.match(line)
    if found is None or says_published(line):
        return False
    return found[1].strip().casefold() not in byline_words("updated")


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
    return [name for name in names_in(text) if is_full_name(name)]


def name_beside_date(text: str) -> list[str]:
    """The name in a line of nothing but a date and a name, such as "Ada Writer | Tuesday, 3 May 2020, 14:20"."""
    if not iso_date(text):
        return []
    days = byline_words("weekdays")
    parts = [part.strip(" .") for part in SEPARATORS.split(text)]
    words = [part for part in parts if part and not _DIGIT.search(part) and part.casefold() not in days]
    if len(words) != 1 or not is_full_name(words[0]) or furniture_reason(words[0]):
        return []
    return words if names_in(words[0]) == words else []


@cache
def by_inside() -> re.Pattern[str]:
    """The word "by" inside a line, in any language."""
    words = byline_words("prefixes") - byline_words("weak")
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})(?=[\s:])", re.IGNORECASE
    )
