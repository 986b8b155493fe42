"""The reason a person is told for what was left out, where its own words say better than its place what it is.

Publishers name the whole head of an article "meta": the date alone, the way to the page, the line below a picture.
"""

from __future__ import annotations

from parsers.bylines import is_byline, is_date_line
from parsers.dates import iso_date
from parsers.names import is_full_name, names_in
from parsers.phrases import furniture_reason
from parsers.prose import count_words, ends_sentence

_TRAIL_SIGNS = (" > ", " → ", " › ", " » ", " / ")
"""What stands between the steps of the way from the front page."""
LEAST_STEPS = 2
LEAST_WORDS = 4
"""Words from which a line without name or date is no byline."""
LONGEST_NAMES = 22
"""Words of a line that says who and when; a longer one is told by its sentences."""


def reason_of(reason: str, text: str) -> str:
    """The reason for leaving a text out: the one given, or a better one where that is "byline"."""
    if reason != "byline" or is_byline(text):
        return reason
    if any(text.count(sign) >= LEAST_STEPS for sign in _TRAIL_SIGNS):
        return "navigation"
    if is_date_line(text) and not any(map(is_full_name, names_in(text))):
        return "date line"
    if known := furniture_reason(text):
        return known
    if count_words(text) > LONGEST_NAMES and ends_sentence(text):
        return "caption"
    says_who_or_when = iso_date(text) or any(map(is_full_name, names_in(text)))
    return reason if says_who_or_when or count_words(text) < LEAST_WORDS else "header"
