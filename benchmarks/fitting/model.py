"""Logistic regression, a weight at a time.

What is minimised is the sum of the examples' log losses and of a penalty on every weight, which grows with the
square of its distance from what is expected. Each weight in turn takes a Newton step along its own axis (Genkin,
Lewis and Madigan, "Large-scale Bayesian logistic regression for text categorization", 2007) and is held under its
bound. The function is convex, so it does not matter where it starts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf

LONGEST_STEP = 1.0
"""How far a weight may go at once; far from the end, Newton steps can be too long."""
SETTLED = 1e-3
"""A step, in log odds, below which a weight has arrived; the table has two decimals."""
MOST_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Example:
    """Something to learn from."""

    features: tuple[int, ...]
    """Numbers of the features it has."""
    yes: float
    """How much it counts as one of the article's."""
    no: float
    """How much it counts as none."""


@dataclass(frozen=True, slots=True)
class Belief:
    """What is thought of a weight before any example is seen."""

    expected: float = 0.0
    strength: float = 1.0
    """How many examples' worth it takes to be talked out of it."""
    most: float = inf
    """The weight's upper bound."""


def fitted(examples: Sequence[Example], beliefs: Sequence[Belief], start: Sequence[float] = ()) -> list[float]:
    """The weight of each feature."""
    weights = list(start) or [min(belief.expected, belief.most) for belief in beliefs]
    sums = [sum(weights[feature] for feature in example.features) for example in examples]
    having: list[list[int]] = [[] for _ in beliefs]
    for number, example in enumerate(examples):
        for feature in example.features:
            having[feature].append(number)
    yes, both = [one.yes for one in examples], [one.yes + one.no for one in examples]
    moving = set(range(len(beliefs)))
    for _ in range(MOST_ROUNDS):
        everything = len(moving) == len(beliefs)
        steps = {
            feature: _step(weights, feature, beliefs[feature], having[feature], sums, yes, both)
            for feature in sorted(moving)
        }
        moving = {feature for feature, step in steps.items() if abs(step) > SETTLED}
        if not moving:
            if everything:
                break
            moving = set(range(len(beliefs)))
    return weights


def _step(
    weights: list[float],
    feature: int,
    belief: Belief,
    having: Sequence[int],
    sums: list[float],
    yes: Sequence[float],
    both: Sequence[float],
) -> float:
    """Move one weight to where it is best while the others stand still; how far it went."""
    slope, curvature = belief.strength * (weights[feature] - belief.expected), belief.strength
    for number in having:
        likely = 1 / (1 + exp(-sums[number]))
        slope += both[number] * likely - yes[number]
        curvature += both[number] * likely * (1 - likely)
    step = max(-LONGEST_STEP, min(LONGEST_STEP, -slope / curvature))
    step = min(step, belief.most - weights[feature])
    weights[feature] += step
    for number in having:
        sums[number] += step
    return step
