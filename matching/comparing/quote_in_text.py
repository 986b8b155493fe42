"""When the words of a quote stand without marks in another text: told by the writer, or in indirect speech.

What counts are the words of content: "I" and "he", "am" and "was" weigh next to nothing, so that another person
and tense cost nothing.
"""

from __future__ import annotations

from matching.comparing.scoring import Measures, scorer
from matching.comparing.units import Unit

LEAST_WORDS, LEAST_CONTENT = 3, 2
"""Words and content words of a quote that may be looked for outside quotation marks."""
LEAST_TOLD = 0.2
"""Measure of what is told beside names and numbers that both must share: with less they mostly speak of the same
people (dev split: 7 of 54 true pairs have less, and in each the words stand in marks on both sides, as quotes)."""


def may_match(left: Unit, right: Unit) -> bool:
    """Whether a quote may be looked for in a sentence: no names of works and distancing marks."""
    quote = left if left.is_quote else right
    return (
        len(quote.stems) >= LEAST_WORDS
        and len(quote.content) >= LEAST_CONTENT
        and quote.kind not in ("title", "scare")
        and not quote.is_title
    )


def score(measures: Measures) -> float:
    """The fitted score; nothing where little but names is shared."""
    return scorer("quote_and_text")(measures) if measures.told >= LEAST_TOLD else 0.0
