"""Print what the index costs.

    python -m benchmarks.index_cost [--sizes 1000 10000] [--file PATH] [--write]

A library of 100,000 articles takes about half an hour and two gigabytes to build. A file that is named is kept,
and one that is there already is gone on with, as long as it was made by this version. `--write` puts the table
into `docs/matching.md`.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.index_cost.library import Library, labelled
from benchmarks.index_cost.measuring import PEER_ARTICLES, QUOTES, RELATIVES, Row, grow, peer
from benchmarks.matching.documentation import with_section

DATA = Path(__file__).parents[2] / "../shared/data"
PAGE = Path(__file__).parents[2] / "docs/matching.md"
COLUMNS = (
    *("articles", "matching a new one", "the dearest of them", "with preparing", "with finding quotes"),
    *("articles found", "matches", "adding one", "kB an article"),
)
_HEAD = f"| {' | '.join(COLUMNS)} |\n|{' --- |' * len(COLUMNS)}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, measure, print."""
    options = _parser().parse_args(arguments)
    library = Library(labelled(options.data))
    lines = [f"CPU milliseconds; a new article of {QUOTES} quotes, retold by {RELATIVES}:", "", _HEAD]
    print("\n".join(lines), flush=True)
    with TemporaryDirectory() as folder:
        for row in grow(options.file or Path(folder) / "index.sqlite", library, sorted(options.sizes)):
            lines.append(_line(row))
            print(lines[-1], flush=True)
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(with_section(page, "costs", "\n".join(lines)), encoding="utf-8")
    if options.peers:
        print(f"\nrapidfuzz over all units of {PEER_ARTICLES} articles: {peer(library):.0f} ms")


def _line(row: Row) -> str:
    prepared = row.matching + row.preparing
    cells = (
        f"{row.articles:,}",
        *(f"{value:.1f}" for value in (row.matching, row.worst, prepared, prepared + row.finding)),
        *(f"{value:.1f}" for value in (row.related, row.matches, row.adding, row.kilobytes)),
    )
    return f"| {' | '.join(cells)} |"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.index_cost", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--file", type=Path, help="where to keep the index")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder of the labelled texts")
    parser.add_argument("--write", action="store_true", help="put the table into docs/matching.md")
    parser.add_argument("--peers", action="store_true", help="measure rapidfuzz over all units too")
    return parser


if __name__ == "__main__":
    main()
