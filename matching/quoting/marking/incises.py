"""Quotations that name their speaker inside the marks: « Nous partons, a dit Ada Lind. C’est fini. »

Much of the press of Romance and Slavic languages sets them so. The writer's words are no part of what is
quoted: the stretches around them are parts of one utterance, as where marks close and open again. An incise has
its verb of saying first, after a dash or, in French, after a comma, with a name, a noun or a pronoun behind it;
it ends at the next dash, at the end of its sentence, or at a comma after which somebody speaks again. Which
languages do so, and their words, come from the lists; where no incise is found the quotation stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from matching.quoting.marking.dashes import dash_language
from matching.quoting.marking.pairing import Quotation
from matching.word_lists import word_lists

_COMMA: Final = re.compile(r"(?:,|(?<=[!?…]))[\s\u00a0]+(?=[^\W\d_])")
_DASH: Final = re.compile(r"(?:(?<=[\s,.!?…])[—–]|(?<=\s)-)\s?(?=[^\W\d_])")
_CLOSING_DASH: Final = re.compile(r"[—–][.,;:…!?]*|(?<=\s)-(?=\s)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP: Final = re.compile(r"(?<=\w\w)[.;:](?=\s)|,(?=\s)")
_REACH: Final = 70
"""Characters in which the verb of an incise and the word behind it stand."""
_LONGEST: Final = 200
"""Characters of the longest incise."""
_MOST: Final = 12
"""Incises of one quotation; further ones are left unread."""
_BEFORE_VERB: Final = 4
"""Words before the verb of an incise ("nous a-t-il ensuite expliqué")."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Words:
    said: frozenset[str]
    comma: bool
    before: frozenset[str]
    after: frozenset[str]
    pronouns: frozenset[str]
    narrates: frozenset[str]
    resumes: frozenset[str]


def parted(text: str, found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations in marks by start, those with incises in parts that share their number."""
    words = _words(dash_language(text)) if found else None
    if words is None:
        return list(found)
    result: list[Quotation] = []
    inner: list[Quotation] = []
    for each in reversed(found):
        if each.level:
            inner.append(each)
            continue
        within = [other for other in inner if other.end <= each.end]
        inner.clear()
        result += within
        result += _parts(text, each, within, words)
    return sorted([*result, *inner], key=lambda each: (each.start, -each.end))


def _parts(text: str, whole: Quotation, within: Sequence[Quotation], words: _Words) -> Iterator[Quotation]:
    """The stretches of a quotation around its incises."""
    begin = whole.start
    for start, end in _incises(text, whole, words):
        crosses = any(each.start < end and start < each.end for each in within)
        if crosses or not any(char.isalnum() for char in text[begin:start]):
            continue
        yield replace(whole, start=begin, end=start)
        begin = end
    if any(char.isalnum() for char in text[begin : whole.end]):
        yield replace(whole, start=begin)


def _incises(text: str, whole: Quotation, words: _Words) -> Iterator[Span]:
    """The spans of the writer's words in a quotation, with the signs and blanks around them."""
    begin = whole.start
    for _ in range(_MOST):
        span = min(
            filter(None, (_dashed(text, begin, whole.end, words), _set_off(text, begin, whole.end, words))),
            default=None,
        )
        if span is None:
            return
        yield span
        begin = span[1]


def _dashed(text: str, begin: int, end: int, words: _Words) -> Span | None:
    """The first incise between dashes, or from a dash to the end."""
    for sign in _DASH.finditer(text, begin, end):
        if not _says(text, sign.end(), end, words):
            continue
        closing = _CLOSING_DASH.search(text, sign.end(), min(end, sign.end() + _LONGEST))
        if closing is not None:
            return _trimmed(text, begin, sign.start()), _after_blanks(text, closing.end(), end)
        if end - sign.end() <= _LONGEST:
            return _trimmed(text, begin, sign.start()), end
    return None


def _set_off(text: str, begin: int, end: int, words: _Words) -> Span | None:
    """The first incise after a comma."""
    if not words.comma:
        return None
    for sign in _COMMA.finditer(text, begin, end):
        if _inverted(text, sign.end(), end, words):
            resumed = _resumed(text, sign.end(), end, words)
            if resumed is not None:
                return _trimmed(text, begin, sign.end()), resumed
    return None


def _says(text: str, place: int, end: int, words: _Words) -> bool:
    """Whether a verb of saying is the first word at `place`, but for auxiliaries and the like."""
    for word in _WORD.findall(text, place, min(end, place + _REACH))[:_BEFORE_VERB]:
        if word in words.said:
            return True
        if word not in words.before:
            return False
    return False


def _inverted(text: str, place: int, end: int, words: _Words) -> bool:
    """Whether a verb of saying with its subject behind it stands at `place`."""
    pronoun = False
    found = _WORD.findall(text, place, min(end, place + _REACH))
    for index, word in enumerate(found[: _BEFORE_VERB + 1]):
        stem, _, tied = word.partition("-")
        pronoun |= tied.rpartition("-")[2] in words.pronouns
        if stem in words.said:
            behind = found[index + 1] if index + 1 < len(found) else ""
            return pronoun or behind[:1].isupper() or behind in words.after
        if stem not in words.before:
            return False
    return False


def _resumed(text: str, place: int, end: int, words: _Words) -> int | None:
    """Where speech goes on after an incise that begins at `place`; None where it is too long to be one."""
    pronoun = _tied(text, place, end, words)
    for sign in _STOP.finditer(text, place, min(end, place + _LONGEST)):
        after = _after_blanks(text, sign.end(), end)
        following = _WORD.search(text, after, end)
        word = following.group() if following else ""
        if sign.group() != ",":
            return after
        if (word not in words.narrates) if pronoun else (word in words.resumes):
            return after
    return end if end - place <= _LONGEST else None


def _tied(text: str, place: int, end: int, words: _Words) -> bool:
    """Whether a pronoun is the subject of an incise ("a-t-elle ajouté")."""
    found = _WORD.findall(text, place, min(end, place + _REACH))[: _BEFORE_VERB + 1]
    return any(word.rpartition("-")[2] in words.pronouns for word in found if "-" in word)


def _trimmed(text: str, begin: int, stop: int) -> int:
    """Where the words before an incise end, without the comma and the blanks before it."""
    return begin + len(text[begin:stop].rstrip(" \t\n\u00a0\u202f,;"))


def _after_blanks(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


@cache
def _words(language: str) -> _Words | None:
    lists = word_lists("incises").get(language)
    if lists is None:
        return None
    said = {*word_lists("dashes")[language]["said"], *word_lists("speech").get(language, {}).get("verbs", ())}
    return _Words(
        said=frozenset(said) - frozenset(lists["before"]),
        comma=bool(lists.get("comma")),
        before=frozenset(lists["before"]),
        after=frozenset(lists.get("after", ())),
        pronouns=frozenset(lists.get("pronouns", ())),
        narrates=frozenset(lists.get("narrates", ())),
        resumes=frozenset(lists.get("resumes", ())),
    )
