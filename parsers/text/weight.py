"""How much a line of a copied or dumped page looks like the article, and which stretch of lines is the article.

Prose weighs as many points as it has words; short lines, list items and known furniture cost some. The body is the
stretch with the greatest sum (Kadane), which bridges short furniture inside an article but not a page's menus.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from parsers.phrases import fold, furniture_reason
from parsers.prose import count_words, ends_sentence
from parsers.text.lines import TextLine

PROSE_WORDS = 8
"""Words from which a line that ends like a sentence is prose."""
LONG_WORDS = 25
"""Words from which a line is prose however it ends."""
WORDS_MAX = 60
"""Points a single line can earn: one long notice must not outweigh an article."""
PLACEHOLDER = "form or picture"
"""Reason for what a text browser prints in place of a field, a button or a picture."""
COSTS = {"short": -7.0, "item": -7.0, "furniture": -12.0, "placeholder": -4.0, "ending": -25.0}
"""Points (dev half of the dumped pages)."""

REPEATED = 3
"""Times a short line stands on a page before it is taken for a button or a label."""
REPEATED_WORDS = 6
"""Words of such a line at most."""
NEAR = 4
"""Lines to each side among which prose has company."""
LONE = 0.5
"""What prose without company is worth: a teaser or a notice more often than a paragraph."""
ENOUGH = 150.0
"""Points of an article from which a heading of comments ends it for good."""
ENDING_REASONS = frozenset(("comments", "related links"))
"""Furniture that seldom stands inside an article."""

_WORD_CHARACTER = re.compile(r"[^\W_]")
_PLACEHOLDER = re.compile(
    r"(?:\(BUTTON\)|\[BUTTON[^\]]*\]|\[(?:IMG|INLINE|EMBED|image|INS|DEL)[^\]]*\]|IFRAME:|\[\[?https?://\S+$|#\S|"
    r"[\[(][ Xx*]?[\])] |_{4,}|\[[ _]*\]|\[[^\]]*\]$|https?://\S+$|&lt;|<[a-z/!])"
)


@dataclass(slots=True)
class Weighed:
    """A line with what is known about it."""

    line: TextLine
    weight: float
    reason: str = ""
    """Why it is known furniture, or ""."""


def weigh(line: TextLine) -> Weighed:
    """The points of one line on its own."""
    if not _WORD_CHARACTER.search(line.text):
        return Weighed(line, 0.0, "ornament")
    if _PLACEHOLDER.match(line.text):
        return Weighed(line, COSTS["placeholder"], PLACEHOLDER)
    return weigh_words(line)


def weigh_words(line: TextLine) -> Weighed:
    """The points of a line that does not stand for a field or a picture."""
    if reason := furniture_reason(line.text):
        return Weighed(line, COSTS["furniture"], reason)
    words = count_words(line.text)
    ends = ends_sentence(line.text)
    if words >= LONG_WORDS or (words >= PROSE_WORDS and ends):
        return Weighed(line, min(words, WORDS_MAX) * (0.5 if line.kind == "item" else 1.0))
    if ends and line.kind != "item":
        return Weighed(line, 0.0)
    return Weighed(line, COSTS["item" if line.kind == "item" else "short"])


def in_page(lines: Sequence[Weighed]) -> list[Weighed]:
    """The same lines weighed in the context of a whole page.

    What a page says three times in few words is a button or a label; headings of comments and of related links
    end an article; a sentence among nothing but short lines is mostly a teaser.
    """
    said = Counter(fold(line.line.text) for line in lines if line.weight < 0 and not line.reason)
    prose = [line.weight > 0 for line in lines]
    return [
        _in_context(line, said, lone=sum(prose[max(place - NEAR, 0) : place + NEAR + 1]) == 1)
        for place, line in enumerate(lines)
    ]


def _in_context(weighed: Weighed, said: Counter[str], *, lone: bool) -> Weighed:
    if weighed.weight > 0:
        return Weighed(weighed.line, weighed.weight * (LONE if lone else 1.0))
    light = weighed.weight < 0 and not weighed.reason and count_words(weighed.line.text) <= REPEATED_WORDS
    if light and said[fold(weighed.line.text)] >= REPEATED:
        return Weighed(weighed.line, COSTS["furniture"], "repeated line")
    if weighed.reason in ENDING_REASONS:
        return Weighed(weighed.line, COSTS["ending"], weighed.reason)
    return weighed


def heaviest(lines: Sequence[Weighed], bonus: float = 0.0) -> tuple[int, int, float]:
    """The half-open stretch of lines with the greatest sum, and the sum.

    `bonus` is for the stretch that begins at the first line.
    """
    best = 0.0
    total = bonus
    start = best_start = best_end = 0
    for place, line in enumerate(lines):
        if total <= 0:
            start, total = place, 0.0
        over = line.reason == "comments" and total >= ENOUGH
        total += -total if over else line.weight
        if total > best:
            best, best_start, best_end = total, start, place + 1
    return best_start, best_end, best
