"""How much a line of a copied or dumped page looks like the article, and which stretch of lines is the article.

Prose weighs as many points as it has words; short lines, list items and known furniture cost some. The body is the
stretch with the greatest sum (Kadane), which bridges short furniture inside an article but not a page's menus.
"""

from __future__ import annotations

from collections.abc import Sequence

from parsers.patterns import pattern
from parsers.phrases import furniture_reason
from parsers.prose import count_words, ends_sentence
from parsers.records import record
from parsers.text.lines import PAGE_NUMBER, TextLine

PROSE_WORDS = 8
"""Words from which a line that ends like a sentence is prose."""
LONG_WORDS = 25
"""Words from which a line is prose however it ends."""
WORDS_MAX = 60
"""Points a single line can earn: one long notice must not outweigh an article."""
PLACEHOLDER = "form or picture"
"""Reason for what a text browser prints in place of a field, a button or a picture."""
COSTS = {"short": -7.0, "item": -7.0, "furniture": -12.0, "placeholder": -4.0, "ending": -25.0, "break": -3.0}
"""Points (dev half of the dumped pages)."""

ENOUGH = 150.0
"""Points of an article from which a heading of comments ends it for good."""
SOME = 80.0
"""Points of an article from which prose below a heading of comments is mostly comments."""
BELOW_COMMENTS = 0.3
"""What such prose is worth."""
BREAKS = frozenset(("advertisement", "picture or player"))
"""Furniture that stands inside articles."""

_WORD_CHARACTER = pattern(r"[^\W_]")
_PLACEHOLDER = pattern(
    r"(?:\(BUTTON\)|\[BUTTON[^\]]*\]|\[(?:IMG|INLINE|EMBED|image|INS|DEL)[^\]]*\]|IFRAME:|\[\[?https?://\S+$|#\S|"
    r"[\[(][ Xx*]?[\])] |_{4,}|\[[ _]*\]|\[[^\]]*\]$|https?://\S+$|&lt;|<[a-z/!])"
)


@record
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
    if PAGE_NUMBER.fullmatch(line.text):
        return Weighed(line, COSTS["placeholder"], "page number")
    if line.kind == "table":
        return Weighed(line, 0.0)
    if _PLACEHOLDER.match(line.text):
        return Weighed(line, COSTS["placeholder"], PLACEHOLDER)
    return weigh_words(line)


def weigh_words(line: TextLine) -> Weighed:
    """The points of a line that does not stand for a field or a picture."""
    if reason := furniture_reason(line.text):
        return Weighed(line, COSTS["break" if reason in BREAKS else "furniture"], reason)
    words = count_words(line.text)
    ends = ends_sentence(line.text)
    if words >= LONG_WORDS or (words >= PROSE_WORDS and ends):
        return Weighed(line, min(words, WORDS_MAX) * (0.5 if line.kind == "item" else 1.0))
    if ends and line.kind != "item":
        return Weighed(line, 0.0)
    return Weighed(line, COSTS["item" if line.kind == "item" else "short"])


def heaviest(lines: Sequence[Weighed], bonus: float = 0.0) -> tuple[int, int, float]:
    """The half-open stretch of lines with the greatest sum, and the sum.

    `bonus` is for the stretch that begins at the first line.
    """
    best = 0.0
    total = bonus
    share = 1.0
    start = best_start = best_end = 0
    for place, line in enumerate(lines):
        if total <= 0:
            start, total = place, 0.0
        if line.reason == "comments" and best - bonus >= SOME:
            share = BELOW_COMMENTS
        over = line.reason == "comments" and total >= ENOUGH
        total += -total if over else line.weight * share if line.weight > 0 else line.weight
        if total > best:
            best, best_start, best_end = total, start, place + 1
    return best_start, best_end, best
