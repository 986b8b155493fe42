"""The file the weights are kept in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import matching
from benchmarks.quote_scores.heldout import Scoring, Thresholds
from benchmarks.retelling.logistic import Weights
from matching.comparing.scoring import Measures

PLACE = Path(matching.__file__).parent / "words/quote_scoring.toml"


def written(scoring: Scoring, thresholds: Thresholds, before: str) -> str:
    """The file with other weights and thresholds; what it says of them stays."""
    lines = list(takewhile(lambda line: line.startswith("#"), before.splitlines()))
    for pairing, weights in scoring.items():
        lines += ["", f"[{pairing}]", *_values(weights, thresholds[pairing])]
    return "\n".join([*lines, ""])


def _values(weights: Weights, threshold: float) -> Iterator[str]:
    yield f"bias = {weights.bias:.3f}"
    yield f"threshold = {threshold:g}"
    for name, weight in zip(Measures._fields, weights.each, strict=True):
        if weight:
            yield f"{name} = {weight:.3f}"
