"""Fit the weights of the signals, score them on pages that were left out, and write them.

    python -m benchmarks.fitting             what weights would score on pages they were not fitted to
    python -m benchmarks.fitting --write     fit to all pages and write parsers/page/scoring.toml

A row's figures are means over the seeds, that is over ways to deal the pages out, and what the seeds differ by; a
gain smaller than that is none. Takes about two minutes, most of it for reading the pages and for the seeds.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import mean, pstdev

from benchmarks.extraction.scoring import CHECKS, DATA, SEGMENTS_SET, Checks, MissingError
from benchmarks.fitting.assumptions import Assumptions
from benchmarks.fitting.heldout import Judge, Scores, held_out, kept_by
from benchmarks.fitting.pieces import SETS, Page, pages_of
from benchmarks.fitting.table import PLACE, reasons_in, written
from benchmarks.fitting.weights import table_from

SEEDS = 4


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the data or the checks are missing."""
    options = _parser().parse_args(arguments)
    try:
        checks = Checks.load(options.checks, options.data)
        pages = [page for name in options.set for page in pages_of(checks, name)]
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    given = Assumptions()
    judge = Judge(checks)
    table = table_from(pages, given)
    print(f"{len(pages)} pages, {sum(len(page.pieces) for page in pages)} pieces, {len(table)} weights\n")
    _print("fitted", [judge.scores(pages, lambda page: kept_by(page, table))])
    if options.seeds:
        _print("held out", [held_out(pages, given, judge, seed) for seed in range(options.seeds)])
    if options.write:
        _write(pages, given, options.to)
    return 0


def _write(pages: Sequence[Page], given: Assumptions, to: Path) -> None:
    reasons = reasons_in(PLACE.read_text("utf-8"))
    to.write_text(written(table_from(pages, given), reasons), encoding="utf-8")
    print(f"\nwrote {to}")


def _print(title: str, seeds: Sequence[Scores]) -> None:
    """A row for each set."""
    for name in seeds[0]:
        spread = pstdev(scores[name]["f1"] for scores in seeds)
        figures = [f"F1 {_mean(seeds, name, 'f1'):.4f}" + (f" ±{spread:.4f}" if len(seeds) > 1 else "")]
        figures += [f"{figure} {_mean(seeds, name, figure):.3f}" for figure in ("precision", "recall")]
        if name != SEGMENTS_SET:
            figures.append(f"exact {_mean(seeds, name, 'accuracy'):.3f}")
        print(f"{title:8}  {name:12}  {'  '.join(figures)}")


def _mean(seeds: Sequence[Scores], name: str, figure: str) -> float:
    return mean(scores[name][figure] for scores in seeds)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.fitting",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write the weights that fit all pages")
    parser.add_argument("--to", type=Path, default=PLACE, help="where to write them")
    parser.add_argument("--seeds", type=int, default=SEEDS, help="ways to deal the pages out; 0 leaves none out")
    parser.add_argument("--set", nargs="+", choices=SETS, default=list(SETS), help="the sets of pages")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the sets")
    parser.add_argument("--checks", type=Path, default=CHECKS, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
