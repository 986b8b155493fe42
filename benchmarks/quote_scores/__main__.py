"""Fit the weights of what is seen in quotes, score them on sets that were left out, and write them.

    python -m benchmarks.quote_scores             what weights score on sets they were not fitted to
    python -m benchmarks.quote_scores --write     fit to all sets and write matching/words/quote_scoring.toml

Takes about a minute.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.matching.judge import DATA, PROGRAM, Judge, Link, MissingError
from benchmarks.quote_scores.examples import FITTED, event_sets, judges_of
from benchmarks.quote_scores.heldout import HeldOut, fit
from benchmarks.quote_scores.table import PLACE, written


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code: 0, or 1 where the labels or the program are missing."""
    options = _parser().parse_args(arguments)
    try:
        judges = judges_of(options.data, options.checks)
    except MissingError as missing:
        sys.stderr.write(f"{missing}\n")
        return 1
    held_out = HeldOut(event_sets(judges))
    for pairing in FITTED:
        examples = [example for one in held_out.sets for example in one.examples(pairing)]
        print(f"{pairing}: {len(examples)} pairs, {sum(one.is_true for one in examples)} true")
    print("\nsets left out       P     R     F1    of quotes: P, recall")
    for judge in judges:
        print(_row(judge, held_out))
    print("\nscores of rules: true, of all matches", *_of_rules(held_out), sep="\n")
    if options.write:
        found = written(fit(held_out.sets), held_out.worth_most(), PLACE.read_text("utf-8"))
        options.to.write_text(found, encoding="utf-8")
        print(f"\nwrote {options.to}")
    return 0


def _row(judge: Judge, held_out: HeldOut) -> str:
    links: dict[str, list[Link]] = {name: [] for name in judge.sets}
    for one in held_out.sets:
        if one.source == judge.name:
            links[one.name] += held_out.links(one)
    row = judge.links(links)
    precision, count = row["precision_by_predicted_kind"].get("quote", (0.0, 0))
    figures = f"{row['p']:.3f} {row['r']:.3f} {row['f1']:.3f}"
    return f"{judge.name:18}  {figures} {precision:.3f} of {count}, {row['quote_recall'] or 0:.3f}"


def _of_rules(held_out: HeldOut) -> list[str]:
    """How many matches are true whose score a rule gives, by that score."""
    judged = [
        (one.find.score, one.seen.label)
        for found in held_out.all_chosen.values()
        for one in found
        if not one.seen.is_fitted and one.seen.label is not None
    ]
    counts, true = Counter(score for score, _ in judged), Counter(score for score, is_true in judged if is_true)
    return [f"{score:.2f}  {true[score]} of {counts[score]}" for score in sorted(counts)]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.quote_scores",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="write the weights that fit all sets")
    parser.add_argument("--to", type=Path, default=PLACE, help="where to write them")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that holds the shared ones")
    parser.add_argument("--checks", type=Path, default=PROGRAM, help="the program that scores")
    return parser


if __name__ == "__main__":
    sys.exit(main())
