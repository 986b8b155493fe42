"""The file the weights are kept in."""

from __future__ import annotations

import re
from pathlib import Path

import matching
from benchmarks.retelling.logistic import Weights
from matching.comparing.retelling import Retold

PLACE = Path(matching.__file__).parent / "words/scoring.toml"
_VALUE = re.compile(r"^(\w+) = [-\d.]+$", re.MULTILINE)


def written(weights: Weights, before: str) -> str:
    """The file with other weights; what it says of them and the threshold stay."""
    values = {"bias": weights.bias, **dict(zip(Retold._fields, weights.each, strict=True))}

    def line(found: re.Match[str]) -> str:
        name = found[1]
        return f"{name} = {values.pop(name):.3f}" if name in values else found[0]

    table = _VALUE.sub(line, before).rstrip("\n")
    return "\n".join([table, *(f"{name} = {value:.3f}" for name, value in values.items()), ""])
