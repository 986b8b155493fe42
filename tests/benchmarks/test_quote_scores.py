"""The program that fits the scores of quotes: signs that must hold, and the file it writes."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from benchmarks.quote_scores.__main__ import main
from benchmarks.quote_scores.signs import SIGNS, fitted_with_signs
from benchmarks.quote_scores.table import PLACE, written
from benchmarks.retelling.logistic import Example, Weights
from matching.comparing.scoring import Measures

NONE = Measures._make([0.0] * len(Measures._fields))


def examples(measure: str, true: float, false: float) -> list[Example]:
    """Ten true pairs with one value of a measure, ten false ones with another."""
    return [
        Example(NONE._replace(**{measure: value}), is_true, 1.0)
        for value, is_true in ((true, True), (false, False))
        for _ in range(10)
    ]


def weight(found: Weights, measure: str) -> float:
    return found.each[Measures._fields.index(measure)]


@pytest.mark.parametrize(
    ("measure", "true", "false"),
    [
        pytest.param("run", 0.9, 0.2, id="likeness raises"),
        pytest.param("other_speaker", 0.0, 1.0, id="conflict lowers"),
    ],
)
def test_what_the_pairs_say_is_learnt(measure: str, true: float, false: float) -> None:
    found = fitted_with_signs(examples(measure, true, false), SIGNS["quotes"])
    assert found.score(NONE._replace(**{measure: true})) > 0.6
    assert found.score(NONE._replace(**{measure: false})) < 0.4


@pytest.mark.parametrize(
    ("measure", "true", "false"),
    [
        pytest.param("run", 0.2, 0.9, id="likeness that seems to lower"),
        pytest.param("other_speaker", 1.0, 0.0, id="conflict that seems to raise"),
        pytest.param("headline", 1.0, 0.0, id="what is not looked at in quotes"),
    ],
)
def test_what_cannot_be_is_not_learnt(measure: str, true: float, false: float) -> None:
    found = fitted_with_signs(examples(measure, true, false), SIGNS["quotes"])
    assert weight(found, measure) == 0


def test_the_file_keeps_what_it_says_and_leaves_out_what_does_not_count() -> None:
    weights = Weights(-2.0, tuple(1.5 if name == "run" else 0.0 for name in Measures._fields))
    text = written({"quotes": weights}, {"quotes": 0.36}, "# Where they come from.\n\n[quotes]\nbias = 9.0\n")
    assert text.startswith("# Where they come from.\n")
    assert tomllib.loads(text) == {"quotes": {"bias": -2.0, "threshold": 0.36, "run": 1.5}}


def test_each_weight_in_force_has_the_sign_it_must_have() -> None:
    for pairing, table in tomllib.loads(PLACE.read_text("utf-8")).items():
        weights = {name: value for name, value in table.items() if name not in ("bias", "threshold")}
        assert weights
        assert all(value * SIGNS[pairing][name] > 0 for name, value in weights.items())


def test_missing_labels_are_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--checks", str(tmp_path / "no.py")]) == 1
    assert capsys.readouterr().err.startswith("The scoring program is not at ")
