"""Sentences as spans of a text.

Matches are made between sentences, and who speaks is read from one sentence. They end at . ! ? … and at the full
stops of other scripts, except after abbreviations, initials, ordinal numbers and the point of a number. Texts that
were cut into words for computing have blanks around all signs: " . 38 caliber", "7: 08 p. m. EST" and ". . ." are
read as what they were.

Every scan is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.word_lists import all_languages

_CLOSERS: Final = "”“\"’'»«›)\\]」』*_"
_NOTES: Final = r"(?:\[\w{1,3}\]|[¹²³⁴-⁹])*+"
"""Signs of footnotes, which stand behind the full stop of their sentence."""
_STOP: Final = re.compile(
    rf"(?<![.!?…؟۔։።፧])[.!?…؟۔։።፧]++[{_CLOSERS}]*+{_NOTES}(?P<gap>\s++)"
    rf"|(?<![。！？｡．])[。！？｡．]++[{_CLOSERS}]*+(?P<bare_gap>\s*+)"
    rf"|[।॥။។]++[{_CLOSERS}]*+(?P<danda_gap>\s*+)"
    rf"|(?<=[α-ωά-ώ])[;\u037e][{_CLOSERS}]*+(?P<greek_gap>\s++)(?=[{_CLOSERS}]?[Α-ΩΆ-Ώ])"
    rf"|(?<=[^\W\d_A-Z]{{2}})[.!?](?P<glued>[{_CLOSERS}]*+)(?=[^\W\d_a-z])"
)
_MAY_STOP: Final = re.compile("[.!?…؟۔։።፧。！？｡．।॥။។;\u037e]")
"""The signs that sentences end with: a scan for one set is many times faster than one for all that may follow."""
_NEXT_WORD: Final = re.compile(r"(?:[’'][nst] |[”»’] )?[“„«‘\"'‚»(\[¿¡—–-]*+(?P<word>\w*+)")
_LAST_WORD_REACH: Final = 24
"""Characters looked at before a full stop to know the word it follows; abbreviations are shorter."""
_LAST_WORD: Final = re.compile(r"[^\W_](?:[^\W_]|[.-](?=[^\W_]))*+$")
_WORD_BEFORE: Final = re.compile(r"(?P<word>[^\W_]+)\s$")
_CALIBRE: Final = re.compile(r"\d{2,3}\s?-?\s?(?P<unit>[a-z]+)")
_GOES_ON: Final = frozenset(".,;:!?…)")
"""Signs no sentence begins with: what stands before them was a point of an ellipsis or of a number."""
_QUOTED: Final = re.compile("[とっという]")
"""How Japanese goes on after words in marks, even if they end with a full stop."""
_LONGEST_ORDINAL: Final = 2
_LONGEST_WHOLE_PART: Final = 3
"""Digits before the point of a decimal number that was cut there ("$1. 2 million")."""


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of `text[start:end]`, in order, without white space at their edges.

    Signs alone are no sentence: they belong to the one before.
    """
    end = len(text) if end is None else end
    last: tuple[int, int] | None = None
    for span in _pieces(text, start, end):
        if last is None:
            last = span
        elif _has_words(text, span):
            yield last
            last = span
        else:
            last = last[0], span[1]
    if last is not None:
        yield last


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _stops(text, start, end):
        if _ends_sentence(text, stop, end):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _stops(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The full stops of `text[start:end]` with what belongs to them, none of which overlaps another."""
    read = start
    for sign in _MAY_STOP.finditer(text, start, end):
        if sign.start() >= read:
            stop = _STOP.match(text, sign.start(), end)
            if stop is not None:
                read = stop.end()
                yield stop


def _has_words(text: str, span: tuple[int, int]) -> bool:
    return any(text[index].isalnum() for index in range(*span))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end].lstrip()
    start = end - len(words)
    words = words.rstrip()
    if words:
        yield start, start + len(words)


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop ends a sentence."""
    if stop.group("danda_gap") is not None or stop.group("greek_gap") is not None:
        return True
    if stop.group("bare_gap") is not None:
        marked = stop.end() - stop.start() > 1
        return not (marked and _QUOTED.match(text, stop.end(), end))
    following = _NEXT_WORD.match(text, stop.end(), end)
    word = following.group("word") if following else ""
    if len(word) == 1 and following and text[following.end() : following.end() + 1] in (".", "'", "’"):
        word = f"{word}."
    if stop.group("glued") is not None:
        return bool(stop.group("glued")) or word in all_languages("abbreviations", "openers")
    if (word[:1].islower() and not word[1:2].isupper()) or text[stop.end() : stop.end() + 1] in _GOES_ON:
        return False
    if text[stop.start()] != "." or text[stop.start() + 1 : stop.start() + 2] in ("!", "?"):
        return True
    return not (_begins_calibre(text, stop.end()) or _goes_on_after(text, stop.start(), word))


def _begins_calibre(text: str, place: int) -> bool:
    """Whether a number of hundredths of an inch begins there: the point before it is its own ("a. 38 caliber")."""
    found = _CALIBRE.match(text, place)
    return found is not None and found.group("unit") in all_languages("abbreviations", "calibres")


def _goes_on_after(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at `stop` follows a word or number that the sentence goes on after."""
    if text[stop - 1 : stop].isspace() and following[:1].isdigit():
        return True
    before = _LAST_WORD.search(text, max(0, stop - _LAST_WORD_REACH), stop)
    if before is None:
        return False
    if before.group().isdigit():
        return _is_open_number(text, before, following)
    return _stands_open(before.group(), following)


def _is_open_number(text: str, number: re.Match[str], following: str) -> bool:
    """Whether a number with a point after it is an ordinal, or the first part of a decimal."""
    digits = number.group()
    if following[:1].isdigit():
        return len(digits) <= _LONGEST_WHOLE_PART
    if len(digits) > _LONGEST_ORDINAL:
        return False
    if following in all_languages("abbreviations", "ordinal_before"):
        return True
    before = _WORD_BEFORE.search(text, max(0, number.start() - _LAST_WORD_REACH), number.start())
    return before is not None and before.group("word") in all_languages("abbreviations", "ordinal_after")


def _stands_open(before: str, following: str) -> bool:
    """Whether "before." is an abbreviation or an initial that the sentence goes on after."""
    last = before.rpartition("-")[2]
    if before in all_languages("abbreviations", "before_number"):
        return any(char.isdigit() for char in following)
    if last in all_languages("abbreviations", "before_name"):
        return True
    initials = "." in before or (len(before) == 1 and (not before.islower() or following.endswith(".")))
    if initials or last in all_languages("abbreviations", "anywhere"):
        return following not in all_languages("abbreviations", "openers")
    return False
