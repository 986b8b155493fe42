"""The weighing of a page's pieces: the table is complete, and what is left out is left out for a reason."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from parsers.page import scoring
from parsers.page.scoring import UNEXPLAINED, judged

TABLE = tomllib.loads((Path(scoring.__file__).parent / "scoring.toml").read_text("utf-8"))


def test_every_piece_has_something_in_its_favour() -> None:
    assert TABLE["weights"]["always"] > 0


@pytest.mark.parametrize("signal", [name for name in TABLE["weights"] if name.startswith(("phrase ", "led by "))])
def test_known_furniture_has_a_reason(signal: str) -> None:
    assert TABLE["reasons"][signal]


def test_what_marks_furniture_never_speaks_for_a_piece() -> None:
    furniture = tomllib.loads((Path(scoring.__file__).parent / "hints.toml").read_text("utf-8"))["junk"]
    marks = [f"named {reason}" for reason in furniture] + [s for s in TABLE["weights"] if s.startswith("phrase ")]
    assert not [mark for mark in marks if TABLE["weights"].get(mark, 0.0) > 0]


def test_prose_is_kept_where_the_text_is() -> None:
    assert judged(["paragraph", "prose", "at home", "ends a sentence", "bare paragraph"]) == ""


def test_the_heaviest_signal_gives_the_reason() -> None:
    signals = ["paragraph", "a line", "only hyperlinks", "list that leads on", "after the prose"]
    assert judged(signals) == TABLE["reasons"]["list that leads on"] != UNEXPLAINED


def test_unknown_signals_weigh_nothing() -> None:
    assert judged(["seen by nobody"]) == judged([])
