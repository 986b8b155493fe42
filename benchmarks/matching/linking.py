"""Runs the linking methods over one folder of labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from time import process_time
from typing import Any, TypeVar

from benchmarks.matching.judge import Document, Judge, Link
from benchmarks.matching.peers import LEAST, PEERS, Peer
from benchmarks.matching.thresholds import chosen
from benchmarks.matching.units import Article, Pair, cut, pairs, unrepeated
from benchmarks.quotes_adapter import find

OURS = "**Diptych**"
REPEATS = 3
"""Times each piece of work is timed."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one method."""

    label: str
    scores: Mapping[str, Any]
    """As the shared program names them."""
    cpu: float
    """Seconds a pair of articles, cutting the units included."""
    in_hindsight: float | None = None
    """F1 with the thresholds that are best for these very sets."""
    trouble: str = ""
    """Why there are no scores."""


def rows(judge: Judge, peers: Sequence[Peer] = PEERS) -> list[Row]:
    """A row a method, this project's last."""
    cutting, articles = timed(lambda: {name: [cut(text) for text in texts] for name, texts in judge.sets.items()})
    return [*(_row(peer, judge, articles, cutting) for peer in peers), ours(judge)]


def ours(judge: Judge) -> Row:
    """This project's own row."""
    find([{"id": "a", "text": "Once a word is read the lists of words are there."}] * 2)
    spent, links = timed(lambda: {name: our_links(texts) for name, texts in judge.sets.items()})
    return Row(OURS, judge.links(links), spent / _couples(judge))


def our_links(texts: Sequence[Document]) -> list[Link]:
    """This project's matches of a set."""
    links: Any = find(texts)["links"]
    found: list[Link] = links
    return found


def _couples(judge: Judge) -> int:
    """Pairs of articles."""
    return sum(len(texts) * (len(texts) - 1) // 2 for texts in judge.sets.values())


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Seconds of CPU that a piece of work takes, the least of `REPEATS`, and what it gives: other programs on the
    machine only add to it."""
    took, result = _once(work)
    for _ in range(REPEATS - 1):
        again, result = _once(work)
        took = min(took, again)
    return took, result


def _once(work: Callable[[], Result]) -> tuple[float, Result]:
    before = process_time()
    result = work()
    return process_time() - before, result


def _scores(represent: Callable[..., Any], compare: Callable[..., Any], units: Sequence[Any]) -> list[Any]:
    return [compare(one, other) for one, other in combinations(represent(units), 2)]


def _row(peer: Peer, judge: Judge, articles: Mapping[str, list[Article]], cutting: float) -> Row:
    try:
        represent, compare = peer.load()
    except ImportError as error:
        return Row(peer.label, {}, 0.0, trouble=f"not installed ({error.name or error})")
    spent = cutting
    found: dict[str, list[Pair]] = {}
    for name, texts in articles.items():
        took, scores = timed(partial(_scores, represent, compare, [units for _, units in texts]))
        spent += took
        couples = zip(combinations(texts, 2), scores, strict=True)
        found[name] = [pair for two, table in couples for pair in unrepeated(pairs(*two, table, LEAST))]
    links, in_hindsight = chosen(found, judge)
    return Row(peer.label, judge.links(links), spent / _couples(judge), judge.links(in_hindsight)["f1"])
