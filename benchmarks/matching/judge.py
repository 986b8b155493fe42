"""The labelled texts and the program that scores, both shared beside the repository.

The program is one file without dependencies. It is imported from where it lies and its functions are called, so
that these figures and those of the checks are the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NotRequired, TypedDict

from benchmarks.event_labels import read_once

SHARED = Path(__file__).parents[2] / "../shared"
PROGRAM = SHARED / "checks/quotes/eval_quotes.py"
DATA = SHARED / "data"
POOLED, READ_TWICE = "quotes", "quotes_read_twice"
"""The folder whose pairs were pooled from programs, and the one read twice without any."""
READ_ONCE, MADE_UP = "read_once", "synth"
"""Texts of the former with the labels of `event_labels`, and its real quotations in made-up texts."""
SPLIT = "dev"


class MissingError(Exception):
    """The labels or the program are not there; says which, and what to do."""


class Document(TypedDict):
    """One text of a set."""

    id: str
    text: str
    topic: NotRequired[str]
    """What a set's event is about; several sets may share it."""


class Side(TypedDict):
    """A span of one text."""

    doc: str
    start: int
    end: int


class Link(TypedDict):
    """Two spans that are said to be the same."""

    a: Side
    b: Side
    kind: str
    score: float


class Answer(TypedDict):
    """What a method says of one set."""

    quotes: list[dict[str, object]]
    links: list[Link]


Sets = Mapping[str, list[Document]]
"""The texts that report one event, by the name of the set."""


Label = Mapping[str, Any]
"""A labelled pair as the program reads it."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The labelled pairs of one set."""

    true: list[Label]
    uncertain: list[Label]


@dataclass(slots=True)
class _Answering:
    """What the program takes for a system: called with all sets, it answers each."""

    answer: Callable[[list[Document]], Answer]

    def run(self, sets: Iterable[list[Document]]) -> list[Answer]:
        return [self.answer(texts) for texts in sets]


@dataclass(slots=True)
class Judge:
    """The scoring program over one folder of labels."""

    name: str
    program: ModuleType
    sets: Sets
    """The texts to link."""
    quoted: Sets
    """The texts whose quotes are labelled, by sort."""
    gold: Mapping[str, Gold]
    """The labelled pairs, by set."""

    @classmethod
    def load(cls, name: str, program: Path = PROGRAM, data: Path = DATA) -> Judge:
        """The judge of a folder, or of other labels within the pooled one. Raises `MissingError`."""
        folder = data / (POOLED if name in _WITHIN else name)
        spec = spec_from_file_location(f"judge_of_{name}", program) if program.is_file() else None
        if spec is None or spec.loader is None:
            raise MissingError(f"The scoring program is not at {program}; --checks says where it is.")
        if not folder.is_dir():
            raise MissingError(f"The labels are not in {folder}; --data says where they are.")
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        module.__dict__["DATA"] = str(folder)
        if name in _WITHIN:
            tables = _WITHIN[name](module)
            module.__dict__["read"] = lambda file: [dict(row) for row in tables.get(file, ())]
        return cls(name, module, _sets(module, "docs"), _sets(module, "quote_docs"), _gold(module))

    def hits(self, label: Label, link: Link) -> bool:
        """Whether a link is the labelled one."""
        return bool(self.program.link_hit(label, link))

    def quotes(self, find: Callable[[list[Document]], Answer]) -> Mapping[str, Any]:
        """The scores of found quotes, by sort of text."""
        scores: Mapping[str, Any] = self.program.score_quotes(_Answering(find), SPLIT, None)
        return scores

    def links(self, answers: Mapping[str, Sequence[Link]]) -> Mapping[str, Any]:
        """The scores of the links that were found in each set."""
        by_first = {texts[0]["id"]: name for name, texts in self.sets.items()}

        def answer(texts: list[Document]) -> Answer:
            return {"quotes": [], "links": list(answers[by_first[texts[0]["id"]]])}

        scores: Mapping[str, Any] = self.program.score_links(_Answering(answer), SPLIT, None)
        return scores


def _read_once(program: ModuleType) -> Mapping[str, list[Label]]:
    documents = read_once.texts(program.read("docs.jsonl"))
    return {"docs.jsonl": documents, "links.jsonl": read_once.labels(documents)}


def _made_up(program: ModuleType) -> Mapping[str, list[Label]]:
    return {name: program.read(f"synth_{name}") for name in ("docs.jsonl", "links.jsonl")}


_WITHIN: Mapping[str, Callable[[ModuleType], Mapping[str, list[Label]]]] = {
    READ_ONCE: _read_once,
    MADE_UP: _made_up,
}
"""What the program reads instead of the files of its folder, by their names."""


def _sets(program: ModuleType, name: str) -> Sets:
    sets: dict[str, list[Document]] = {}
    for document in program.read(f"{name}.jsonl"):
        if document["split"] == SPLIT:
            sets.setdefault(document["set"], []).append(document)
    return sets


def _gold(program: ModuleType) -> Mapping[str, Gold]:
    gold: defaultdict[str, Gold] = defaultdict(lambda: Gold([], []))
    for link in program.read("links.jsonl"):
        if link["label"] == 1:
            gold[link["set"]].true.append(link)
        elif link["label"]:
            gold[link["set"]].uncertain.append(link)
    return gold
