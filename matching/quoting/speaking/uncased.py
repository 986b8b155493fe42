"""Who says a quotation in scripts with spaces but without capitals: Arabic, Hebrew and Korean.

No capitals tell names there, so only what stands right beside a verb of saying is read: the words after it
or, where the verb comes last, before it, without titles, and up to the first word that no name holds. In
Korean the particle of the subject tells. A verb without a subject is the last speaker's. Words that are too many
for a name are nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from matching.quoting.marking.pairing import Quotation
from matching.word_lists import word_lists

_REACH: Final = 120
"""Characters looked at on either side of a quotation; a clause of saying is shorter."""
_LONGEST_NAME: Final = 4
"""Words of the longest name, titles apart."""
_NAME_AFTER_CALLING: Final = 2
"""Words of the shortest name that is believed behind a calling."""
_WORD: Final = re.compile(r"[^\W\d_](?:\w|[\"״׳'’](?=\w))*+|[^\w\s]")
_SCRIPTS: Final = {"ar": "\u0621-\u064a", "he": "\u05d0-\u05ea", "ko": "\uac00-\ud7a3"}
_LETTER: Final = re.compile(f"[{''.join(_SCRIPTS.values())}]")
_ENDS: Final = re.compile(r"[\n.!?؟]")


Span = tuple[int, int]
"""Where the words stand that name a speaker; an empty one stands for whoever spoke last."""


def uncased_language(text: str) -> str:
    """The language of a text in a script without capitals that is read here, or ""."""
    if _LETTER.search(text) is None:
        return ""
    return next((language for language, letters in _SCRIPTS.items() if re.search(f"[{letters}]{{2}}", text)), "")


def uncased_speaker(text: str, quotation: Quotation, language: str) -> Span | None:
    """The span of the name of whoever says a quotation, or None where no clause of saying stands beside it."""
    begin = max(0, quotation.start - 1 - _REACH)
    before = text[begin : max(begin, quotation.start - 1)]
    cut = max((match.end() for match in _ENDS.finditer(before)), default=0)
    after = text[quotation.end : quotation.end + _REACH]
    stop = _ENDS.search(after)
    after = after[: stop.start() if stop else len(after)]
    words = _words(language)
    return words.read_after(after, quotation.end) or words.read_before(before[cut:], begin + cut)


@cache
def _words(language: str) -> _Words:
    return _Words(language)


class _Words:
    """The word lists of one language, and clauses read with them."""

    def __init__(self, language: str) -> None:
        lists = word_lists("uncased")[language]
        self._verbs = frozenset(lists["verbs"])
        self._prefixes = tuple(lists["prefixes"])
        self._according = frozenset(lists["according"])
        self._stops = frozenset(lists["stops"])
        self._titles = frozenset(lists["titles"])
        self._particles = tuple(lists.get("particles", ()))
        self._hearers = tuple(lists.get("hearers", ("\n",)))
        self._articles = tuple(lists.get("articles", ("\n",)))
        self._ties = frozenset(lists.get("ties", ()))
        self._after_name = bool(lists.get("after_name"))

    def read_after(self, words: str, offset: int) -> Span | None:
        """The speaker in the words after a quotation, where they begin with a verb of saying."""
        tokens = list(_WORD.finditer(words))
        first = next((at for at, token in enumerate(tokens) if token.group()[0].isalpha()), None)
        if self._particles or first is None or not self._is(tokens[first], self._verbs):
            return None
        return self._name(self._run(tokens[first + 1 :]), offset) or (offset, offset)

    def read_before(self, words: str, offset: int) -> Span | None:
        """The speaker in the words of a sentence before a quotation."""
        tokens = list(_WORD.finditer(words))
        if self._particles:
            return self._marked(tokens, offset)
        for at in range(len(tokens) - 1, -1, -1):
            if self._is(tokens[at], self._according):
                return self._name(self._run(tokens[at + 1 :]), offset)
            if self._is(tokens[at], self._verbs):
                sides = [self._run(tokens[at + 1 :]), self._run_before(tokens[:at])]
                found = (self._name(side, offset) for side in (reversed(sides) if self._after_name else sides))
                return next(filter(None, found), None) or (offset, offset)
        return None

    def _marked(self, tokens: Sequence[re.Match[str]], offset: int) -> Span | None:
        """The first word with the particle of a subject, and the name it ends."""
        for at, token in enumerate(tokens):
            word = token.group()
            particle = next(
                (each for each in self._particles if word.endswith(each) and len(word) > len(each) + 1), ""
            )
            if not particle or word in self._stops:
                continue
            end = token.end() - len(particle)
            titled = word[: len(word) - len(particle)] in self._titles
            if titled and at and tokens[at - 1].group()[0].isalpha() and tokens[at - 1].group() not in self._stops:
                return (offset + tokens[at - 1].start(), offset + tokens[at - 1].end())
            return (offset + token.start(), offset + end)
        return None

    def _is(self, token: re.Match[str], known: frozenset[str]) -> bool:
        word = token.group()
        bare = (word.removeprefix(prefix) for prefix in self._prefixes if word.startswith(prefix))
        return word in known or any(each in known for each in bare)

    def _run(self, tokens: Sequence[re.Match[str]]) -> list[re.Match[str]]:
        """The words up to a sign or a word that no name holds."""
        stop = next((at for at, token in enumerate(tokens) if self._ends_name(token)), len(tokens))
        return list(tokens[:stop])

    def _run_before(self, tokens: Sequence[re.Match[str]]) -> list[re.Match[str]]:
        tokens = tokens[:-1] if tokens and tokens[-1].group() in (",", "،") else tokens
        start = next((at for at in range(len(tokens), 0, -1) if self._ends_name(tokens[at - 1])), 0)
        return list(tokens[start:])

    def _behind_calling(self, run: Sequence[re.Match[str]], first: int) -> int:
        """Where the name begins behind a noun with the article, as what somebody is has ("الخباز")."""
        for at in range(len(run) - _NAME_AFTER_CALLING - 1, first - 1, -1):
            tied = at > first and run[at - 1].group() in self._ties
            if run[at].group().startswith(self._articles) and not tied:
                return at + 1
        return first

    def _ends_name(self, token: re.Match[str]) -> bool:
        word = token.group()
        return not word[0].isalpha() or word in self._stops or word.startswith(self._hearers)

    def _name(self, run: Sequence[re.Match[str]], offset: int) -> Span | None:
        """The name in a run of words, or the titles in it where there is nothing else."""
        first = next((at for at, token in enumerate(run) if not self._is(token, self._titles)), 0)
        first = self._behind_calling(run, first)
        if not run or len(run) - first > _LONGEST_NAME:
            return None
        return (offset + run[first].start(), offset + run[-1].end())
