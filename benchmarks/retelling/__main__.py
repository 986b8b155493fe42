"""Fit the weights of what is seen in two sentences, score them on sets that were left out, and write them.

    python -m benchmarks.retelling             what weights score on sets they were not fitted to
    python -m benchmarks.retelling --write     fit to all sets and write matching/words/scoring.toml

Where a set whose labels were pooled was also read once (`benchmarks/event_labels`), the pooled ones count little.
Takes about two minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.matching.judge import DATA, PROGRAM, MissingError
from benchmarks.retelling.examples import event_sets, judges_of
from benchmarks.retelling.heldout import THRESHOLDS, fits, scores
from benchmarks.retelling.stages import fit
from benchmarks.retelling.table import PLACE, written


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the labels or the program are missing."""
    options = _parser().parse_args(arguments)
    try:
        judges = judges_of(options.data, options.checks)
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    sets = event_sets(judges)
    labels = [label for one in sets if one.teaches for meeting in one.meetings for label in meeting.labels]
    print(f"{len(sets)} sets, {len(labels)} pairs of sentences, {labels.count(True)} true")
    if not options.quick:
        held_out = fits(sets)
        for judge in judges:
            print(f"\n{judge.name}, sets left out\nthreshold  F1    P     R")
            for threshold in THRESHOLDS:
                row = scores(judge, sets, held_out, threshold)
                print(f"{threshold:.2f}       {row['f1']:.3f} {row['p']:.3f} {row['r']:.3f}")
    if options.write:
        options.to.write_text(written(fit(sets), PLACE.read_text("utf-8")), encoding="utf-8")
        print(f"\nwrote {options.to}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.retelling",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write the weights that fit all sets")
    parser.add_argument("--to", type=Path, default=PLACE, help="where to write them")
    parser.add_argument("--quick", action="store_true", help="leave no set out")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the shared ones")
    parser.add_argument("--checks", type=Path, default=PROGRAM, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
