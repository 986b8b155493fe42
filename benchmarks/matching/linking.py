"""Runs the linking methods over one folder of labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from time import process_time
from typing import Any

from benchmarks.matching.judge import Document, Judge, Link
from benchmarks.matching.peers import LEAST, PEERS, Peer
from benchmarks.matching.thresholds import chosen
from benchmarks.matching.units import Article, Pair, cut, pairs, unrepeated
from benchmarks.quotes_adapter import find

OURS = "**Diptych**"


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
    before = process_time()
    articles = {name: [cut(text) for text in texts] for name, texts in judge.sets.items()}
    cutting = process_time() - before
    return [*(_row(peer, judge, articles, cutting) for peer in peers), ours(judge)]


def ours(judge: Judge) -> Row:
    """This project's own row."""
    find([{"id": "a", "text": "Once a word is read the lists of words are there."}] * 2)
    before = process_time()
    links: dict[str, list[Link]] = {name: our_links(texts) for name, texts in judge.sets.items()}
    spent = process_time() - before
    return Row(OURS, judge.links(links), spent / _couples(judge))


def our_links(texts: Sequence[Document]) -> list[Link]:
    """This project's matches of a set."""
    links: Any = find(texts)["links"]
    found: list[Link] = links
    return found


def _couples(judge: Judge) -> int:
    """Pairs of articles."""
    return sum(len(texts) * (len(texts) - 1) // 2 for texts in judge.sets.values())


def _row(peer: Peer, judge: Judge, articles: Mapping[str, list[Article]], cutting: float) -> Row:
    try:
        represent, compare = peer.load()
    except ImportError as error:
        return Row(peer.label, {}, 0.0, trouble=f"not installed ({error.name or error})")
    spent = cutting
    found: dict[str, list[Pair]] = {}
    for name, texts in articles.items():
        before = process_time()
        forms = represent([units for _, units in texts])
        scores = [compare(one, other) for one, other in combinations(forms, 2)]
        spent += process_time() - before
        couples = zip(combinations(texts, 2), scores, strict=True)
        found[name] = [pair for two, table in couples for pair in unrepeated(pairs(*two, table, LEAST))]
    links, in_hindsight = chosen(found, judge)
    return Row(peer.label, judge.links(links), spent / _couples(judge), judge.links(in_hindsight)["f1"])
