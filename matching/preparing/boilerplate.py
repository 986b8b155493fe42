"""What any two reports have word for word and would light up as copied: the furniture of the trade.

    stock phrases   "did not respond to a request for comment", inside a sentence; "…" stands for a few words
    notes           "This article was amended on …", "Editor's note: …": a paragraph, from its first words
    credit lines    "Reporting by …; editing by …", "Photo: …", "Read more: …": a short line, from its first words
    datelines       "LONDON (Reuters) -", before the first sentence of a report

All are found among the tokens of a text; the words are in `words/stock_phrases.toml`, by language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, reduce
from itertools import pairwise

from matching.word_lists import word_lists
from matching.wording.paragraphs import paragraphs
from matching.wording.tokens import Tokens, read_tokens
from matching.wording.vocabulary import vocabulary

LONGEST_CREDIT = 30
"""Words of the longest line of credit: a paragraph that begins like one is told on at more length."""
LONGEST_NOTE = 80
"""Words of the longest note of an editor."""
LONGEST_GAP = 6
"""Words that "…" may stand for in a phrase."""
GAP = "…"
_LABELLED = re.compile(r"\W*\w+\s*(?:[:|/©(]|\d{4})")
DATELINE = re.compile(r"[^\n]{2,80}?(?:\)\s*[-–—:]+|\s[-–—]{1,2}|[–—])\s")
"""A place, a date and an agency before a dash."""
DATELINE_REACH = 100
"""Characters in which the dash of a dateline stands."""
_DASH = re.compile("[-–—]")
LONGEST_DATELINE = 9
"""Words of the longest dateline."""
PLACE_LETTERS = 3
"""Letters of the shortest place written in capitals."""
AGENCY = re.compile(r"[(\[]([^()\[\]\n]{2,30})[)\]]")


def credits_and_datelines(text: str, tokens: Tokens) -> Iterator[range]:
    """The runs of tokens that say who reports, and from where."""
    for start, end in paragraphs(text):
        within = tokens.between(start, end)
        if is_credit(text[start:end], tokens, within):
            yield within
        else:
            yield _dateline(text[start:end], start, tokens)


def stock_phrases(tokens: Tokens) -> Iterator[range]:
    """The runs of tokens that are stock phrases, none of which is of one word."""
    by_first = _phrases(tokens.language, "phrases")
    forms = tokens.forms
    for at in [at for at, form in enumerate(forms[:-1]) if form in by_first]:
        for phrase in by_first[forms[at]]:
            if phrase[1] in (forms[at + 1], GAP):
                yield from _phrase_at(tokens.forms, at, phrase)


def _phrase_at(forms: Sequence[str], at: int, phrase: Sequence[str]) -> list[range]:
    """The runs of words of a phrase that begins here; none where it does not stand here."""
    found: list[range] = []
    for number, part in enumerate(_parts(tuple(phrase))):
        places = range(at, at + 1 + (LONGEST_GAP if number else 0))
        start = next((place for place in places if tuple(forms[place : place + len(part)]) == part), None)
        if start is None:
            return []
        found.append(range(start, start + len(part)))
        at = start + len(part)
    return found


@cache
def _parts(phrase: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What stands before, between and after the gaps of a phrase."""
    gaps = [-1, *(at for at, form in enumerate(phrase) if form == GAP), len(phrase)]
    return [phrase[start + 1 : end] for start, end in pairwise(gaps)]


def is_credit(line: str, tokens: Tokens, within: range) -> bool:
    """Whether a line begins like one of credit; by one word alone only where a colon or the like follows."""
    if not 0 < len(within) <= LONGEST_NOTE:
        return False
    forms = tokens.forms[within.start : within.stop]
    notes = _phrases(tokens.language, "notes").get(forms[0], ())
    if any(forms[: len(note)] == note for note in notes):
        return True
    if len(within) > LONGEST_CREDIT:
        return False
    found = [p for p in _phrases(tokens.language, "credits").get(forms[0], ()) if forms[: len(p)] == p]
    return any(len(phrase) > 1 for phrase in found) or (bool(found) and _is_labelled(line))


def _is_labelled(line: str) -> bool:
    return _LABELLED.match(line) is not None


def _dateline(line: str, start: int, tokens: Tokens) -> range:
    """The tokens of the dateline that a paragraph begins with; none where it has none."""
    found = DATELINE.match(line) if _DASH.search(line, 0, DATELINE_REACH) else None
    if not found:
        return range(0)
    within = tokens.between(start, start + found.end())
    agency = AGENCY.search(line, 0, found.end())
    if len(within) > LONGEST_DATELINE:
        return range(0)
    if agency and agency[1].casefold().strip() in _agencies():
        return within
    calendar = vocabulary(tokens.language).calendar
    place = line.split(maxsplit=1)[0].strip(",.(")
    if len(place) < PLACE_LETTERS or not place.isupper():
        return range(0)
    told_on = any(line[tokens.starts[i] - start].islower() and tokens.forms[i] not in calendar for i in within)
    return range(0) if told_on else within


@cache
def _agencies() -> frozenset[str]:
    return frozenset(word_lists("stock_phrases")["any"]["agencies"])


@cache
def _phrases(language: str, kind: str) -> dict[str, list[list[str]]]:
    """The forms of every phrase of a language, by the first."""
    by_first: defaultdict[str, list[list[str]]] = defaultdict(list)
    for phrase in word_lists("stock_phrases").get(language, {}).get(kind, ()):
        parts = (read_tokens(part, language).forms for part in phrase.split(GAP))
        forms = list(reduce(lambda before, part: [*before, GAP, *part], parts))
        by_first[forms[0]].append(forms)
    return dict(by_first)
