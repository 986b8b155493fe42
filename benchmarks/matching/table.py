"""The results as two Markdown tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.matching.judge import POOLED, READ_TWICE
from benchmarks.matching.linking import Row
from benchmarks.matching.quoting import Finder

NONE = "–"
"""It does not offer this, or it was not measured."""
SPANS = ((POOLED, "ALL", "all"), (POOLED, "typography", "hard typography"), (POOLED, "polnear", "news"))
LANGUAGES = ((POOLED, "polnear", "English news"), (POOLED, "german", "German news"))
TWICE = (READ_TWICE, "ALL", "read twice")


def quotes_table(finders: Sequence[Finder]) -> str:
    """Exact spans and speakers, a row a finder."""
    columns = [*(("exact", "f1", *where) for where in (*SPANS, TWICE))]
    columns += [("speaker", "accuracy", *where) for where in (*LANGUAGES, TWICE)]
    head = [
        "",
        *(f"{'F1 of spans' if part == 'exact' else 'speaker right'}, {name}" for part, _, _, _, name in columns),
    ]
    rows = [[finder.label, *(_of_finder(finder, *column[:4]) for column in columns)] for finder in finders]
    return markdown(head, [_with_trouble(row, finder.trouble) for row, finder in zip(rows, finders, strict=True)])


def _of_finder(finder: Finder, part: str, measure: str, folder: str, texts: str) -> str:
    scores = finder.scores.get(folder, {}).get(texts)
    if scores is None or (part == "speaker" and not scores["speaker"]["given"]):
        return NONE
    return share(scores[part][measure])


def links_table(rows: Sequence[Row]) -> str:
    """Linking over one folder, a row a method."""
    head = [
        "",
        "P",
        "R",
        "F1",
        "F1 in hindsight",
        "recall of quotes",
        "recall of passages",
        "tempting pairs",
        "CPU ms a pair of articles",
    ]
    return markdown(head, [_with_trouble(_of_method(row), row.trouble) for row in rows])


def _of_method(row: Row) -> list[str]:
    if row.trouble:
        return [row.label, *[NONE] * 8]
    scores: Mapping[str, Any] = row.scores
    tempting = scores["tempting_pairs"]
    shares = [share(scores[name]) for name in ("p", "r", "f1")]
    shares += [share(row.in_hindsight), *(share(scores[name]) for name in ("quote_recall", "passage_recall"))]
    told = f"{tempting['linked']} of {tempting['n']}" if tempting["n"] else NONE
    return [row.label, *shares, told, f"{1000 * row.cpu:.1f}"]


def _with_trouble(row: list[str], trouble: str) -> list[str]:
    return [row[0], trouble.replace("|", " "), *row[2:]] if trouble else row


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The rows as a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def share(value: float | None) -> str:
    """.953, and 1.00."""
    if value is None:
        return NONE
    return f"{value:.3f}".removeprefix("0") if value < 0.9995 else "1.00"
