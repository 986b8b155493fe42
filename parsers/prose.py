"""What tells running text from labels: how long it is, how many words, and whether it ends as sentences do.

Thresholds are written for the Latin alphabet. Scripts that write a word in one or two characters, without blanks,
are measured here by what the same text would take in it.
"""

from __future__ import annotations

from parsers.patterns import pattern
from parsers.western import is_western

CHARACTER_WORTH = 3
"""Latin characters that one of Chinese, Japanese or Korean stands for: an English translation of Chinese has about
three times as many, and 25 characters are a sentence."""

_SENTENCE_END = pattern(r"[.!?…。！？؟۔।։:;·؛︒．｡：][\"”»“’'‘)\]」』】）]{0,3}[\u200e\u200f]?$")
_NO_BLANKS = pattern("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_EAST_ASIAN = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def count_words(text: str) -> int:
    """Words; two characters of a script without blanks count as one."""
    words = len(text.split())
    if text.isascii() or is_western(text):
        return words
    return words + len(_NO_BLANKS.findall(text)) // 2


def latin_length(text: str) -> int:
    """The characters that a text would have in the Latin alphabet, about."""
    if text.isascii() or is_western(text):
        return len(text)
    return len(text) + (CHARACTER_WORTH - 1) * len(_EAST_ASIAN.findall(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return bool(_SENTENCE_END.search(text[-6:]))
