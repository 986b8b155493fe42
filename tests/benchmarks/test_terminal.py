"""The program that measures at a terminal: its link, its terminal, its proofs, and a program it runs."""

import os
import sys

import pytest

from benchmarks.terminal import __main__ as program
from benchmarks.terminal.emulator import Abilities, Emulator
from benchmarks.terminal.link import AHEAD, Link
from benchmarks.terminal.measures import MEASURES
from benchmarks.terminal.processes import Tree
from benchmarks.terminal.programs import Program
from benchmarks.terminal.proof import Reference, moved
from benchmarks.terminal.session import FailedError, Session
from benchmarks.terminal.stage import Stage
from benchmarks.terminal.table import NONE, Row, table
from benchmarks.terminal.texts import KB, article

ANSWERS_A_KEY = """
import os, tty
tty.setraw(0)
os.write(1, b"\\x1b[2J\\x1b[3;5HThe quay opens")
os.read(0, 1)
os.write(1, b"\\x1b[3;9Hpier")
os.read(0, 1)
"""
"""A program that says something, and something else after a key."""


def test_a_slow_link_delivers_byte_after_byte_half_a_round_trip_later():
    link = Link(rate=1000, round_trip=0.2)
    link.write(10.0, b"a" * 300)
    assert link.arrived(10.35) == []
    assert link.next_event() == pytest.approx(10.356)
    assert [(round(at, 3), len(data)) for at, data in link.arrived(10.4)] == [(10.356, 256), (10.4, 44)]
    assert link.is_empty
    link.write(10.25, b"b" * 100)
    [(at, _)] = link.arrived(11)
    assert at == pytest.approx(10.5)
    assert link.is_empty


def test_a_slow_link_takes_only_what_it_can_send_soon():
    link = Link(rate=1000)
    assert link.room(5.0) > 0
    link.write(5.0, b"a" * 100)
    assert link.room(5.0) == 0
    assert link.room(5.1) == AHEAD * 1000


def test_keys_travel_half_a_round_trip_and_a_wire_takes_no_time():
    link = Link(round_trip=0.08)
    link.press(1.0, b"j")
    assert link.next_event() == 1.04
    assert (link.pressed(1.03), link.pressed(1.05)) == (b"", b"j")
    wire = Link()
    wire.write(3.0, b"a" * 9000)
    assert wire.arrived(3.0) == [(3.0, b"a" * 9000)]


def test_the_terminal_scrolls_between_margins():
    terminal = Emulator(12, 3, Abilities())
    terminal.feed(b"one   uno\r\ntwo   dos\r\nthree tres")
    terminal.feed(b"\x1b[?69h\x1b[1;6s\x1b[S\x1b[?69l")
    assert [row.rstrip() for row in terminal.rows()] == ["two   uno", "three dos", "      tres"]
    terminal.feed(b"\x1b[2;3r\x1b[T\x1b[r")
    assert [row.rstrip() for row in terminal.rows()] == ["two   uno", "", "three dos"]


def test_the_terminal_answers_what_it_is_asked_also_in_pieces():
    terminal = Emulator(20, 5, Abilities())
    assert terminal.feed(b"ab\x1b[6n\x1b[c") == b"\x1b[1;3R\x1b[?62;22c"
    assert terminal.feed(b"\x1b[?6") == b""
    assert terminal.feed(b"9$p\x1b[?2026$p") == b"\x1b[?69;2$y\x1b[?2026;0$y"
    assert terminal.rows()[0].rstrip() == "ab"
    assert Emulator(20, 5, Abilities(margins=False)).feed(b"\x1b[?69$p") == b"\x1b[?69;0$y"
    assert Emulator(20, 5, Abilities(answers=False)).feed(b"\x1b[6n") == b""


def test_texts_have_their_size_and_share_passages_only_where_told():
    one, another = article(20 * KB, seed=1), article(20 * KB, seed=2)
    retelling = article(20 * KB, seed=3, other=one)
    for suffix in (".md", ".html", ".txt"):
        assert 19 * KB < len(one.written(suffix)) < 24 * KB
        assert one.opening in one.written(suffix)
    assert "*" not in one.written(".html") + one.written(".txt")
    firsts = [{part.text.split(". ")[0] for part in text.paragraphs} for text in (one, another, retelling)]
    assert not firsts[0] & firsts[1]
    assert len(firsts[0] & firsts[2]) > 10


def test_what_a_screen_shows_is_found_in_the_text():
    text = article(5 * KB, seed=1)
    rows = text.written(".txt").splitlines()
    top, further = Reference(text).stretch(rows[:20]), Reference(text).stretch(rows[10:30])
    assert top.first < further.first < top.last < further.last
    assert Reference(text).stretch(["less: no such file or directory, sorry about that"]) is None
    assert moved(rows[:20], rows[1:21]) == 1
    assert moved(rows[5:25], rows[:20]) == -5
    assert moved(rows[:20], rows[:20]) == moved(rows[:20], ["anything else"] * 20) == 0


def test_a_program_is_run_and_what_it_writes_is_counted(tmp_path):
    with Session([sys.executable, "-Sc", ANSWERS_A_KEY], folder=tmp_path, environment=os.environ) as session:
        shown = session.until_shown("The quay opens")
        assert session.screen()[2].startswith("    The quay opens")
        assert session.written == len("\x1b[2J\x1b[3;5HThe quay opens")
        assert 0 < shown.cpu <= session.tree.cpu()
        assert session.tree.peak() > 1
        session.press("j")
        session.settle(patience=5)
        assert session.screen()[2].strip() == "The pier opens"
        assert session.written == len("\x1b[2J\x1b[3;5HThe quay opens\x1b[3;9Hpier")
        pids = session.tree.pids()
    assert Tree(pids[0]).cpu() == 0, "it was left running"


def test_a_program_that_shows_something_else_has_failed(tmp_path):
    with (
        Session(["sh", "-c", "echo no such file"], folder=tmp_path, environment=os.environ) as session,
        pytest.raises(FailedError, match="never showed “quay” but: no such file"),
    ):
        session.until_shown("quay")


def test_the_table_shows_the_runs_that_count_and_leaves_out_what_nobody_measured():
    runs = {"Pager": {"line one": [80.0, 90.0, 200.0], "key cpu 1": [0.5, 0.25]}, "Other": {"line one": [8000.0]}}
    assert table(runs).splitlines() == [
        "|  | Pager | Other |",
        "| --- | --- | --- |",
        "| a line, one pane, bytes | 90 | 8,000 |",
        f"| a held key: one pane / two, CPU ms | 0.25 / {NONE} | {NONE} |",
    ]
    assert Row("", ("a",)).cell({}) == NONE


@pytest.fixture
def measured(monkeypatch, tmp_path):
    """The program with one measure, which fails with one program; pages with a place for the table."""

    def told(_stage, one):
        yield "line one", 70.0
        if one.name == "Broken":
            raise FailedError("showed an error")
        yield "match median", 30.0

    keys = {"formats": (".txt",), "help": "h", "back": "q", "help_shows": ""}
    commands = {"Fine": "sh", "Broken": "sh", "No": "no-such-program"}
    monkeypatch.setattr(
        program, "PROGRAMS", tuple(Program(name, (one,), **keys) for name, one in commands.items())
    )
    monkeypatch.setattr(program, "warm_up", lambda *_: None)
    monkeypatch.setitem(MEASURES, "scrolling", told)
    for name in ("PAGE", "SHORT_PAGE"):
        path = tmp_path / f"{name}.md"
        path.write_text("# Before\n<!-- terminal begins -->\nold\n<!-- terminal ends -->\nafter\n")
        monkeypatch.setattr(program, name, path)
    return lambda *options: program.main(["--runs", "2", "--measures", "scrolling", "--write", *options])


def test_what_fails_and_what_is_missing_is_told_below_the_table(measured, capsys, tmp_path):
    assert measured("--json", str(tmp_path / "raw.json")) == 1
    printed = capsys.readouterr().out
    assert "| a line, one pane, bytes | 70 | 70 |" in printed
    assert "No is not installed." in printed
    assert "Broken, scrolling, run 2: showed an error." in printed
    assert '"figure": "line one"' in (tmp_path / "raw.json").read_text()
    assert "old" in (tmp_path / "PAGE.md").read_text(), "a table with gaps is not written"


def test_the_table_is_written_into_the_pages(measured, tmp_path):
    assert measured("--programs", "Fine") == 0
    long, short = (tmp_path / "PAGE.md").read_text(), (tmp_path / "SHORT_PAGE.md").read_text()
    for page in (long, short):
        assert "# Before" in page
        assert "| a line, one pane, bytes | 70 |\n" in page
        assert page.endswith("after\n")
    assert "next match" in long
    assert "next match" not in short


def test_files_are_written_once_in_the_format_a_program_reads(tmp_path):
    stage = Stage(tmp_path)
    path = stage.file("one", ".html")
    assert path.read_text().startswith("<!DOCTYPE html>")
    path.write_text("kept")
    assert stage.file("one", ".html").read_text() == "kept"
