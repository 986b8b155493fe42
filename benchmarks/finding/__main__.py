"""`python -m benchmarks.finding [--data FOLDER]`: how often a method has the right entry first, and among five."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.finding.entries import of_data, of_sample
from benchmarks.finding.methods import Method, methods
from benchmarks.finding.queries import Asked, by_hand, made
from matching import Entry

DATA = Path(__file__).parents[3] / "shared" / "data"


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=DATA, help="labelled articles, found beside the sample")
    data = options.parse_args().data
    sample = of_sample()
    _report("the sample", sample, [*made(sample), *by_hand()])
    if (data / "quotes" / "docs.jsonl").exists():
        entries = of_data(data)
        _report("labelled articles", entries, made(entries))


def _report(name: str, entries: Sequence[Entry], asked: Sequence[Asked]) -> None:
    print(f"\n{name}: {len(entries):,} entries, {len(asked)} queries; first line / first five\n")
    kinds = dict.fromkeys(each.kind for each in asked)
    print(f"| method | {' | '.join(kinds)} | all | ms a query |")
    print("| --- " * (len(kinds) + 3) + "|")
    for method, find in methods(entries).items():
        began = time.process_time()
        places = [_place(each, find) for each in asked]
        cost = 1000 * (time.process_time() - began) / len(asked)
        cells = [
            _shares([place for place, each in zip(places, asked, strict=True) if each.kind == kind])
            for kind in kinds
        ]
        print(f"| {method} | {' | '.join(cells)} | {_shares(places)} | {cost:.1f} |")


def _place(asked: Asked, find: Method) -> int:
    """The line of the right entry, from 0; 5 where it is not among the first five."""
    found = find(asked.query)
    return next((at for at, text in enumerate(found) if asked.is_answered_by(text)), 5)


def _shares(places: Sequence[int]) -> str:
    first = sum(place == 0 for place in places) / len(places)
    five = sum(place < 5 for place in places) / len(places)
    return f"{first:.2f} / {five:.2f}"


if __name__ == "__main__":
    main()
