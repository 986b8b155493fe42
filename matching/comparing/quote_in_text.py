"""When the words of a quote stand without marks in another text: told by the writer, or in indirect speech.

What counts are the words of content: "I" and "he", "am" and "was" weigh next to nothing, so that another person
and tense cost nothing. A quote that stands in a sentence as it is (a transcript has it without marks) is judged
by how much that says: "I do not know" is said in any text.
"""

from __future__ import annotations

from matching.comparing.alignment import Alignment
from matching.comparing.scoring import Measures, Weighed, scorer
from matching.preparing.candidates import BEGINNING
from matching.preparing.units import Unit
from matching.wording.weights import background_weight

LEAST_WORDS, LEAST_CONTENT = 3, 2
"""Words and content words of a quote that may be looked for outside quotation marks in other words."""
LEAST_TOLD = 0.2
"""Measure of what is told beside names and numbers that both must share: with less they mostly speak of the same
people (dev split: 7 of 54 true pairs have less, and in each the words stand in marks on both sides, as quotes)."""
SAYING, TELLING = 0.4, 1.0
"""Weight of content from which a quote that stands in a sentence as it is is no common turn ("I don't know"), and
from which it says enough by itself."""
LONG = 7
"""Words that nobody says by chance."""


def may_match(left: Unit, right: Unit) -> bool:
    """Whether a quote may be looked for in a sentence: no names of works and distancing marks."""
    quote = left if left.is_quote else right
    if quote.kind in ("title", "scare") or quote.is_title:
        return False
    return (len(quote.stems) >= LEAST_WORDS and len(quote.content) >= LEAST_CONTENT) or stands(left, right)


def stands(left: Unit, right: Unit) -> bool:
    """Whether a quote stands in a sentence as it is."""
    quote, sentence = _sorted(left, right)
    words = len(quote.forms)
    return (
        BEGINNING <= words <= len(sentence.forms)
        and quote.forms[0] in sentence.forms
        and f" {' '.join(quote.forms)} " in f" {' '.join(sentence.forms)} "
    )


def standing(light: Weighed, heavy: Weighed) -> Alignment | None:
    """Each word of a quote answered by itself, in a sentence in which it stands as it is."""
    if not stands(light.unit, heavy.unit):
        return None
    quote, sentence = _sorted(light.unit, heavy.unit)
    words, forms = len(quote.forms), sentence.forms
    at = next(at for at in range(len(forms) - words + 1) if forms[at : at + words] == quote.forms)
    pairs = [(i, at + i) if quote is light.unit else (at + i, i) for i in range(words)]
    return Alignment(sum(light.line.weights[i] for i, _ in pairs), pairs)


def score(left: Unit, right: Unit, measures: Measures) -> float:
    """The fitted score, of a quote that stands in the sentence at least that for its words; nothing where little
    but names is shared in other words."""
    fitted = scorer("quote_and_text")(measures) if measures.told >= LEAST_TOLD else 0.0
    return max(fitted, _as_it_is(left, right)) if stands(left, right) else fitted


def at_most(least: Measures, most: Measures) -> float:
    """The highest score of measures that lie between two, of a quote that does not stand in the sentence."""
    return scorer("quote_and_text").at_most(least, most) if most.told >= LEAST_TOLD else 0.0


def _as_it_is(left: Unit, right: Unit) -> float:
    quote, _ = _sorted(left, right)
    weight = sum(background_weight(stem, quote.language) for stem in quote.stems if stem in quote.content)
    if weight >= TELLING:
        return 0.95
    if weight >= SAYING:
        return 0.9
    return 0.75 if len(quote.forms) >= LONG else 0.0


def _sorted(left: Unit, right: Unit) -> tuple[Unit, Unit]:
    """The quote, then the sentence."""
    return (left, right) if left.is_quote else (right, left)
