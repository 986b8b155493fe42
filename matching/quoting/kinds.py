"""What kind of quotation it is: somebody's sentences, a few of their words, the name of a work, or distance.

A direct quotation reads as a sentence of its own: it begins like one, and it ends like one or is attributed. A
title has capitals in all its weightier words, or a word before it calls it one ("the film"); a nickname stands
inside a name. One to three words that nobody is said to have said keep the writer at a distance, and so do more
after "so-called"; the rest are a few words inside the writer's sentence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from matching.model import QuoteKind
from matching.quoting.marking.pairing import Quotation
from matching.quoting.marking.signs import TITLE_MARKS
from matching.quoting.speaking.east_asian import said_behind
from matching.quoting.speaking.speakers import Attribution
from matching.word_lists import all_languages, word_lists

_WORD: Final = re.compile(r"[^\W_][\w’'.-]*+")
_SCARE_WORDS: Final = 3
_TITLE_WORDS: Final = 8
"""Words of the longest title that is looked for."""
_CUE_WORDS: Final = 3
"""Words before a quotation among which such a word counts."""
_CUE_REACH: Final = 40
"""Characters before a quotation in which "the film" or "the novel" calls it a title."""
_SENTENCE_END: Final = ".,!?…。！？—–-"
_DISTANT_WORDS: Final = 6
"""Words after "so-called" that its distance still covers."""
_NICKNAME_WORDS: Final = 3
_MARKS: Final = "<>`“”„\"'«»‘’‚‹›「」『』＂ \u00a0\u202f"
_MARK_REACH: Final = 10
"""Characters around a quotation's marks that tell whether a sentence begins or ends there."""
_REFERENCE: Final = re.compile(r"&\w+;$")
_ENDS_OR_GOES_ON: Final = re.compile(
    rf"[.!?…。！？]|[^,][{_MARKS}]+[.!?…。！？]|(?:,|.)[{_MARKS}]*(?:(?<=,)|[,—–-])[{_MARKS}—–-]*(?:[^\W\d_A-Z]|$)"
)
_CASELESS: Final = re.compile("[\u10d0-\u10ff]")
"""Georgian letters, which Unicode calls small although no capitals are written."""
_LONGEST_PARTICLE: Final = 3
_FULL_STOPS: Final = "。！？.!?؟۔।…"
_IN_A_NAME: Final = re.compile(r"[^\W\d_]+\.? $")
_REST_OF_A_NAME: Final = re.compile(r" [^\W\d_]+")
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_KANA: Final = re.compile("[\u3041-\u30ff]")
_UNSPACED_WORD: Final = 2
"""Characters of a word, on average, in scripts that put no spaces between words."""


def kind_of(text: str, quotation: Quotation, said: Attribution, *, goes_on: bool) -> QuoteKind:
    """The kind of a quotation; `goes_on` tells that it continues one from the paragraph before."""
    inside = text[quotation.start : quotation.end]
    words = _WORD.findall(inside)
    spaced = sum(any(map(str.isalnum, word)) for word in inside.split())
    length = spaced + len(_UNSPACED.findall(inside)) // _UNSPACED_WORD
    if goes_on:
        return "direct"
    if _is_title(text, quotation, words, said):
        return "title"
    if length <= _DISTANT_WORDS and inside[-1] not in _FULL_STOPS and _is_distant(text, quotation):
        return "scare"
    if _is_sentence(text, quotation, length, said):
        return "direct"
    if length == 1 or (length <= _SCARE_WORDS and not said.told):
        return "partial" if said.beside else "scare"
    return "partial"


def _before(text: str, quotation: Quotation) -> str:
    """The writer's words before a quotation, without its mark."""
    before = text[max(0, quotation.start - _CUE_REACH) : quotation.start]
    return before.rstrip(_MARKS).lower()


def _is_distant(text: str, quotation: Quotation) -> bool:
    before = _before(text, quotation)
    if not before.endswith(_distant_cues()):
        return False
    return any(before.endswith(cue) and not before[: -len(cue)][-1:].isalpha() for cue in _distant_cues())


def _is_sentence(text: str, quotation: Quotation, length: int, said: Attribution) -> bool:
    inside = text[quotation.start : quotation.end].rstrip(_MARKS)
    first = next((char for char in inside if char.isalpha()), "")
    if first.islower() and not _CASELESS.match(first):
        return False
    announced = _before(text, quotation).endswith((":", "："))
    stands = _stands_as_sentence(text, quotation)
    ends = inside[-1:] in _SENTENCE_END
    if not first.isupper():
        quoted = text[quotation.end + 1 :][:_LONGEST_PARTICLE].startswith(tuple(_titles("quotative")))
        led = _before(text, quotation).endswith((",", "،"))
        sentence = announced or led or quoted or stands or inside[-1:] in _FULL_STOPS
        if quotation.char == "「" and not (sentence or said.told) and _names_thing(text, quotation):
            return False
        return length > _SCARE_WORDS or (length > 1 and sentence)
    if length > _SCARE_WORDS:
        return ends or said.beside or not said.governed or announced or stands
    if stands and (length > 1 or ends):
        return True
    return said.beside or (announced and length > 1) or (ends and not said.after_words)


def _names_thing(text: str, quotation: Quotation) -> bool:
    """Whether Japanese brackets amid a sentence set off a product or a term, as nothing behind them quotes."""
    around = text[max(0, quotation.start - _CUE_REACH) : quotation.end + _CUE_REACH]
    return (
        _KANA.search(around) is not None and not _opens(text, quotation) and not said_behind(text, quotation.end)
    )


def _stands_as_sentence(text: str, quotation: Quotation) -> bool:
    """Whether a quotation begins a sentence and ends it, or leaves its rest to a comma or dash and small words."""
    after = text[quotation.end - 1 : quotation.end + _MARK_REACH]
    return _opens(text, quotation) and _ENDS_OR_GOES_ON.match(after) is not None


def _opens(text: str, quotation: Quotation) -> bool:
    """Whether a quotation begins a sentence."""
    before = _REFERENCE.sub("", text[max(0, quotation.start - _MARK_REACH) : quotation.start]).rstrip(_MARKS)
    return not before.strip() or "\n" in before[len(before.rstrip()) :] or before.rstrip()[-1] in _FULL_STOPS


def _is_title(text: str, quotation: Quotation, words: list[str], said: Attribution) -> bool:
    if quotation.char in TITLE_MARKS:
        return text[quotation.end - 1] not in _FULL_STOPS
    alone = not said.governed and quotation.level == 0
    if not 0 < len(words) <= _TITLE_WORDS or alone or text[quotation.end - 1] in "!?…":
        return False
    before = _before(text, quotation)
    if before.endswith((":", "：")):
        return False
    return _is_nickname(text, quotation, words) or _is_named(before, words, said)


def _is_nickname(text: str, quotation: Quotation, words: list[str]) -> bool:
    """Whether it stands inside a name: Vincent “The Chin” Gigante."""
    before = _IN_A_NAME.search(text, max(0, quotation.start - _CUE_REACH), quotation.start - 1)
    after = _REST_OF_A_NAME.match(text, quotation.end + 1)
    if before is None or after is None or len(words) > _NICKNAME_WORDS:
        return False
    return all(name[:1].isupper() for name in (before.group(), after.group().strip(), words[-1]))


def _is_named(before: str, words: list[str], said: Attribution) -> bool:
    """Whether the words before it call it a title, or its capitals do."""
    near = _WORD.findall(before)[-_CUE_WORDS:]
    cued = any(word in _titles("cues") for word in near) or before.endswith(_unspaced_cues())
    if cued and before.endswith(_unspaced_cues()):
        return True
    small = _titles("small_words") if cued else frozenset(word_lists("titles")["en"]["small_words"])
    weighty = [word for word in words if word.lower() not in small]
    if near and near[-1] in _titles("works") and words[0][0].isupper():
        return True
    capitals = words[0][0].isupper() and all(word[0].isupper() or word[0].isdigit() for word in weighty)
    return capitals and bool(weighty) and (cued or (len(weighty) > 1 and not said.beside))


@cache
def _titles(key: str) -> frozenset[str]:
    return all_languages("titles", key)


@cache
def _distant_cues() -> tuple[str, ...]:
    """The words that keep a distance from those after them ("so-called")."""
    return tuple(_titles("distance"))


@cache
def _unspaced_cues() -> tuple[str, ...]:
    """The words that announce a title in scripts without spaces or capitals."""
    lists = word_lists("titles")
    return tuple(cue for language in ("zh", "ja", "ko", "ar", "he") for cue in lists[language]["cues"])
