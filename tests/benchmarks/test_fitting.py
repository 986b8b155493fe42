"""The program that fits the weights: what it learns from two invented pages, and that it writes what is read."""

from __future__ import annotations

import gzip
import json
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.extraction.scoring import CHECKS
from benchmarks.fitting.__main__ import main
from benchmarks.fitting.labels import labels_of
from benchmarks.fitting.model import Belief, Example, fitted

PROSE = "The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus."
WRITTEN = [
    f"{PROSE} It was the {day} day of rain in the valley." for day in ("first", "second", "third", "fourth")
]
STRAY = [
    f"Ferry number {day} is full of clowns" for day in ("one", "two", "three", "four", "five", "six", "seven")
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one set of pages on which short lines of hyperlinks stand among the prose."""
    if not CHECKS.is_file():
        pytest.skip("the shared checks are not here")
    pages = tmp_path / "scrapinghub" / "pages"
    pages.mkdir(parents=True)
    body = "".join(
        f"<p>{text}</p><p><a href='/x'>{stray}</a></p>" for text, stray in zip(WRITTEN, STRAY, strict=False)
    )
    source = f"<html><body><h1>Lamps are back</h1><article>{body}</article></body></html>"
    rows = []
    for name in map(str, range(30)):
        (pages / f"{name}.html.gz").write_bytes(gzip.compress(source.encode()))
        rows.append(json.dumps({"id": name, "url": "", "text": "\n".join(WRITTEN)}))
    (pages.parent / "gold.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_what_is_fitted_is_printed_and_written(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--data", str(data), "--set", "scrapinghub", "--seeds", "2", "--write", "--to"]
    assert main([*arguments, str(data / "one.toml")]) == 0
    assert main([*arguments, str(data / "other.toml")]) == 0
    printed = capsys.readouterr().out
    assert "fitted    scrapinghub   F1 1.0000" in printed
    assert "held out  scrapinghub   F1 1.0000 ±0.0000" in printed
    one, other = ((data / name).read_text("utf-8") for name in ("one.toml", "other.toml"))
    assert one == other
    table = tomllib.loads(one)
    assert table["weights"]["linked paragraph"] < 0 < table["weights"]["prose"]
    assert table["reasons"]["linked paragraph"] == "link by itself"
    rows = [weight for name, weight in table["weights"].items() if name != "always"]
    assert all(before <= after for before, after in pairwise(rows))


def test_missing_data_is_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_labels_by_the_words_of_the_article() -> None:
    gold = {"text": "The lamps came back to the pier."}
    texts = [
        "The lamps came back to the pier.",
        "Sign up for more",
        "",
        "The pier, which is where circuses were sold",
    ]
    assert labels_of(texts, gold) == (True, False, None, False)
    assert labels_of(["The lamps came", "back again too, it seems"], {"text": "The lamps came back again"}) == (
        True,
        None,
    )


def test_labels_by_segments() -> None:
    gold = {"with": ["came  back"], "without": ["Sign up"]}
    assert labels_of(["The lamps came back.", "Sign up now", "To the pier"], gold) == (True, False, None)


def test_weights_balance_examples_and_beliefs() -> None:
    examples = [Example((0, 1), 1.0, 9.0), Example((0,), 9.0, 1.0)]
    bias, against = fitted(examples, [Belief(strength=0.01), Belief(strength=0.01)])
    assert bias == pytest.approx(2.197, abs=0.1)
    assert against == pytest.approx(-4.394, abs=0.2)
    assert fitted(examples, [Belief(), Belief(expected=-1.0, strength=1e9)])[1] == pytest.approx(-1.0)


def test_a_bound_is_kept() -> None:
    assert fitted([Example((0,), 9.0, 1.0)], [Belief(most=0.0)]) == [0.0]
