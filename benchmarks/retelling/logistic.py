"""Logistic regression with a penalty on the squares of the weights, mostly standardised, by Newton's method.

Small enough for plain Python: some ten thousand examples of a dozen measures.
"""

from __future__ import annotations

import math
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

STRENGTH = 1.0
"""Of the penalty, in examples; a tenth or ten times of it change nothing (sets left out)."""
MOST_STEPS, SETTLED = 15, 1e-4
LONGEST_STEP = 3.0
"""How far a standardised weight may go at once."""

Row = Sequence[float]


@dataclass(frozen=True, slots=True)
class Example:
    """Something to learn from."""

    measures: Row
    is_true: bool
    count: float
    """How much it counts."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted."""

    bias: float
    each: tuple[float, ...]

    def score(self, measures: Row) -> float:
        """0 to 1."""
        total = self.bias + sum(weight * value for weight, value in zip(self.each, measures, strict=True))
        return 1 / (1 + math.exp(-total))


def fitted(examples: Sequence[Example], signs: Sequence[int] = (), *, is_scaled: bool = False) -> Weights:
    """The weights that fit best, of those with the signs they must have (1 or -1; 0 where either may be).

    Where the measures are scaled already, all from 0 to 1, the penalty is on their weights as they are.
    """
    left_out: set[int] = set()
    while True:
        weights = _free([replace(one, measures=_without(one.measures, left_out)) for one in examples], is_scaled)
        wrong = {at for at, sign in enumerate(signs) if sign * weights.each[at] < 0}
        if not wrong:
            return weights
        left_out |= wrong


def _without(row: Row, left_out: Container[int]) -> Row:
    return [0.0 if at in left_out else value for at, value in enumerate(row)]


def _free(examples: Sequence[Example], is_scaled: bool) -> Weights:
    means, spreads = _standard(examples)
    if is_scaled:
        spreads = [1.0] * len(spreads)
    rows = [(*_standardised(one.measures, means, spreads), 1.0) for one in examples]
    weights = [0.0] * (len(means) + 1)
    for _ in range(MOST_STEPS):
        steps = _newton(rows, examples, weights)
        weights = [
            weight + max(-LONGEST_STEP, min(LONGEST_STEP, s)) for weight, s in zip(weights, steps, strict=True)
        ]
        if max(map(abs, steps)) < SETTLED:
            break
    each = tuple(weight / spread for weight, spread in zip(weights[:-1], spreads, strict=True))
    return Weights(weights[-1] - sum(weight * mean for weight, mean in zip(each, means, strict=True)), each)


def _standard(examples: Sequence[Example]) -> tuple[list[float], list[float]]:
    """Mean and spread of each measure."""
    columns = list(zip(*(one.measures for one in examples), strict=True))
    means = [math.fsum(column) / len(column) for column in columns]
    spreads = [
        math.sqrt(math.fsum((value - mean) ** 2 for value in column) / len(column)) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    return means, spreads


def _standardised(row: Row, means: Row, spreads: Row) -> list[float]:
    return [(value - mean) / spread for value, mean, spread in zip(row, means, spreads, strict=True)]


def _newton(rows: Sequence[Row], examples: Sequence[Example], weights: Sequence[float]) -> list[float]:
    """The step to take from some weights."""
    size = len(weights)
    penalty = [STRENGTH] * (size - 1) + [1e-6]
    slope = [-strength * weight for strength, weight in zip(penalty, weights, strict=True)]
    curve = [[penalty[i] if i == j else 0.0 for j in range(size)] for i in range(size)]
    for row, one in zip(rows, examples, strict=True):
        total = sum(weight * value for weight, value in zip(weights, row, strict=True))
        likely = 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
        error, bend = one.count * (one.is_true - likely), one.count * likely * (1 - likely)
        for i in range(size):
            slope[i] += error * row[i]
            part, into = bend * row[i], curve[i]
            for j in range(i + 1):
                into[j] += part * row[j]
    for i in range(size):
        for j in range(i):
            curve[j][i] = curve[i][j]
    return _solved(curve, slope)


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations (Gauss, with pivots)."""
    size = len(right)
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for k in range(size):
        pivot = max(range(k, size), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for i in range(k + 1, size):
            share = rows[i][k] / rows[k][k]
            rows[i] = [below - share * above for below, above in zip(rows[i], rows[k], strict=True)]
    solution = [0.0] * size
    for k in reversed(range(size)):
        known = sum(rows[k][j] * solution[j] for j in range(k + 1, size))
        solution[k] = (rows[k][size] - known) / rows[k][k]
    return solution
