"""The program that compares extractors: its table for two pages, and what it says where something is missing."""

from __future__ import annotations

import gzip
import importlib.util
import json
from pathlib import Path

import pytest

from benchmarks.extraction.__main__ import main
from benchmarks.extraction.scoring import CHECKS

PROSE = "The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus."
PAGES = {
    "lamps": f"<nav><a href='/'>Home</a></nav><h1>Lamps are back</h1>{f'<p>{PROSE}</p>' * 4}",
    "ferry": f"<article><h1>The ferry is late</h1>{f'<p>{PROSE}</p>' * 5}</article>",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder that holds one set of two pages."""
    if not CHECKS.is_file():
        pytest.skip("the shared checks are not here")
    pages = tmp_path / "scrapinghub" / "pages"
    pages.mkdir(parents=True)
    rows = []
    for name, source in PAGES.items():
        (pages / f"{name}.html.gz").write_bytes(gzip.compress(source.encode()))
        rows.append(json.dumps({"id": name, "url": "", "text": "\n".join([PROSE] * source.count("<p>"))}))
    (pages.parent / "gold.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def run(data: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str], str]:
    code = main(["--data", str(data), "--set", "scrapinghub", "--no-imports", *arguments])
    printed = capsys.readouterr()
    return code, [line for line in printed.out.splitlines() if line.startswith("| ")], printed.err


def test_a_table_of_two_pages(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, rows, _ = run(data, capsys, "--only", "diptych", "diptych-markdown")
    assert code == 0
    assert [row.count("|") for row in rows] == [rows[0].count("|")] * 4
    assert rows[0].startswith("|  | scrapinghub P / R / F1 / exact |")
    assert "1.00 / 1.00 / 1.00 / 1.00" in rows[2]
    assert " .000 |" in rows[3], "the Markdown holds the title, which the gold does not"


@pytest.mark.skipif(importlib.util.find_spec("readability") is not None, reason="this peer is installed")
def test_a_peer_that_is_missing_is_a_row_that_says_so(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, rows, _ = run(data, capsys, "--only", "diptych", "readability")
    assert code == 0
    assert "1.00 / 1.00 / 1.00 / 1.00" in rows[2]
    assert "| not installed (readability) |" in rows[3]


def test_missing_data_is_said_in_a_sentence(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, rows, complaint = run(data / "nowhere", capsys, "--only", "diptych")
    assert (code, rows) == (1, [])
    assert complaint.startswith("The sets of pages are not in ")
    assert complaint.count("\n") == 1
