"""What `match --explain` prints: what was seen in each pair of units, in lines of 80 columns, or as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from library.report.words import TURNS
from matching.comparing.sureness import SURE
from matching.contradicting.sense import CEILING
from matching.explaining.explanation import Answer, Conflict, Explanation, Report, Side, Verdict
from tui.column.wrap import wrap
from tui.printing.output import Json
from tui.printing.titled import Titled

WIDTH = 80
"""Cells."""
SHOWN = 300
"""Characters shown of a unit."""
PAIRINGS = {"quotes": "two quotes", "quote_and_text": "a quote and a sentence", "sentences": "two sentences"}
REASONS: Mapping[Verdict, str] = {
    "match": "lit",
    "apart": "not looked at: they share no words rare enough",
    "refused": "refused: a title, a nickname or marks of distance",
    "little": "too little of one stands in the other to be aligned",
    "run": "too few words in a row, between texts on different events",
    "score": "scores below the threshold",
    "repeats": "a better match covers both sides:",
    "second": "one of them matches much better elsewhere:",
}


def explained_text(one: Titled, other: Titled, report: Report, about: str = "") -> Iterator[str]:
    """The report of two articles, on the pairs about some words."""
    sentence = (
        f"{one.source} and {other.source} share {report.kinship:.2f} of their rare words; from"
        f" {report.least_kinship:.2f} on they are taken to report one event"
    )
    yield from _wrapped(f"{sentence}: {_depth(report)}.", "")
    if report.shared:
        shared = ", ".join(f"{word.stem} {word.weight:.2f}" for word in report.shared)
        yield from _wrapped(f"Shared, as stems, with the weight of each: {shared}", "")
    if not report.explanations:
        yield from _wrapped(_nothing(one, other, report, about), "")
    for number, pair in enumerate(report.explanations, start=1):
        yield ""
        yield from _pair(number, pair, one, other)


def _depth(report: Report) -> str:
    if report.is_related:
        return "whatever they share is looked at, down to a clause"
    why = ", for these share names alone" if report.kinship >= report.least_kinship else ""
    return f"only words in a row are looked at, and must be surer{why}"


def _nothing(one: Titled, other: Titled, report: Report, about: str) -> str:
    if not about:
        return "No two quotes or sentences share enough to be looked at."
    ours, theirs = report.holding
    return (
        f"No pair of quotes or sentences has the words “{' '.join(about.split())}”: they stand in {ours} of"
        f" {one.source}, in {theirs} of {other.source}."
    )


def _pair(number: int, pair: Explanation, one: Titled, other: Titled) -> Iterator[str]:
    lit = "match" if pair.verdict == "match" else "no match"
    yield f"{number}. {lit}: {PAIRINGS[pair.pairing]}, score {pair.score:.2f}, threshold {pair.threshold:.2f}"
    if pair.verdict != "match":
        yield f"   {REASONS[pair.verdict]}"
        for side, titled in zip(pair.better or (), (one, other), strict=False):
            yield from _wrapped(_words(titled, side), "     ")
    for side, titled in zip((pair.a, pair.b), (one, other), strict=True):
        speaker = f", {side.speaker}" if side.speaker else ""
        yield from _wrapped(f"{titled.source} ({side.kind}{speaker}):", "   ")
        yield from _wrapped(_words(titled, side), "     ")
    if pair.answers:
        told = ", ".join(_answer(answer, one, other) for answer in pair.answers)
        yield from _wrapped(f"words: {told}", "   ")
    else:
        yield "   words: none in common"
    if pair.parts:
        yield from _wrapped(f"score: {_sum(pair)}", "   ")
    if pair.conflicts:
        told = ", ".join(f"{TURNS[conflict.turn]} ({_both(conflict, one, other)})" for conflict in pair.conflicts)
        lowered = f"{pair.likeness:.2f} less {pair.cost:.2f} in log odds, and never above {CEILING:.2f}"
        yield from _wrapped(f"but they contradict each other: {told}; {lowered}", "   ")


def _words(titled: Titled, side: Side) -> str:
    words = " ".join(titled.article.text[side.start : side.end].split())
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


def _answer(answer: Answer, one: Titled, other: Titled) -> str:
    return f"{_both(answer, one, other)} {'' if answer.is_same else '~'}{answer.weight:.2f}"


def _both(place: Answer | Conflict, one: Titled, other: Titled) -> str:
    ours = one.article.text[place.a_start : place.a_end]
    theirs = other.article.text[place.b_start : place.b_end]
    return ours if ours.casefold() == theirs.casefold() else f"{ours}/{theirs}"


def _sum(pair: Explanation) -> str:
    parts = ", ".join(
        f"{part.name} {part.value:.2f} × {part.weight:+.2f} = {part.adds:+.2f}" for part in pair.parts
    )
    total = pair.bias + sum(part.adds for part in pair.parts)
    sentence = f"{pair.bias:+.2f}, {parts}; together {total:+.2f}"
    if pair.rule:
        sentence = f"{sentence}, but set to {pair.likeness:.2f} by a rule: {pair.rule}"
    if pair.conflicts or f"{pair.score:.2f}" == f"{pair.likeness:.2f}":
        return sentence
    why = "the words are the same" if pair.score == SURE else "1.00 is kept for the same words"
    return f"{sentence}; told as {pair.score:.2f}, as {why}"


def _wrapped(line: str, indent: str) -> Iterator[str]:
    """Lines no wider than `WIDTH` cells, all but the first two cells further in."""
    for number, (start, end) in enumerate(wrap(line, 0, len(line), WIDTH - len(indent) - 2)):
        yield f"{indent}{'  ' if number else ''}{line[start:end]}"


def explained_json(one: Titled, other: Titled, report: Report) -> Json:
    """The same for programs."""
    return {
        "a": one.source,
        "b": other.source,
        "kinship": round(report.kinship, 4),
        "least_kinship": report.least_kinship,
        "shared": [asdict(word) for word in report.shared],
        "pairs": [_pair_json(pair, one, other) for pair in report.explanations],
    }


def _pair_json(pair: Explanation, one: Titled, other: Titled) -> Json:
    return {
        "a": asdict(pair.a) | {"text": one.article.text[pair.a.start : pair.a.end]},
        "b": asdict(pair.b) | {"text": other.article.text[pair.b.start : pair.b.end]},
        "pairing": pair.pairing,
        "verdict": pair.verdict,
        "score": round(pair.score, 4),
        "threshold": pair.threshold,
        "rule": pair.rule,
        "bias": pair.bias,
        "parts": [{**asdict(part), "adds": round(part.adds, 4)} for part in pair.parts],
        "answers": [asdict(answer) for answer in pair.answers],
        "conflicts": [asdict(conflict) for conflict in pair.conflicts],
        "better": [asdict(side) for side in pair.better] if pair.better else None,
    }
