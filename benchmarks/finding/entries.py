"""What can be found: the entries of the sample, and of the labelled articles where there are any."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from matching import Entry
from parsers import parse

SAMPLE = Path(__file__).parents[2] / "sample_data"


def of_sample() -> list[Entry]:
    """The blocks of the sample's articles."""
    return [entry for path in sorted(SAMPLE.iterdir()) for entry in _blocks(path)]


def _blocks(path: Path) -> Iterator[Entry]:
    article = parse(path.read_bytes(), name=path.name)
    for block in article.blocks:
        kind = block.kind if block.kind in ("title", "heading") else "paragraph"
        if text := article.text_of(block).strip():
            yield Entry(text, kind)


def of_data(data: Path) -> list[Entry]:
    """The paragraphs of the labelled articles (`quotes/docs.jsonl`); the first of each is its title."""
    entries = []
    for line in (data / "quotes" / "docs.jsonl").read_text("utf-8").splitlines():
        paragraphs = [each for each in json.loads(line)["text"].split("\n\n") if each.strip()]
        entries += [Entry(text, "paragraph" if at else "title") for at, text in enumerate(paragraphs)]
    return entries
