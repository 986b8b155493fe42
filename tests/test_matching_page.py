"""`docs/matching.md` says what the code does: its thresholds, measures and kinds are those of the program."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from benchmarks.index_cost.__main__ import COLUMNS
from benchmarks.matching.documentation import ROW, section, section_of, with_values
from matching.comparing.retelling import Retold
from matching.comparing.scoring import Measures
from matching.model import MatchKind

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "matching.md").read_text("utf-8")


def names_in(table: str) -> set[str]:
    """The names in the first column of a table."""
    cells = [row.split("|")[1] for row in table.splitlines() if row.startswith("| ")][2:]
    return {name.strip(" `") for cell in cells for name in cell.split(",")}


def test_thresholds_are_those_of_the_code() -> None:
    assert len(ROW.findall(PAGE)) == len(names_in(section(PAGE, "Thresholds"))) > 5
    assert with_values(PAGE) == PAGE, "python -m benchmarks.matching --constants --write sets them right"


def test_every_measure_is_explained() -> None:
    sentences, quotes = section(PAGE, "The measures").split("\nOf two quotes,")
    assert names_in(sentences) == set(Retold._fields)
    assert names_in(quotes) == set(Measures._fields)


def test_every_kind_is_explained() -> None:
    assert names_in(section(PAGE, "What is lit")) == set(get_args(MatchKind))


def test_the_calibration_is_there() -> None:
    table = section_of(PAGE, "calibration")
    counts = [int(count) for count in re.findall(r"of (\d+) ", table)]
    dots = re.findall(r"<title>\d+ of (\d+)</title>", (DOCS / "calibration.svg").read_text("utf-8"))
    assert sorted(counts) == sorted(map(int, dots))
    assert sum(counts) > 100


def test_the_tables_of_methods_are_there() -> None:
    rows = [row for row in section_of(PAGE, "methods").splitlines() if row.startswith("| **Diptych**")]
    assert len(rows) == 3


def test_what_a_library_costs_is_there() -> None:
    head, _, *rows = re.findall(r"^\| (.*) \|$", section_of(PAGE, "costs"), re.MULTILINE)
    assert tuple(head.split(" | ")) == COLUMNS
    assert [row.split(" | ")[0] for row in rows] == ["1,000", "10,000"]
    assert all(len(row.split(" | ")) == len(COLUMNS) for row in rows)
