"""What is believed before any page is read: how strong the signals are thought to be, and what they may not do.

All strengths are in the units of `model.Belief`. They were chosen by leaving out pages: `python -m
benchmarks.fitting` prints the scores, and a choice is one only where several seeds agree.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import inf
from pathlib import Path

import parsers.page
from benchmarks.fitting.model import Belief
from parsers.languages import tables
from parsers.page.surroundings import LEADING

ALWAYS = "always"
"""On every piece: what it is worth before anything is seen on it."""
FAMILIES = {"phrase": "known phrase", "led by": "led away", "named": "named furniture"}
"""Signals that say why something is furniture ("phrase newsletter") each have a weight of their own and share one,
for most of them are rare."""


@dataclass(frozen=True, slots=True)
class Assumptions:
    """What is believed of the weights, and how much each page counts."""

    nothing: float = 0.5
    """Strength of the belief that a signal is worth nothing."""
    always: float = 0.01
    """The same for `ALWAYS`, of which nothing is believed."""
    least_pages: int = 4
    """Pages a signal must be seen on; a rarer one is worth nothing."""
    enough: float = 15.0
    """Pieces of one page, of the article's or of the others, after which more of them count no more: a long page
    is one witness."""
    set_counts: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: {
            "scrapinghub": (1.3, 1.3),
            "trafilatura": (2.5, 1.5),
            "mozilla": (1.0, 1.0),
            "converted": (0.6, 0.6),
        }
    )
    """How much a piece of each set counts, of the article's and of the others. Segments are few a page, and those
    that must not be there were written down because somebody got them wrong. Converted pages are scrapinghub's
    again."""
    expected: Mapping[str, tuple[float, float]] = field(
        default_factory=lambda: {
            "known phrase": (-7.5, 60.0),
            "led away": (-1.0, 25.0),
            "closing notice": (-2.5, 25.0),
            "row of hyperlinks": (-4.5, 25.0),
            "list that leads on": (-4.0, 25.0),
            "said before": (-0.7, 2.0),
        }
    )
    """Signals that are expected to speak against a piece, how much, and how strong that belief is: these were made
    to know furniture that the fitted pages may hardly have."""
    leave_out_below: float = -0.6
    """Log odds below which a piece is left out."""


ONLY_AGAINST = (
    "known phrase",
    "led away",
    "named furniture",
    "phrase ",
    "led by",
    "said before",
    "copyright sign",
    "closing notice",
    "only hyperlinks",
    "row of hyperlinks",
    "list that leads on",
    "date line",
    "byline",
    "named offer",
    "named picture",
    "place to follow",
    "named related links",
)
"""Signals, or how they begin, that mark furniture and may never speak for a piece."""
MAY_SPEAK_FOR = frozenset(("phrase copyright notice",))
"""Where the other phrases are worth as much as they should be, these may be worth less."""


def family_of(signal: str) -> str:
    """The weight that a signal shares with others of its kind, or ""."""
    if signal.startswith("named "):
        return FAMILIES["named"] if signal.removeprefix("named ") in furniture_names() else ""
    return next((shared for start, shared in FAMILIES.items() if signal.startswith(f"{start} ")), "")


def relatives() -> list[str]:
    """All signals that share a weight, seen or not."""
    members = {"phrase": phrase_reasons(), "led by": sorted(LEADING), "named": sorted(furniture_names())}
    return [f"{start} {reason}" for start, reasons in members.items() for reason in reasons]


@cache
def phrase_reasons() -> list[str]:
    """What known phrases can be."""
    return sorted({reason for table in tables() for reason in table.get("furniture", {})})


@cache
def furniture_names() -> frozenset[str]:
    """What an element can be named that marks it as furniture."""
    hints = Path(parsers.page.__file__).parent / "hints.toml"
    return frozenset(tomllib.loads(hints.read_text("utf-8"))["junk"])


def belief_about(name: str, given: Assumptions) -> Belief:
    """What is believed of the weight of a signal, or of a family's shared one."""
    if name == ALWAYS:
        return Belief(0.0, given.always)
    most = 0.0 if name.startswith(ONLY_AGAINST) and name not in MAY_SPEAK_FOR else inf
    expected, strength = given.expected.get(name, (0.0, given.nothing))
    return Belief(expected, strength, most)
