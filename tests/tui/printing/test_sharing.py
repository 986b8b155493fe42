"""What the sources share as text for people."""

from dataclasses import replace

from library.report import LeftOut
from tests.library.report.comparing import LEDGER, NOTE, POST, compared, record_of
from tui.printing.sharing import PLAIN, STRONG, Paper, sharing


def test_sources_by_number_then_each_match_with_its_wordings_the_best_first():
    lines = list(sharing(record_of(LEDGER, POST, NOTE), Paper()))
    assert lines[0] == "1  Minister denies the lunches"
    assert lines[1] == "   Ada Lind · 10 Nov 2016"
    assert "2 matches: 1 partial, 1 reworded." in lines
    at = lines.index("b  partial 0.99 · Runa Estevik")
    assert lines[at + 1 : at + 4] == [
        "   2  We have asked for the visitors’ book, the menu and the seating plan, in that order,",
        "   1  partial 0.99: We have asked for the visitors’ book ‸ and the seating plan, in that order,",
        "   3  partial 0.99: We have asked for the visitors’ book ‸ and the seating plan, in that order,",
    ]
    assert any(line.startswith("   1  Teodor Halvash: I ‸ never met *these* people") for line in lines)
    assert lines[-1].startswith("Of its words only here: 1: ")


def test_lines_are_as_wide_as_the_terminal_and_what_differs_is_bold_there():
    report = record_of(LEDGER, POST, NOTE)
    lines = list(sharing(report, Paper(40, bold=True)))
    bare = [line.replace(STRONG, "").replace(PLAIN, "") for line in lines]
    assert max(map(len, bare)) <= 40
    assert any(f"{STRONG}these{PLAIN}" in line for line in lines)
    assert all(line.count(STRONG) == line.count(PLAIN) for line in lines)
    assert not any("*" in line or "\x1b" in line for line in bare)
    plain = list(sharing(report, Paper(40)))
    joined = " ".join(" ".join(plain).replace("*", "").split())
    assert "We have asked for the visitors’ book, the menu and the seating plan, in that order," in joined


def test_what_a_reader_decided_is_told_and_turned_wordings_are_named():
    sources = compared(LEDGER, POST)
    report = record_of(sources=sources, left_out=LeftOut(rejected=1))
    turned = replace(report.groups[0], turns=("numbers",))
    lines = list(sharing(replace(report, groups=[turned]), Paper()))
    assert any("1 match rejected by the reader and left out." in line for line in lines)
    assert any("numbers differ" in line for line in lines)
