"""The labels as the shared program reads its own; the texts are taken from the folder they are in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from csv import DictReader
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DIGITS = 16
"""Of a checksum."""

Row = Mapping[str, Any]


def texts(documents: Sequence[Row]) -> list[Row]:
    """Those of some texts that were read. A text that has changed since is none of them."""
    known = _checksums()
    return [
        {**document, "split": "dev"}
        for document in documents
        if known.get(document["id"]) == sha256(document["text"].encode()).hexdigest()[:DIGITS]
    ]


def labels(documents: Sequence[Row]) -> list[Row]:
    """The labelled pairs of these texts."""
    there = {document["id"] for document in documents}
    return [
        {
            "set": row["set"],
            "split": "dev",
            "a": {"doc": row["a"], "start": int(row["a_start"]), "end": int(row["a_end"])},
            "b": {"doc": row["b"], "start": int(row["b_start"]), "end": int(row["b_end"])},
            "kind": row["kind"],
            "label": float(row["label"]),
        }
        for row in _rows("read_once.tsv")
        if {row["a"], row["b"]} <= there
    ]


@cache
def _checksums() -> Mapping[str, str]:
    return {row["document"]: row["sha256"] for row in _rows("texts.tsv")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        yield from DictReader(lines, delimiter="\t")
