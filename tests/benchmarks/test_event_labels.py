"""The labels of the event sets that were read once: offsets that fit the texts, which lie elsewhere."""

from __future__ import annotations

import json

import pytest

from benchmarks.event_labels import read_once
from benchmarks.matching.judge import DATA, POOLED

DOCUMENTS = DATA / POOLED / "docs.jsonl"


@pytest.fixture(scope="module")
def documents() -> list[read_once.Row]:
    if not DOCUMENTS.is_file():
        pytest.skip("the shared texts are not here")
    return [json.loads(line) for line in DOCUMENTS.read_text(encoding="utf-8").splitlines()]


def test_every_text_that_was_read_is_there(documents: list[read_once.Row]) -> None:
    found = read_once.texts(documents)
    assert len({document["set"] for document in found}) == 11
    assert len(found) == 41


def test_a_span_begins_and_ends_with_words_of_its_text(documents: list[read_once.Row]) -> None:
    found = {document["id"]: document for document in read_once.texts(documents)}
    labels = read_once.labels(list(found.values()))
    assert len(labels) > 1000
    for label in labels:
        for side in label["a"], label["b"]:
            document = found[side["doc"]]
            words = document["text"][side["start"] : side["end"]]
            assert len(words) == side["end"] - side["start"] > 0
            assert words == words.strip()
            assert document["set"] == label["set"]


def test_a_text_that_has_changed_is_left_out_with_its_labels(documents: list[read_once.Row]) -> None:
    changed, *others = read_once.texts(documents)
    found = read_once.texts([{**changed, "text": f"{changed['text']} "}, *others])
    assert found == others
    ids = {side["doc"] for label in read_once.labels(found) for side in (label["a"], label["b"])}
    assert changed["id"] not in ids


def test_other_texts_have_no_labels() -> None:
    found = read_once.texts([{"id": "ferry", "set": "ferry", "split": "dev", "text": "The ferry lost its ramp."}])
    assert found == []
    assert read_once.labels(found) == []
