"""What the signals on a piece are worth: the one place where it is weighed whether the writer wrote it.

Each signal has three weights in `scoring.toml`, for the places before, among and after the prose. A piece
whose weights add up to less than nothing is left out, for the reason of the signal that weighed most
against it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from parsers.page.surroundings import Zone

UNEXPLAINED = "no part of the text"
"""The reason where no signal that weighed against a piece has one of its own."""
_ZONES: tuple[Zone, ...] = ("head", "middle", "tail")


@dataclass(frozen=True, slots=True)
class Scoring:
    """The weights of one kind of place, in log odds."""

    bias: float
    weights: dict[str, float]


def judged(signals: Iterable[str], zone: Zone) -> str:
    """Why a piece with these signals is left out, or "" where it is the article's."""
    scoring = _scorings()[zone]
    weights = scoring.weights
    score, heaviest, reason = scoring.bias, 0.0, UNEXPLAINED
    reasons = _reasons()
    for signal in signals:
        weight = weights.get(signal, 0.0)
        score += weight
        if weight < heaviest and signal in reasons:
            heaviest, reason = weight, reasons[signal]
    return "" if score >= 0 else reason


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((Path(__file__).parent / "scoring.toml").read_text("utf-8"))


@cache
def _scorings() -> dict[Zone, Scoring]:
    rows: dict[str, list[float]] = _table()["weights"]
    scorings = {}
    for column, zone in enumerate(_ZONES):
        weights = {signal: row[column] for signal, row in rows.items()}
        scorings[zone] = Scoring(weights.pop("always"), weights)
    return scorings


@cache
def _reasons() -> dict[str, str]:
    reasons: dict[str, str] = _table()["reasons"]
    return reasons
