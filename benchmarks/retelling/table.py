"""The file the weights are kept in."""

from __future__ import annotations

import tomllib
from collections.abc import Container
from pathlib import Path

import matching
from benchmarks.retelling.logistic import Weights
from benchmarks.retelling.stages import Fit
from matching.comparing.retelling import Retold

PLACE = Path(matching.__file__).parent / "words/scoring.toml"


def written(fitted: Fit, before: str) -> str:
    """The file with other weights; what it says of them and the threshold stay."""
    told = before.split("\n[alone]\n")[0].rstrip("\n")
    threshold = float(tomllib.loads(before)["sentences"]["threshold"])
    alone = _lines(fitted.alone, without=Retold._field_defaults)
    among = _lines(fitted.among)
    return "\n".join([told, "", "[alone]", *alone, "", "[sentences]", f"threshold = {threshold:g}", *among, ""])


def _lines(weights: Weights, without: Container[str] = ()) -> list[str]:
    values = zip(Retold._fields, weights.each, strict=True)
    kept = [("bias", weights.bias), *((name, value) for name, value in values if name not in without)]
    return [f"{name} = {value:.3f}" for name, value in kept]
