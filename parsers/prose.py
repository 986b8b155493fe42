"""What tells running text from labels: how long it is, how many words, and whether it ends as sentences do.

Thresholds are written for the Latin alphabet. Scripts that write a word in one or two characters, without blanks,
are measured here by what the same text would take in it.
"""

from __future__ import annotations

import re
from functools import cache

from parsers.western import is_western

CHARACTER_WORTH = 3
"""Latin characters that one of Chinese, Japanese or Korean stands for: an English translation of Chinese has about
three times as many, and 25 characters are a sentence."""

_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।։:;·؛︒．｡：][\"”»“’'‘)\]」』】）]{0,3}[\u200e\u200f]?$")


def count_words(text: str) -> int:
    """Words; two characters of a script without blanks count as one."""
    words = len(text.split())
    if text.isascii() or is_western(text):
        return words
    return words + len(_no_blanks().findall(text)) // 2


def latin_length(text: str) -> int:
    """The characters that a text would have in the Latin alphabet, about."""
    if text.isascii() or is_western(text):
        return len(text)
    return len(text) + (CHARACTER_WORTH - 1) * len(_east_asian().findall(text))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return bool(_SENTENCE_END.search(text[-6:]))


@cache
def _no_blanks() -> re.Pattern[str]:
    """Characters of scripts without blanks between words."""
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


@cache
def _east_asian() -> re.Pattern[str]:
    """Characters that say as much as a few Latin ones."""
    return re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
