"""Press releases: who to call stands above or below the text, the day of issue in its dateline, "###" ends it."""

from __future__ import annotations

from collections.abc import Sequence

from parsers.dates import iso_date
from parsers.patterns import pattern
from parsers.prose import count_words
from parsers.text.lines import TextLine
from parsers.text.weight import COSTS, Weighed

CONTACT_WORDS = 8
"""Words of a line in a block of contacts at most."""
AFTER_SHARE = 0.15
"""Share of a text's words that may stand below its end mark for them to be contacts and no notes."""

_REACHED = pattern(r"\S@\w+\.\w|(?<![\w.])\+?\(?\d[\d ()./-]{7,18}\d(?!\w)")
_END_MARK = pattern(r"#{3,}|# # #|-+ ?30 ?-+|[-–(]? ?(?:ENDS|Ends|ENDE|FIN) ?[-–)]?")
_DATELINE = pattern(r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ]+[^\n–—]{0,70}?\s(?:--?|–|—)\s")


def without_contacts(lines: Sequence[Weighed]) -> list[Weighed]:
    """The lines with those above the first sentence that say how to reach somebody marked as furniture."""
    first = next((place for place, line in enumerate(lines) if line.weight > 0), 0)
    above = lines[:first]
    reached = {line.line.chunk for line in above if _reaches(line.line.text)}
    reached -= {line.line.chunk for line in above if count_words(line.line.text) > CONTACT_WORDS}
    return [
        Weighed(line.line, COSTS["furniture"], line.reason or "press contact")
        if place < first and line.line.chunk in reached
        else line
        for place, line in enumerate(lines)
    ]


def _reaches(text: str) -> bool:
    return bool(_REACHED.search(text)) and not iso_date(text)


def end_of_release(lines: Sequence[TextLine]) -> int:
    """The place of the mark that ends a press release, with no more than contacts below; else their number."""
    for place in range(len(lines) - 1, 0, -1):
        if _END_MARK.fullmatch(lines[place].text):
            after = sum(count_words(line.text) for line in lines[place + 1 :])
            whole = after + sum(count_words(line.text) for line in lines[:place])
            return place if after <= AFTER_SHARE * whole else len(lines)
    return len(lines)


def dateline_day(text: str) -> str:
    """The date in a dateline such as "SANDRY, 2 March 2021 -- The council", or ""."""
    found = _DATELINE.match(text[:100])
    return iso_date(found[0]) if found else ""
