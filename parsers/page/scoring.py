"""What the signals on a piece are worth: the one place where it is weighed whether the writer wrote it.

Each signal has a weight in `scoring.toml`, in log odds. A piece whose weights add up to less than nothing is left
out, for the reason of the signal that weighed most against it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from parsers.tables import read_table

UNEXPLAINED = "no part of the text"
"""The reason where no signal that weighed against a piece has one of its own."""


class Scoring(NamedTuple):
    """The table, read."""

    bias: float
    """What every piece has in its favour."""
    weights: dict[str, float]
    reasons: dict[str, str]


def judged(signals: Iterable[str]) -> str:
    """Why a piece with these signals is left out, or "" where it is the article's."""
    scoring = _scoring()
    weights, reasons = scoring.weights, scoring.reasons
    score, heaviest, reason = scoring.bias, 0.0, UNEXPLAINED
    for signal in signals:
        weight = weights.get(signal, 0.0)
        score += weight
        if weight < heaviest and signal in reasons:
            heaviest, reason = weight, reasons[signal]
    return "" if score >= 0 else reason


@cache
def _scoring() -> Scoring:
    table = read_table("page/scoring")
    weights: dict[str, float] = table["weights"]
    return Scoring(weights.pop("always"), weights, table["reasons"])
