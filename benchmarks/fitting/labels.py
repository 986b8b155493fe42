"""Which pieces of a page the writer wrote, told from what is known of its article.

Where the whole article is known, the words of the pieces are aligned with its words; where only segments are
known that must or must not be there, a piece is judged that holds one, and all others are left open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

CLEAR = 0.8
"""Share of a piece's words that must be in the article, or out of it, for the piece to teach anything."""
_WORD = re.compile(r"\w+")

Label = bool | None


def labels_of(texts: Sequence[str], gold: Mapping[str, Any]) -> tuple[Label, ...]:
    """For each text whether it is the article's, or None where that is not known."""
    if "with" in gold:
        wanted, unwanted = ([_squeezed(part) for part in gold[key]] for key in ("with", "without"))
        return tuple(_by_segments(_squeezed(text), wanted, unwanted) for text in texts)
    return _by_words([_WORD.findall(text) for text in texts], _WORD.findall(gold["text"]))


def _by_segments(text: str, wanted: Sequence[str], unwanted: Sequence[str]) -> Label:
    if any(part in text for part in wanted):
        return True
    return False if any(part in text for part in unwanted) else None


def _by_words(pieces: Sequence[list[str]], article: list[str]) -> tuple[Label, ...]:
    words = [word for piece in pieces for word in piece]
    inside = [False] * len(words)
    for start, _, size in SequenceMatcher(None, words, article, autojunk=False).get_matching_blocks():
        inside[start : start + size] = [True] * size
    labels: list[Label] = []
    at = 0
    for piece in pieces:
        labels.append(_label(inside[at : at + len(piece)]))
        at += len(piece)
    return tuple(labels)


def _label(inside: Sequence[bool]) -> Label:
    if not inside:
        return None
    share = sum(inside) / len(inside)
    if share >= CLEAR:
        return True
    return False if share <= 1 - CLEAR else None


def _squeezed(text: str) -> str:
    return " ".join(text.split())
