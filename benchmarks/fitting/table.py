"""Writes the weights as `parsers/page/scoring.toml`, which `parsers.page.scoring` reads.

The reasons that a reader is told are no matter of fitting: they are taken over from the table as it is, and
signals that are named for their reason get it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import parsers.page
from benchmarks.fitting.assumptions import ALWAYS, FAMILIES, relatives
from benchmarks.fitting.weights import Table

PLACE = Path(parsers.page.__file__).parent / "scoring.toml"
LEAST = 0.08
"""Log odds; what weighs less is not worth a line."""
HEAD = """\
# What each signal on a piece of a page is worth, in log odds. A piece whose weights add up to less than nothing is
# left out. Written by `python -m benchmarks.fitting --write`, which fits the weights to pages whose articles are
# known; benchmarks/fitting/assumptions.py says what is assumed of them. Only the reasons are written by hand.

[weights]
"""
REASONS_HEAD = """
# What a person is told where the signal weighed most against a piece.
[reasons]
"""


def written(table: Table, reasons: Mapping[str, str]) -> str:
    """The file for these weights."""
    rounded = {name: round(weight, 2) for name, weight in table.items() if abs(weight) >= LEAST}
    rounded[ALWAYS] = round(table[ALWAYS], 2)
    first = f"{ALWAYS} = {rounded.pop(ALWAYS):.2f}\n"
    rows = sorted(rounded.items(), key=lambda row: (row[1], row[0]))
    weights = first + "".join(f'"{name}" = {weight:.2f}\n' for name, weight in rows)
    return (
        HEAD + weights + REASONS_HEAD + "".join(f'"{name}" = "{said}"\n' for name, said in sorted(reasons.items()))
    )


def reasons_in(source: str) -> dict[str, str]:
    """The reasons of a written table, and those that names of signals say."""
    reasons: dict[str, str] = tomllib.loads(source)["reasons"]
    return {name: _said(name) for name in relatives()} | reasons


def _said(name: str) -> str:
    start = next(start for start in FAMILIES if name.startswith(f"{start} "))
    return name.removeprefix(f"{start} ")
