"""Run every method on the same labelled texts and print the tables.

    python -m benchmarks.matching [--write]

`pip install '.[peers]'` installs the peers. Takes about two minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.extraction.scoring import DATA as PAGES
from benchmarks.matching.calibration import calibration_table, curves
from benchmarks.matching.documentation import section, with_section, with_values
from benchmarks.matching.heldout import held_out
from benchmarks.matching.judge import DATA, POOLED, PROGRAM, READ_ONCE, READ_TWICE, Judge, MissingError
from benchmarks.matching.linking import rows
from benchmarks.matching.lookup import lookup, lookup_table
from benchmarks.matching.newness import newness, newness_table
from benchmarks.matching.plot import plot
from benchmarks.matching.quoting import finders
from benchmarks.matching.table import links_table, quotes_table
from benchmarks.matching.unrelated import listed, lit, texts, unrelated_table

PAGE = Path(__file__).parents[2] / "docs/matching.md"
PLOT = PAGE.with_name("calibration.svg")
FOLDERS = (READ_TWICE, POOLED)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the labels or the scoring program are missing."""
    options = _parser().parse_args(arguments)
    if options.constants:
        text = with_values(PAGE.read_text(encoding="utf-8"))
        print(section(text, "Thresholds"))
        if options.write:
            PAGE.write_text(text, encoding="utf-8")
        return 0
    try:
        judges = [Judge.load(name, options.checks, options.data) for name in FOLDERS]
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    name = next((name for name in REPORTS if getattr(options, name, False)), "methods")
    report = REPORTS[name](judges, options)
    print(report)
    if options.write:
        text = with_values(with_section(PAGE.read_text(encoding="utf-8"), name, report))
        PAGE.write_text(text, encoding="utf-8")
    return 0


def _methods(judges: list[Judge], _options: argparse.Namespace) -> str:
    parts = [f"{datetime.now(tz=UTC):%-d %B %Y}. Finding quotes:", quotes_table(finders(judges))]
    for judge in judges:
        count = sum(map(len, judge.sets.values()))
        parts += [
            f"Linking, {len(judge.sets)} event sets, {count} texts of data/{judge.name}:",
            links_table(rows(judge)),
        ]
    return "\n\n".join(parts)


def _unrelated(judges: list[Judge], options: argparse.Namespace) -> str:
    tallies, matches = lit(texts(judges, options.pages))
    sys.stderr.write("\n".join(listed(matches, options.shown)) + "\n")
    return unrelated_table(tallies)


def _calibration(_judges: list[Judge], options: argparse.Namespace) -> str:
    judges = [Judge.load(name, options.checks, options.data) for name in (READ_TWICE, READ_ONCE)]
    found = curves(judges, held_out(judges, options.data, options.checks))
    if options.write:
        PLOT.write_text(plot(found), encoding="utf-8")
    return calibration_table(found)


def _novelty(judges: list[Judge], _options: argparse.Namespace) -> str:
    return newness_table(newness(judges[0]))


def _lookup(judges: list[Judge], _options: argparse.Namespace) -> str:
    return lookup_table(lookup(judges[0]))


REPORTS = {
    "calibration": _calibration,
    "unrelated": _unrelated,
    "novelty": _novelty,
    "lookup": _lookup,
    "methods": _methods,
}
"""By the name of the option, and of the section of the documentation; the last when none is asked for."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.matching",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--calibration", action="store_true", help="how many matches of each score are true")
    parser.add_argument("--constants", action="store_true", help="the thresholds; needs no labels")
    parser.add_argument("--write", action="store_true", help="put what is printed into docs/matching.md")
    parser.add_argument("--unrelated", action="store_true", help="what lights up between unrelated texts")
    parser.add_argument("--novelty", action="store_true", help="how well what is only here is told")
    parser.add_argument("--lookup", action="store_true", help="how well it is found who else has a passage")
    parser.add_argument("--shown", type=int, default=20, metavar="N", help="of that, so many are told")
    parser.add_argument("--pages", type=Path, default=PAGES, help="the folder that holds the sets of pages")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the folders of labels")
    parser.add_argument("--checks", type=Path, default=PROGRAM, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
