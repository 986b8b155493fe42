"""Run every extractor on the same pages and print the table.

    python -m benchmarks.extraction                        all five sets, every peer that is installed
    python -m benchmarks.extraction --set mozilla --limit 20 --only diptych trafilatura

`pip install '.[peers]'` installs the peers. Takes about six minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.extraction.extractors import EXTRACTORS
from benchmarks.extraction.imports import import_times
from benchmarks.extraction.race import Runner, race
from benchmarks.extraction.scoring import CHECKS, DATA, SETS, Checks, MissingError, Result
from benchmarks.extraction.table import table


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the data or the checks are missing."""
    options = _parser().parse_args(arguments)
    try:
        checks = Checks.load(options.checks, options.data)
        results = _measured(checks, options)
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    sys.stderr.write("\n")
    counts = ", ".join(f"{checks.count(name, options.limit)} pages of {name}" for name in options.set)
    print(f"{datetime.now(tz=UTC):%d %B %Y}, {counts}\n")
    print(table(results, options.set))
    if not options.no_imports:
        print("\n" + "; ".join(import_times()))
    return 0


def _measured(checks: Checks, options: argparse.Namespace) -> list[Result]:
    names = options.only or list(EXTRACTORS)
    with Runner.started(names) as runners:
        answers = {name: race(runners, checks.pages(name, options.limit)) for name in options.set}
        return [
            Result(runner, {name: checks.score(name, answers[name][runner.name]) for name in options.set})
            for runner in runners
        ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.extraction",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--set", nargs="+", choices=SETS, default=list(SETS), help="the sets of pages")
    parser.add_argument("--only", nargs="+", choices=list(EXTRACTORS), help="these extractors")
    parser.add_argument("--limit", type=int, help="so many pages of each set")
    parser.add_argument("--no-imports", action="store_true", help="do not time the imports")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the sets")
    parser.add_argument("--checks", type=Path, default=CHECKS, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
