"""`diptych match --explain`: for people in 80 columns, for programs as JSON."""

import json
from pathlib import Path

from tui.cli import main

SAMPLE = Path(__file__).parents[2] / "sample_data"
POST, LEDGER = SAMPLE / "harbour-post.html", SAMPLE / "northern-ledger.md"


def run(*arguments: object) -> int:
    return main(["match", *map(str, arguments)])


def test_for_people(capsys, monkeypatch):
    monkeypatch.chdir(SAMPLE)
    assert run("--explain", POST.name, LEDGER.name) == 0
    printed = capsys.readouterr().out
    assert max(map(len, printed.splitlines())) <= 80
    assert "they are taken to report one event" in " ".join(printed.split())
    assert "1. match: two quotes, score" in printed
    assert "   scores below the threshold" in printed
    assert "   words: " in printed


def test_for_programs(capsys):
    assert run("--explain", "--json", POST, LEDGER) == 0
    [report] = json.loads(capsys.readouterr().out)["explained"]
    assert (report["a"], report["b"]) == (str(POST), str(LEDGER))
    assert run("--json", POST, LEDGER) == 0
    matches = json.loads(capsys.readouterr().out)["matches"]
    lit = [pair for pair in report["pairs"] if pair["verdict"] == "match"]
    assert sorted(pair["score"] for pair in lit) == sorted(match["score"] for match in matches)


def test_about_some_words(capsys):
    assert run("--about", "two diaries", POST, LEDGER) == 0
    printed = capsys.readouterr().out
    assert "asked to keep two diaries" in printed
    assert "for forty years over soup" not in printed
