"""Finding quotes: this project beside regular expressions on marks, over both folders of labels.

GenderGapTracker, which finds quotes by spaCy's parse of an English sentence, is not run: the parser's model is
downloaded from elsewhere than PyPI, and nothing here downloads.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.matching.judge import Answer, Document, Judge
from benchmarks.matching.linking import OURS
from matching import find_quotes

MARKS = re.compile(
    r"“([^“”\n]+)”|„([^„“”\n]+)[“”]|«([^«»\n]+)»|»([^«»\n]+)«|\"([^\"\n]+)\"|「([^「」\n]+)」|『([^『』\n]+)』"
    r"|(?<!\w)‘((?:[^‘’\n]|’(?=\w))+)’(?!\w)|(?<!\w)'((?:[^'\n]|'(?=\w))+)'(?!\w)|‹([^‹›\n]+)›"
)
"""What stands between two marks that belong together, in the conventions of most countries."""


@dataclass(frozen=True, slots=True)
class Finder:
    """One row of the table."""

    label: str
    find: Callable[[list[Document]], Answer] | None
    scores: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """By folder."""
    trouble: str = ""


def _by_marks(texts: list[Document]) -> Answer:
    quotes = [
        {"doc": text["id"], "start": found.start(found.lastindex or 0), "end": found.end(found.lastindex or 0)}
        for text in texts
        for found in MARKS.finditer(text["text"])
    ]
    return {"quotes": [dict(quote) for quote in quotes], "links": []}


def _ours(texts: list[Document]) -> Answer:
    quotes: list[dict[str, object]] = [
        {"doc": text["id"], "start": quote.start, "end": quote.end, "speaker": quote.speaker}
        for text in texts
        for quote in find_quotes(text["text"])
    ]
    return {"quotes": quotes, "links": []}


def finders(judges: list[Judge]) -> list[Finder]:
    """Every finder with its scores."""
    all_finders = [
        Finder("regular expressions on marks", _by_marks),
        Finder("GenderGapTracker (spaCy)", None, trouble="not run: needs a model that is not on PyPI"),
        Finder(OURS, _ours),
    ]
    for finder in all_finders:
        if finder.find is not None:
            finder.scores.update({judge.name: judge.quotes(finder.find) for judge in judges})
    return all_finders
