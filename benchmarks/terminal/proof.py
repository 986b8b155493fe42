"""Whether a screen shows what it has to: figures of a program that shows something else are worth nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.terminal.texts import Article

LEAST = 20
"""Letters by which a row is known; fewer may stand in several places of a text."""

_NO_LETTERS = re.compile(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a screen shows of a text: where its first and its last row stand in the text's letters."""

    first: int
    last: int


class Reference:
    """A text to look rows up in, by its letters alone: no program changes those.

    Its title is left out, which programs show in frames, too.
    """

    def __init__(self, article: Article) -> None:
        self._letters = _letters("".join(part.text for part in article.paragraphs))

    def stretch(self, rows: Sequence[str]) -> Stretch | None:
        """What these rows show of it; None where they show nothing."""
        known = (self._letters.find(letters) for row in rows if len(letters := _letters(row)) >= LEAST)
        found = [place for place in known if place >= 0]
        return Stretch(found[0], found[-1]) if found else None


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())


def moved(before: Sequence[str], after: Sequence[str]) -> int:
    """By how many rows the text has gone up; 0 where it stands, or where nothing of it is left on the screen."""

    def same(by: int) -> int:
        pairs = zip(before[max(by, 0) :], after[max(-by, 0) :], strict=False)
        return sum(one == other and len(_letters(one)) >= LEAST for one, other in pairs)

    return max(sorted(range(1 - len(before), len(before)), key=abs), key=same)
