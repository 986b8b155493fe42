"""Speech that a dash sets off: — Text, — said X. — More text.

French, Spanish, Portuguese, Polish, Russian, Hungarian, Greek, Turkish, the Nordic and many other languages begin
a paragraph of speech with a dash and no mark closes it: what the writer says about it stands between two dashes or
after a comma. English, German and Dutch do not write so, and everywhere dashes also begin the items of lists and
the names below quotations. So the language of the text must be one that does, told by its frequent words; and a
paragraph must hold a verb of saying in its place, or stand beside others of its kind and read as sentences.

Every separator is looked at once, with a fixed reach, so the work is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from matching.quoting.languages import Tellers, counted, tellers
from matching.word_lists import word_lists
from matching.wording.paragraphs import Span

_LEAD: Final = re.compile(r"(?P<dash>[—–―‒]|-(?=\s))[^\S\n]*(?=[¿¡«“\"„(…]*+[^\W_])")
_DASH: Final = r"(?:[—–―‒]|(?<=\s)-(?=\s))"
_PARTED: Final = re.compile(rf"(?<!\w){_DASH}\s*+(?=\w)")
_COMMA: Final = re.compile(r"(?:,|(?<=[!?…]))\s++(?=\w)")
_RESUMED: Final = re.compile(rf"(?:(?<!\w){_DASH}|{_DASH}(?!\w))[.,;:…!?]*+\s*+")
_CLAUSE_END: Final = re.compile(r"[.!?;:,]|$")
_WORD: Final = re.compile(r"\w+")
_SENTENCE_END: Final = re.compile(r"(?:[.!?…。։؟۔]|(?<=[α-ωά-ώ]);)[»”\"')\]]*$")
_SAMPLE: Final = 4000
"""Characters of a text that are enough to tell its language."""
_SAYING: Final = 5
"""Words of the writer among which the verb of saying stands ("a-t-il ensuite ajouté")."""
_REACH: Final = 80
"""Characters in which those words are looked for."""
_NAME: Final = 4
"""Words of a name before its verb ("– Joo, professori Aino Virtanen sanoo.")."""
_FEWEST: Final = 2
"""Paragraphs with a dash from which those without a verb of saying are believed."""
_LIST: Final = 3
"""Paragraphs with a dash in a row, after a colon, that are a list."""
_MOST_PARTS: Final = 20
"""Stretches of speech that one paragraph may have; further ones are left unread."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One stretch of speech in a paragraph that begins with a dash."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a language sets speech off."""

    said: frozenset[str]
    narrates: frozenset[str]
    comma: bool
    name_first: bool
    after_stop: bool
    tells: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Paragraph:
    number: int
    start: int
    end: int
    body: int
    """Where its words begin, behind the dash."""
    hyphen: bool
    after_colon: bool


def spoken(text: str, spans: Sequence[Span]) -> list[list[Spoken]]:
    """The stretches of speech of each of the paragraphs `spans` that a dash begins, paragraph by paragraph."""
    begun = list(_begun(text, spans))
    manner = _manner(text) if begun else None
    if manner is None:
        return []
    lists = _lists(text, begun)
    alone = spans[0] == (begun[0].start, begun[0].end) and len(text) == begun[0].end
    found = []
    for each in begun:
        parts = list(_parts(text, each, manner))
        parted = len(parts) > 1 or (parts and parts[0].end < each.end)
        if each.number in lists or (alone and manner.comma) or not parts:
            continue
        if parted or (len(begun) >= _FEWEST and _reads_as_speech(text, each)):
            found.append(parts)
    return found


def _begun(text: str, spans: Sequence[Span]) -> Iterator[_Paragraph]:
    """The paragraphs that begin with a dash."""
    before = ""
    for number, (start, end) in enumerate(spans):
        lead = _LEAD.match(text, start, end)
        if lead is not None:
            yield _Paragraph(number, start, end, lead.end(), lead.group("dash") == "-", before == ":")
        before = text[end - 1]


def _lists(text: str, begun: list[_Paragraph]) -> set[int]:
    """Numbers of the paragraphs that are items of a list: several in a row after a colon that ask nothing."""
    found: set[int] = set()
    row: list[_Paragraph] = []
    for place, each in enumerate(begun):
        if not row or each.number != row[-1].number + 1:
            row = []
        row.append(each)
        last = place + 1 == len(begun) or begun[place + 1].number != each.number + 1
        if (
            last
            and len(row) >= _LIST
            and row[0].after_colon
            and not any(text[item.end - 1] in "?!" for item in row)
        ):
            found.update(item.number for item in row)
    return found


def _reads_as_speech(text: str, each: _Paragraph) -> bool:
    """Whether a paragraph without a verb of saying is whole sentences, as the items of lists seldom are."""
    body = text[each.body : each.end]
    first = next((char for char in body if char.isalnum()), "")
    return not each.hyphen and not first.islower() and _SENTENCE_END.search(body) is not None and "@" not in body


def _parts(text: str, each: _Paragraph, manner: _Manner) -> Iterator[Spoken]:
    """What is said in a paragraph, without the writer's words."""
    begin = each.body
    for _ in range(_MOST_PARTS):
        said = _saying(text, begin, each.end, manner)
        stop = said.start() if said else each.end
        words = text[begin:stop].rstrip(" \t\n\u00a0\u202f,;" if said else None)
        if any(char.isalnum() for char in words):
            yield Spoken(begin, begin + len(words), each.number)
        begin = _resumes(text, said, each.end, manner) if said else each.end
        if begin >= each.end:
            return


def _saying(text: str, begin: int, end: int, manner: _Manner) -> re.Match[str] | None:
    """Where the writer's words about the speech begin: the sign before them."""
    for sign in _PARTED.finditer(text, begin, end):
        if _is_saying(text, sign.end(), end, manner, name_first=False):
            return sign
    if manner.comma:
        for sign in _COMMA.finditer(text, begin, end):
            if _is_saying(text, sign.end(), end, manner, name_first=manner.name_first):
                return sign
    return None


def _is_saying(text: str, place: int, end: int, manner: _Manner, *, name_first: bool) -> bool:
    """Whether a verb of saying stands among the first words at `place`."""
    reach = min(end, place + _REACH)
    clause = _CLAUSE_END.search(text, place, reach)
    words = _WORD.findall(text, place, clause.start() if clause else reach)[:_SAYING]
    verb = next((index for index, word in enumerate(words) if word.lower() in manner.said), None)
    if verb is None:
        return False
    return words[0][0].islower() or (name_first and 0 < verb <= _NAME)


def _resumes(text: str, said: re.Match[str], end: int, manner: _Manner) -> int:
    """Where speech goes on after the writer's words; `end` where it does not."""
    if said.re is _COMMA:
        return _resumes_after_comma(text, said, end, manner)
    again = _RESUMED.search(text, said.end(), end)
    if again is None or _is_saying(text, again.end(), end, manner, name_first=False):
        return end
    return again.end()


def _resumes_after_comma(text: str, said: re.Match[str], end: int, manner: _Manner) -> int:
    clause = _CLAUSE_END.search(text, said.end(), end)
    if clause is None or not clause.group():
        return end
    rest = _WORD.search(text, clause.end(), end)
    if rest is None:
        return end
    word = rest.group().lower()
    if clause.group() == ",":
        return rest.start() if manner.narrates and word not in manner.narrates else end
    tells = word in manner.tells or rest.group() in _WORD.findall(text, said.end(), clause.start())
    return end if tells or not manner.after_stop else rest.start()


def dash_language(text: str) -> str:
    """The language of a text among those whose way with dashes is known, or "" where nothing tells it."""
    counts = counted(text[:_SAMPLE], word_lists("dashes"), _tellers())
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else ""


@cache
def _tellers() -> Tellers:
    """Frequent words, and those of saying, which weigh twice."""
    lists = word_lists("dashes")
    return tellers({language: [*each["common"], *each["said"], *each["said"]] for language, each in lists.items()})


def _manner(text: str) -> _Manner | None:
    """How the language of a text sets speech off; None where it is not known to."""
    language = dash_language(text)
    return _of(language) if language else None


@cache
def _of(language: str) -> _Manner | None:
    words = word_lists("dashes")[language]
    if words.get("dashes", True) is False:
        return None
    return _Manner(
        said=frozenset(words["said"]),
        narrates=frozenset(words.get("narrates", ())),
        comma=bool(words.get("comma")),
        name_first=bool(words.get("name_first")),
        after_stop=bool(words.get("after_stop")),
        tells=frozenset(words.get("tells", ())),
    )
