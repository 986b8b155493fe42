"""The results as one Markdown table: a row for each extractor, a column for each set, then metadata and speed."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version

from benchmarks.extraction.scoring import FACTS_SET, HTML_SETS, SEGMENTS_SET, Result, Score

NONE = "–"
"""It does not offer this, or it was not measured."""
BASES = ("trafilatura", "trafilatura-markdown")
"""Whose speed is 1: for the article with its metadata, and with Markdown asked for."""


def table(results: Sequence[Result], sets: Sequence[str]) -> str:
    """The table."""
    head = ["", *(f"{name} {' / '.join(_measures(name))}" for name in sets)]
    head += ["title / author / date right", "author / date invented", "speed", "MiB"]
    bases = {result.runner.extractor.markdown: _speed(result) for result in results if result.runner.name in BASES}
    rows = [head, ["---"] * len(head), *(_row(result, sets, bases) for result in results)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _row(result: Result, sets: Sequence[str], bases: dict[bool, float]) -> list[str]:
    runner = result.runner
    label = _label(result)
    if runner.trouble:
        return [label, runner.trouble.replace("|", " "), *[NONE] * (len(sets) + 3)]
    if runner.failed:
        label += f" ({runner.failed} pages failed)"
    cells = [_quality(name, result.scores[name]) for name in sets]
    facts = result.scores.get(FACTS_SET)
    return [
        label,
        *cells,
        _right(result, facts),
        _invented(result, facts),
        _ratio(result, bases),
        f"{runner.peak:.0f}",
    ]


def _label(result: Result) -> str:
    extractor = result.runner.extractor
    try:
        return f"{extractor.label} {version(extractor.package)}" if extractor.package else extractor.label
    except PackageNotFoundError:
        return extractor.label


def _measures(name: str) -> list[str]:
    return ["P", "R", "F1"] if name == SEGMENTS_SET else ["P", "R", "F1", "exact"]


def _quality(name: str, score: Score) -> str:
    values = (score.precision, score.recall, score.f1, score.exact)
    return " / ".join(_share(value) for value, _ in zip(values, _measures(name), strict=False))


def _right(result: Result, score: Score | None) -> str:
    names = result.runner.extractor.facts
    if score is None or not names:
        return NONE
    return " / ".join(
        _share(score.facts.get(name, 0.0)) if name in names else NONE for name in ("title", "author", "date")
    )


def _invented(result: Result, score: Score | None) -> str:
    """Of the pages that have none."""
    names = result.runner.extractor.facts
    if score is None or not names & {"author", "date"}:
        return NONE
    return " / ".join(_invented_share(score, name) for name in ("author", "date"))


def _invented_share(score: Score, name: str) -> str:
    without = score.facts.get(f"{name}_none", 0)
    return f"{score.facts.get(f'{name}_invented', 0) / without:.0%}" if without else NONE


def _speed(result: Result) -> float:
    """Pages a CPU second over the sets of HTML."""
    scores = [score for name, score in result.scores.items() if name in HTML_SETS]
    cpu = sum(score.cpu for score in scores)
    return sum(score.pages for score in scores) / cpu if cpu else 0.0


def _ratio(result: Result, bases: dict[bool, float]) -> str:
    speed = _speed(result)
    base = bases.get(result.runner.extractor.markdown, 0.0)
    return f"{speed / base:.1f} ({speed:.0f}/s)" if base else f"{speed:.0f}/s"


def _share(value: float) -> str:
    """.953, and 1.00."""
    return f"{value:.3f}".removeprefix("0") if value < 0.9995 else "1.00"
