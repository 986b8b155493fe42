"""Print what a reader at the end of a slow link notices; `benchmarks/terminal/__init__.py` tells the rest."""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import strftime

from benchmarks.matching.documentation import with_section
from benchmarks.terminal.measures import MEASURES, warm_up
from benchmarks.terminal.programs import PROGRAMS, ROOT, Program, version_of
from benchmarks.terminal.session import COLUMNS, LINES, FailedError
from benchmarks.terminal.stage import Stage
from benchmarks.terminal.table import ROWS, table

PAGE = ROOT / "docs/measured.md"
SHORT_PAGE = ROOT / "README.md"
RUNS = 3

Raw = list[dict[str, str | int | float]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 1 where a program failed."""
    options = _parser().parse_args(arguments)
    asked = [one for one in PROGRAMS if one.name in options.programs]
    programs = [one for one in asked if one.is_here]
    missing = [one.name for one in asked if not one.is_here]
    with TemporaryDirectory() as folder:
        raw, failures = _measured(Stage(Path(folder)), programs, options.measures, options.runs)
    notes = [*(f"{name} is not installed." for name in missing), *failures]
    results = _by_program(raw, programs)
    told = "\n".join((_head(options.runs), "", table(results), *notes))
    print(told)
    if options.json:
        options.json.write_text(json.dumps(raw, indent=1, ensure_ascii=False), encoding="utf-8")
    if options.write and not failures:
        _write(PAGE, told)
        _write(SHORT_PAGE, table(results, [row for row in ROWS if row.is_main]))
    return 1 if failures else 0


def _write(page: Path, told: str) -> None:
    page.write_text(with_section(page.read_text(encoding="utf-8"), "terminal", told), encoding="utf-8")


def _measured(
    stage: Stage, programs: Sequence[Program], measures: Sequence[str], runs: int
) -> tuple[Raw, list[str]]:
    """The programs take turns, so that what else the machine does falls on all of them."""
    raw: Raw = []
    failures: list[str] = []
    for program in programs:
        warm_up(stage, program)
    for run in range(runs):
        for measure in measures:
            for program in programs:
                _tell(f"run {run + 1} of {runs}: {measure}, {program.name}")
                try:
                    for name, value in MEASURES[measure](stage, program):
                        raw.append({"program": program.name, "run": run + 1, "figure": name, "value": value})
                except FailedError as error:
                    failures.append(f"{program.name}, {measure}, run {run + 1}: {error}.")
    return raw, failures


def _by_program(raw: Raw, programs: Sequence[Program]) -> dict[str, dict[str, list[float]]]:
    found: dict[str, dict[str, list[float]]] = {one.name: defaultdict(list) for one in programs}
    for one in raw:
        found[str(one["program"])][str(one["figure"])].append(float(one["value"]))
    return {f"{one.name} {version_of(one)}".strip(): found[one.name] for one in programs}


def _head(runs: int) -> str:
    counts = f"Of {runs} runs the least counts for CPU, clock and idleness, the median for the rest."
    told = counts if runs > 1 else "One run."
    return f"{COLUMNS}×{LINES}, 256 colours, invented texts; {strftime('%-d %B %Y')}. {told}"


def _tell(what: str) -> None:
    sys.stderr.write(f"{what}\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.terminal", description=__doc__)
    names = [one.name for one in PROGRAMS]
    parser.add_argument(
        "--programs", nargs="+", choices=names, default=names, metavar="NAME", help=", ".join(names)
    )
    parser.add_argument("--measures", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write what every run gave")
    parser.add_argument(
        "--write", action="store_true", help="if nothing failed, put it into docs/measured.md and README.md"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
