"""Which old single-script charset undeclared bytes are in, told by the letters they would spell.

Every charset turns the bytes into some letters; only the right one turns them into the letters that the language
uses most. Guessers that look at pairs of letters want a page of text, this does with a headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from parsers.patterns import pattern

RUNS_SHARE = 0.6
"""Share of bytes beyond ASCII that stand three and more together: words of another script, not accents."""
LEAST_SHARE = 0.75
"""Share of letters beyond ASCII that must be common ones of the script; wrong charsets stay below .6."""
LEAST_CHINESE = 0.06
"""The same for the commonest Chinese characters; a wrong reading has about .005."""
LETTERS_MIN = 12
"""Letters beyond ASCII that must speak."""

_CYRILLIC = frozenset("оеаинтсрвлкмдпуяыьзгбчіїє")
_COMMON: tuple[tuple[str, frozenset[str]], ...] = (
    ("windows-1251", _CYRILLIC),
    ("koi8-r", _CYRILLIC - frozenset("іїє")),
    ("koi8-u", _CYRILLIC),
    ("iso8859-5", _CYRILLIC),
    ("cp866", _CYRILLIC - frozenset("іїє")),
    ("windows-1253", frozenset("αοιετσνηυρπκλμωςάίόέήύώ")),
    ("windows-1255", frozenset("יוהלאתמרבשנדפקעחם")),
    ("windows-1256", frozenset("اليمنوترةبدسعفكحقه")),
    ("iso8859-6", frozenset("اليمنوترةبدسعفكحقه")),
)
"""Codecs and the letters that make nine tenths of a text in their languages."""
_CHINESE = (
    (
        "gb18030",
        frozenset("的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"),
    ),
    (
        "big5hkscs",
        frozenset("的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年"),
    ),
)
_PUNCTUATION = frozenset("\xa0«»—–„“”‘’‚…№·•©،؛؟，。：；、「」『』《》（）！？")
_RUNS = pattern(rb"[\x80-\xff]{3,}")
_BEYOND = pattern(rb"[\x80-\xff]")


def codec_by_letters(sample: bytes) -> str:
    """The codec whose commonest letters the bytes spell, or "" where none does."""
    beyond = len(_BEYOND.findall(sample))
    if beyond < LETTERS_MIN:
        return ""
    if sum(map(len, _RUNS.findall(sample))) >= RUNS_SHARE * beyond:
        codec, share = _best(sample, _COMMON)
        if share >= LEAST_SHARE:
            return codec
    codec, share = _best(sample, _CHINESE)
    return codec if share >= LEAST_CHINESE else ""


def _best(sample: bytes, codecs: Sequence[tuple[str, frozenset[str]]]) -> tuple[str, float]:
    shares = ((codec, _share(sample, codec, common)) for codec, common in codecs)
    return max(shares, key=lambda pair: pair[1])


def _share(sample: bytes, codec: str, common: frozenset[str]) -> float:
    """The share of common letters among all characters beyond ASCII but the punctuation every text has."""
    text = sample.decode(codec, "replace")
    beyond = [char for char in text if char > "\x7f" and char not in _PUNCTUATION and category(char)[0] != "M"]
    return sum(map(common.__contains__, beyond)) / max(len(beyond), 1)
