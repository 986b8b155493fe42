"""`diptych match --explain`: for people in 80 columns, for programs as JSON."""

import json
from pathlib import Path

from tui.cli import main
from tui.column.characters import cells

SAMPLE = Path(__file__).parents[3] / "sample_data"
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


def test_wide_characters_and_long_names_stay_within_80_cells(tmp_path, capsys):
    told = "渡轮周二夜间在利斯克港附近失去了船尾跳板，船长布伦纳带着十一只山羊和二百一十二名乘客返回利斯克港口。"
    name = tmp_path / ("a very long name " * 9 + ".txt")
    for path in (name, tmp_path / "b.txt"):
        path.write_text(f"{told}\n\n{told}\n\n{path.name}", "utf-8")
    assert run("--explain", name, tmp_path / "b.txt") == 0
    printed = capsys.readouterr().out
    assert "渡轮周二" in printed
    assert max(map(cells, printed.splitlines())) <= 80


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


def test_about_words_that_no_pair_has(capsys):
    assert run("--about", "zeppelin", POST, LEDGER) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "No pair of quotes or sentences has the words “zeppelin”" in printed


def test_what_a_page_sets_off_is_explained_as_it_is_lit(tmp_path, capsys):
    told = "The tide keeps whatever the tide was given by the harbour of Lisk, and gives it to nobody."
    page, report = tmp_path / "page.html", tmp_path / "report.txt"
    page.write_text(f"<h1>At the pier</h1><p>She said this.</p><blockquote><p>{told}</p></blockquote>", "utf-8")
    report.write_text(f"At the pier of Lisk\n\n“{told}” said Oda Brenner.", "utf-8")
    assert run("--json", page, report) == 0
    kinds = {match["kind"] for match in json.loads(capsys.readouterr().out)["matches"]}
    assert run("--explain", "--json", page, report) == 0
    pairs = json.loads(capsys.readouterr().out)["explained"][0]["pairs"]
    assert kinds == {"exact"}
    assert {pair["pairing"] for pair in pairs if pair["verdict"] == "match"} == {"quotes"}
