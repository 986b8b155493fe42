"""Run every method on the same labelled texts and print the tables.

    python -m benchmarks.matching

`pip install '.[peers]'` installs the peers. Takes about four minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.extraction.scoring import DATA as PAGES
from benchmarks.matching.calibration import calibration_table, curves
from benchmarks.matching.documentation import with_table, with_values
from benchmarks.matching.judge import DATA, POOLED, PROGRAM, READ_TWICE, Judge, MissingError
from benchmarks.matching.linking import rows
from benchmarks.matching.newness import newness, newness_table
from benchmarks.matching.plot import plot
from benchmarks.matching.quoting import finders
from benchmarks.matching.table import links_table, quotes_table
from benchmarks.matching.unrelated import listed, lit, texts, unrelated_table

DOCS = Path(__file__).parents[2] / "docs"
FOLDERS = (READ_TWICE, POOLED)


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the labels or the scoring program are missing."""
    options = _parser().parse_args(arguments)
    try:
        judges = [Judge.load(name, options.checks, options.data) for name in FOLDERS]
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    if options.unrelated:
        _unrelated(judges, options)
    elif options.calibration:
        _calibration(judges, write=options.write)
    elif options.novelty:
        print(newness_table(newness(judges[0])))
    else:
        _tables(judges)
    return 0


def _tables(judges: list[Judge]) -> None:
    print(f"{datetime.now(tz=UTC):%d %B %Y}\n\nFinding quotes\n\n{quotes_table(finders(judges))}")
    for judge in judges:
        count = sum(map(len, judge.sets.values()))
        print(f"\nLinking, {len(judge.sets)} event sets, {count} texts of data/{judge.name}\n")
        print(links_table(rows(judge)))


def _unrelated(judges: list[Judge], options: argparse.Namespace) -> None:
    tallies, matches = lit(texts(judges, options.pages))
    print(unrelated_table(tallies))
    print("\n".join(listed(matches, options.shown)))


def _calibration(judges: list[Judge], *, write: bool) -> None:
    found = curves(judges)
    table = calibration_table(found)
    print(table)
    if write:
        (DOCS / "calibration.svg").write_text(plot(found), encoding="utf-8")
        page = DOCS / "matching.md"
        page.write_text(with_values(with_table(page.read_text(encoding="utf-8"), table)), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.matching",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--calibration", action="store_true", help="how many matches of each score are true")
    parser.add_argument("--write", action="store_true", help="put table and plot into docs/")
    parser.add_argument("--unrelated", action="store_true", help="what lights up between unrelated texts")
    parser.add_argument("--novelty", action="store_true", help="how well what is only here is told")
    parser.add_argument("--shown", type=int, default=20, metavar="N", help="of that, so many matches are printed")
    parser.add_argument("--pages", type=Path, default=PAGES, help="the folder that holds the sets of pages")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the folders of labels")
    parser.add_argument("--checks", type=Path, default=PROGRAM, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
