"""Known furniture: lines that pages of every publisher carry and no writer wrote, by language.

A line is looked up as a whole after folding case, typographic apostrophes, numbers and the punctuation around
it, so "12 Comments:" meets the phrase "0 comments". The phrases are data, see `languages`.
"""

from __future__ import annotations

from dataclasses import field
from functools import cache, lru_cache

from parsers.languages import tables
from parsers.patterns import pattern
from parsers.prose import count_words
from parsers.records import record

START_WORDS = 12
"""A line that only starts like furniture must be at most this long; longer ones are likely sentences."""
SENTENCE_WORDS = 60
"""Notices known by a whole clause may run to a short paragraph."""
LABEL_WORDS = 4
"""A line of so few words is a label even where it ends in a stop."""
FILED_UNDER = 3
"""Characters under which openings are filed; all of a shorter one."""
SHORTEST_WITHIN = 10
"""Characters of a line in which phrases are looked for; the shortest of them has more."""
_LABELS = frozenset(("navigation", "related links", "share buttons", "advertisement"))
"""What is said in labels; a sentence that opens with the same words is the writer's."""
_STOP = pattern(r"[.!?…。！？؟۔][\"”»’')\]」』]{0,3}$")
_PAUSE = pattern(r"[,;:、，：；،؛]$")
_LONGEST_CHARACTERS = 600
_NUMBER = pattern(r"\d[\d.,]*k?")
_EDGES = (
    ' \t\r\n.,:;!|•·»«›‹>→←▸►▼▲↑↓-–—*_#[](){}"“”„…+/\\'
    "、。，：；！｜・「」『』【】《》〈〉（）▶◆■●☞،؛\u200e\u200f\u061c"
)
_DOT_ABOVE = "\u0307"
"""What is left of a Turkish capital İ in lower case."""
_APOSTROPHES = "’‘`"


def fold(line: str) -> str:
    """A line as phrases are written: one blank between words, lower case, numbers as 0, bare edges."""
    return _NUMBER.sub("0", _plain(line)).strip(_EDGES)


def _plain(line: str) -> str:
    """One blank between words, lower case, straight apostrophes."""
    for apostrophe in _APOSTROPHES:
        line = line.replace(apostrophe, "'")
    plain = " ".join(line.split()).casefold()
    return plain.replace(_DOT_ABOVE, "") if _DOT_ABOVE in plain else plain


def furniture_reason(line: str) -> str:
    """Why a line is page furniture ("advertisement", "share buttons"), or "" where it is not known to be."""
    return _reason(line) if len(line) <= _LONGEST_CHARACTERS else ""


@lru_cache(maxsize=1024)
def _reason(line: str) -> str:
    """The same for a line short enough to be remembered."""
    folded = fold(line)
    if not folded:
        return ""
    phrases = _phrases()
    if reason := phrases.whole.get(folded, ""):
        return reason
    if len(folded) < FILED_UNDER:
        return ""
    words = count_words(folded)
    if words <= START_WORDS:
        reason = _opening(folded, phrases.starts) or _ending(folded, phrases.ends)
        if reason and not (reason in _LABELS and _is_sentence(line, reason)):
            return reason
    if words > SENTENCE_WORDS:
        return ""
    return _opening(folded, phrases.sentences) or _within(folded, phrases.within)


def _is_sentence(line: str, reason: str) -> bool:
    """Whether a line goes on as sentences do: to a stop, with no label ("Read more:") before it.

    Where a link leads is said without a pause, so for navigation a comma or colon on the way is enough.
    """
    words = line.split()
    if count_words(line) <= LABEL_WORDS:
        return False
    if reason == "navigation" and any(_PAUSE.search(word) for word in words[2:-1]):
        return True
    return bool(_STOP.search(words[-1])) and not any(word.endswith(":") for word in words[:LABEL_WORDS])


def _ending(folded: str, phrases: dict[str, str]) -> str:
    if not folded.endswith(tuple(phrases)):
        return ""
    return next(reason for phrase, reason in phrases.items() if folded.endswith(phrase))


def _within(folded: str, phrases: dict[str, str]) -> str:
    if len(folded) < SHORTEST_WITHIN:
        return ""
    return next((reason for phrase, reason in phrases.items() if phrase in folded), "")


def _opening(folded: str, phrases: dict[str, dict[str, str]]) -> str:
    """The reason of the phrase a line opens with; phrases are filed under their first characters."""
    for size in range(FILED_UNDER, 0, -1):
        for phrase, reason in phrases.get(folded[:size], {}).items():
            if folded.startswith(phrase):
                return reason
    return ""


@record
class _Phrases:
    """All languages' phrases with their reasons; openings filed under their first characters."""

    whole: dict[str, str] = field(default_factory=dict)
    starts: dict[str, dict[str, str]] = field(default_factory=dict)
    sentences: dict[str, dict[str, str]] = field(default_factory=dict)
    ends: dict[str, str] = field(default_factory=dict)
    within: dict[str, str] = field(default_factory=dict)


@cache
def _phrases() -> _Phrases:
    """The phrases: they are written as `fold` makes lines, edges and some letters aside, as a test holds."""
    phrases = _Phrases()
    whole: list[dict[str, str]] = []
    for table in tables():
        for reason, lists in table.get("furniture", {}).items():
            whole.append(
                dict.fromkeys([phrase.casefold().strip(_EDGES) for phrase in lists.get("whole", ())], reason)
            )
            for phrase in lists.get("ends", ()):
                phrases.ends.setdefault(phrase.casefold(), reason)
            for phrase in lists.get("within", ()):
                phrases.within.setdefault(phrase.casefold(), reason)
            _file(lists.get("starts", ()), reason, phrases.starts)
            _file(lists.get("sentence", ()), reason, phrases.sentences)
    for lines in reversed(whole):
        phrases.whole.update(lines)
    phrases.whole.pop("", None)
    return phrases


def _file(phrases: list[str], reason: str, into: dict[str, dict[str, str]]) -> None:
    for phrase in phrases:
        opening = phrase.casefold().lstrip(_EDGES)
        filed = into.get(start := opening[:FILED_UNDER])
        if filed is None:
            filed = into[start] = {}
        filed.setdefault(opening, reason)
