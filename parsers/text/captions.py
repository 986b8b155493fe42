"""Captions in copied text: given twice (once as the picture's alternative text), or told by opening and credit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from parsers.languages import caption_prefixes, caption_words
from parsers.patterns import pattern
from parsers.prose import ends_sentence
from parsers.text.weight import Weighed

CAPTION_CHARACTERS = 500
"""Longer than any caption; what repeats at this length is a paragraph given twice."""
LABELLED = 150
"""Characters of a credit with its label ("Photo: Ada Quill")."""
OPENING = 60
"""Characters at the front by which two lines near each other are the same caption, cut short in one of them."""
AGAIN_WITHIN = 3
"""Lines below a caption in which it may stand again."""

_BRACKETED = pattern(r"\([^()]{2,60}\)$")
_PAUSE = pattern(r"[,./:;|(\[–—]|\bvia\b")
_EDGES = " .,;:()[]"


def repeated(lines: Sequence[Weighed], place: int) -> int:
    """The place of the line that says the same as this one, a caption, again; 0 where none does.

    The next line may say it with a credit added, one of the next few with its end cut off or put back.
    """
    first = lines[place].line
    if first.kind != "line" or not 10 <= len(first.text) <= CAPTION_CHARACTERS:
        return 0
    for again in range(place + 1, min(place + 1 + AGAIN_WITHIN, len(lines))):
        if _says_again(first.text.lstrip("["), lines[again], near=again == place + 1):
            return again
    return 0


def _says_again(text: str, other: Weighed, *, near: bool) -> bool:
    if other.line.kind != "line" or len(other.line.text) > CAPTION_CHARACTERS + 100:
        return False
    if near and other.line.text.startswith(text.rstrip(". ")):
        return len(other.line.text) <= len(text) + 80
    return len(text) >= OPENING and other.line.text.startswith(text[:OPENING])


def is_caption(text: str) -> bool:
    """Whether a line has the form of a caption: an opening such as "File photo", a credit at its end or alone."""
    if len(text) > CAPTION_CHARACTERS:
        return False
    folded = text.casefold()
    if folded.startswith(caption_words("openings")):
        return True
    if len(text) <= LABELLED and folded.partition(":")[0].strip(_EDGES) in caption_prefixes() and ":" in text:
        return True
    if ends_sentence(text):
        return False
    tail = folded[-90:]
    return bool(_BRACKETED.search(tail)) or _is_labelled(tail) or _ends_with_agency(folded)


def _is_labelled(tail: str) -> bool:
    """Whether a line ends in a credit with its label: "Photo: Ada Quill", "© Ada Quill", "Fot. Ada Quill"."""
    labels = tuple(label for label in _labels() if label in tail)
    return bool(labels or "©" in tail) and bool(_labelled(labels).search(tail))


@cache
def _labels() -> tuple[str, ...]:
    """What stands before a credit, longest first."""
    return tuple(sorted(caption_prefixes(), key=len, reverse=True))


@lru_cache(maxsize=64)
def _labelled(known: tuple[str, ...]) -> re.Pattern[str]:
    """A credit with one of these labels, those that are in the line: a pattern of all takes long to compile."""
    labels = "|".join(map(re.escape, known)) or "(?!)"
    return re.compile(rf"(?:\W(?:{labels})\s?[:.：/=]|\W©|^(?:{labels})\W{{1,4}})\s?\S.{{1,60}}$")


def _ends_with_agency(folded: str) -> bool:
    """Whether a line's last words, behind a mark that sets them off, are an agency's name."""
    last = _PAUSE.split(folded[-40:].rstrip(_EDGES))[-1].strip(_EDGES)
    return last in caption_words("agencies")
