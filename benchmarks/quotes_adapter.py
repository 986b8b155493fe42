"""What the checks of quotes and matches call: this project's answers in their plain form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from matching import find_matches, find_quotes


class Document(TypedDict):
    """One text of a set."""

    id: str
    text: str


def find(docs: Sequence[Document]) -> dict[str, list[dict[str, object]]]:
    """Quotes of each document, and the links between them."""
    return {"quotes": _quotes(docs), "links": _links(docs)}


def _quotes(docs: Sequence[Document]) -> list[dict[str, object]]:
    return [
        {
            "doc": doc["id"],
            "start": quote.start,
            "end": quote.end,
            "speaker": quote.speaker,
            "kind": quote.kind,
        }
        for doc in docs
        for quote in find_quotes(doc["text"])
    ]


def _links(docs: Sequence[Document]) -> list[dict[str, object]]:
    return [
        {
            "a": {"doc": docs[match.a]["id"], "start": match.a_start, "end": match.a_end},
            "b": {"doc": docs[match.b]["id"], "start": match.b_start, "end": match.b_end},
            "kind": match.kind,
            "score": match.score,
        }
        for match in find_matches([doc["text"] for doc in docs])
    ]
