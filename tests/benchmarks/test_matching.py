"""The program that measures quotes and matches: its tables for two invented event sets."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks.matching.__main__ import FOLDERS, main
from benchmarks.matching.judge import PROGRAM, READ_TWICE, Judge, Link
from benchmarks.matching.peers import PEERS, Peer
from benchmarks.matching.thresholds import chosen
from benchmarks.matching.units import Pair, Sort, pairs, unrepeated
from benchmarks.matching.units import Unit as Cut

SAID = "We will not sell the lamps of the old pier to any circus"
TOLD = "The ferry lost its stern ramp to a wave on Tuesday night"
TEXTS = {
    "a": f"“{SAID},” said Maud Ferriby.\n\n{TOLD}, the harbour office wrote.\n\nHerons were seen in March.",
    "b": f"Maud Ferriby said: “{SAID}.”\n\n{TOLD}.\n\nNobody asked what the new bridge would cost.",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two folders with two event sets of two texts each."""
    if not PROGRAM.is_file():
        pytest.skip("the shared checks are not here")
    for folder in FOLDERS:
        (tmp_path / folder).mkdir()
        documents = [
            {"id": f"{event}-{side}", "set": event, "topic": event, "split": "dev", "text": text, "lang": "en"}
            for event in ("lamps", "pier")
            for side, text in TEXTS.items()
        ]
        labels = [label(event, words, kind) for event in ("lamps", "pier") for words, kind in
                  ((SAID, "quote_exact"), (TOLD, "passage_copy"))]  # fmt: skip
        quotes = [
            {"doc": one["id"], **place(one["text"], SAID), "kind": "direct", "speaker": "Maud Ferriby"}
            for one in documents
        ]
        for name, rows in (
            ("docs", documents), ("quote_docs", documents), ("links", labels), ("quotes", quotes),
            ("synth_docs", []), ("synth_links", []),
        ):  # fmt: skip
            lines = "\n".join(map(json.dumps, rows))
            (tmp_path / folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def place(text: str, words: str) -> dict[str, int]:
    start = text.index(words)
    return {"start": start, "end": start + len(words)}


def label(event: str, words: str, kind: str) -> dict[str, object]:
    a, b = ({"doc": f"{event}-{side}", **place(TEXTS[side], words)} for side in "ab")
    return {"set": event, "label": 1, "kind": kind, "a": a, "b": b}


def cells(printed: str, name: str) -> list[list[str]]:
    return [line.split(" | ") for line in printed.splitlines() if line.startswith(f"| {name}")]


def test_the_tables(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data)]) == 0
    printed = capsys.readouterr().out
    quotes, *links = cells(printed, "**Diptych**")
    assert quotes[1] == "1.00"
    assert [row[1:7] for row in links] == [["1.00", "1.00", "1.00", "–", "1.00", "1.00"]] * 2
    assert len(cells(printed, "difflib on words")) == 2
    assert [row[3] for row in cells(printed, "difflib on words")] == ["1.00"] * 2
    assert len({len(row) for row in cells(printed, "")[10:]}) == 1


def test_a_method_that_is_not_installed_is_a_row_that_says_so(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "wordllama", None)
    assert main(["--data", str(data)]) == 0
    rows = cells(capsys.readouterr().out, "static embeddings")
    assert [row[1].startswith("not installed (") for row in rows] == [True, True]


def test_what_lights_up_between_unrelated_texts(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--pages", str(data), "--unrelated", "--shown", "1"]) == 0
    printed, told = capsys.readouterr()
    [row] = cells(printed, "event sets")
    assert int(row[1]) == 4 * 4, "texts on one event are not compared, whatever set they are in"
    assert int(row[3]) == int(row[1])
    assert told.count("\n  lamps-") == 1
    assert told.count("\n  pier-") == 1


def test_scores_are_held_against_labels_that_had_no_part_in_them(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--data", str(data), "--calibration"]) == 0
    rows = cells(capsys.readouterr().out, "0.")
    assert [row[1] for row in rows] == ["1.00 of 4"], "a quote and a passage of each event"


def test_what_is_only_there(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--novelty"]) == 0
    [row] = cells(capsys.readouterr().out, "12")
    assert row == ["| 12", "4", "1.00", "1.00 |"]


def test_who_else_has_a_passage(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--lookup"]) == 0
    told = capsys.readouterr().out
    [everything, matches] = [*cells(told, "all that is found"), *cells(told, "matches alone")]
    assert everything[1:] == ["1.00", "1.00", "1.00 |"]
    assert matches[1:] == everything[1:]
    [said] = cells(told, "the surest hit is")
    assert said[1] == ".000"


def test_missing_labels_are_said_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--checks", str(tmp_path / "no.py")]) == 1
    assert capsys.readouterr().err.startswith("The scoring program is not at ")


def test_thresholds_are_those_of_the_other_sets(data: Path) -> None:
    judge = Judge.load(READ_TWICE, data=data)
    found = {event: [pair(event, TOLD, TOLD, score), pair(event, TOLD, "Nobody", 0.5)] for event, score in
             (("lamps", 0.9), ("pier", 0.4))}  # fmt: skip
    links, in_hindsight = chosen(found, judge)
    assert [link["score"] for link in links["lamps"]] == [0.9, 0.5], "the pier needs .4"
    assert links["pier"] == [], "the lamps want more than .5"
    assert [len(kept) for kept in in_hindsight.values()] == [2, 2]


def pair(event: str, ours: str, theirs: str, score: float) -> Pair:
    sort: Sort = "sentences"
    a, b = TEXTS["a"], TEXTS["b"]
    link: Link = {
        "a": {"doc": f"{event}-a", "start": a.index(ours), "end": a.index(ours) + len(ours)},
        "b": {"doc": f"{event}-b", "start": b.index(theirs), "end": b.index(theirs) + len(theirs)},
        "kind": "passage",
        "score": score,
    }
    return Pair(score, sort, link)


def test_a_worse_pair_of_the_same_places_is_left_out() -> None:
    one = ("a", [unit(0, 50), unit(0, 20)])
    other = ("b", [unit(10, 60), unit(100, 120)])
    kept = unrepeated(pairs(one, other, [[0.9, 0.3], [0.8, 0.6]], least=0.2))
    assert [found.score for found in kept] == [0.9, 0.6]


def unit(start: int, end: int) -> Cut:
    return Cut(start, end, is_quote=False, words=["word"])


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.label)
def test_a_method_tells_the_same_from_something_else(peer: Peer) -> None:
    try:
        represent, compare = peer.load()
    except ImportError:
        pytest.skip("not installed")
    texts = [[words(SAID), words(TOLD)], [words(TOLD), words(SAID)]]
    table = compare(*represent(texts))
    assert min(table[0][1], table[1][0]) > 0.9
    assert max(table[0][0], table[1][1]) < 0.7


def words(line: str) -> Cut:
    return Cut(0, len(line), is_quote=False, words=line.casefold().split())
