"""A fit in which every weight keeps the sign that its measure must have.

Likeness can only raise a score and conflict can only lower it, whatever a few hundred pairs say: a measure whose
weight comes out with the wrong sign is left out, the worst first, until none is wrong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from benchmarks.retelling.logistic import Example, Weights, fitted
from matching.comparing.scoring import Measures, Pairing

RAISES, LOWERS = 1, -1
SIGNS: Mapping[Pairing, Mapping[str, int]] = {
    "quotes": {
        "cover": RAISES,
        "words": RAISES,
        "run": RAISES,
        "dense": RAISES,
        "told": RAISES,
        "fresh": RAISES,
        "one_speaker": RAISES,
        "other_speaker": LOWERS,
        "other_numbers": LOWERS,
        "other_sense": LOWERS,
        "thin": LOWERS,
    },
    "quote_and_text": {
        "dice": RAISES,
        "words": RAISES,
        "bag": RAISES,
        "run": RAISES,
        "evidence": RAISES,
        "dense": RAISES,
        "told": RAISES,
        "fresh": RAISES,
        "together": RAISES,
        "other_numbers": LOWERS,
        "other_sense": LOWERS,
        "headline": LOWERS,
        "thin": LOWERS,
    },
}
"""The measures that are looked at, and which way each may weigh."""


def fitted_with_signs(examples: Sequence[Example], signs: Mapping[str, int]) -> Weights:
    """The weights of all measures that fit best; 0 for those that are not looked at."""
    used = {Measures._fields.index(name): sign for name, sign in signs.items()}
    while True:
        weights = fitted([_masked(example, used) for example in examples], is_scaled=True)
        worst = min(used, key=lambda at: used[at] * weights.each[at])
        if used[worst] * weights.each[worst] >= 0:
            return weights
        del used[worst]


def _masked(example: Example, used: Mapping[int, int]) -> Example:
    return replace(example, measures=[value if at in used else 0.0 for at, value in enumerate(example.measures)])
