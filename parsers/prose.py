"""What tells running text from labels: how many words, and whether they end as a sentence does."""

from __future__ import annotations

import re

_SENTENCE_END = re.compile(r"[.!?…。！？؟۔।։:][\"”»’')\]]{0,3}$")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def count_words(text: str) -> int:
    """Words; two characters of a script without blanks count as one."""
    return len(text.split()) + len(_EAST_ASIAN.findall(text)) // 2


def ends_sentence(text: str) -> bool:
    """Whether a line ends as sentences do."""
    return bool(_SENTENCE_END.search(text[-5:]))
