"""The sets of pages and the judgement of answers, both from the shared checks beside the repository.

The checks are one file without dependencies, made to be run by itself; it is executed here and its functions are
called, so that these figures and those of the checks are the same.
"""

from __future__ import annotations

import runpy
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.extraction.race import Page, Runner
from benchmarks.extraction.worker import Reply

SHARED = Path(__file__).parents[2] / "../shared"
DATA = SHARED / "data/extract"
CHECKS = SHARED / "checks/extract/eval_extract.py"
SETS = ("scrapinghub", "trafilatura", "mozilla", "converted", "dumped")
HTML_SETS = SETS[:3]
"""Speed is taken on these: peers return at once from what is no HTML."""
SEGMENTS_SET = "trafilatura"
"""Its gold are segments that must or must not be found; no page of it is right as a whole."""
FACTS_SET = "trafilatura"
"""Its title, author and date were written down by people; mozilla's are Readability's own."""


class MissingError(Exception):
    """The data or the checks are not there; says which, and what to do."""


@dataclass(frozen=True, slots=True)
class Score:
    """How the answers to one set were judged."""

    precision: float
    recall: float
    f1: float
    exact: float
    """Share of pages whose words are all right."""
    facts: Mapping[str, float]
    """As the checks name them: `title`, `author`, `date`, `author_none`, `author_invented`, …"""
    pages: int
    cpu: float
    """Seconds."""


@dataclass(frozen=True, slots=True)
class Result:
    """One extractor's scores by set."""

    runner: Runner
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class Checks:
    """The shared scoring program over one folder of data."""

    functions: Mapping[str, Any]
    data: Path

    @classmethod
    def load(cls, checks: Path, data: Path) -> Checks:
        """Raises `MissingError`."""
        if not checks.is_file():
            raise MissingError(f"The scoring program is not at {checks}; --checks says where it is.")
        if not data.is_dir():
            raise MissingError(f"The sets of pages are not in {data}; --data says where they are.")
        return cls(runpy.run_path(str(checks)), data)

    def gold(self, name: str, limit: int | None = None, split: str = "all") -> list[dict[str, Any]]:
        """What is to be found on each page of a set, or of a half ("dev", "heldout") of it."""
        try:
            rows: list[dict[str, Any]] = self.functions["load_gold"](self.data, name, split, limit)
        except FileNotFoundError as error:
            raise MissingError(f"The set {name} is not in {self.data}; --set names others.") from error
        return rows

    def count(self, name: str, limit: int | None) -> int:
        """Pages of a set."""
        return len(self.gold(name, limit))

    def pages(self, name: str, limit: int | None) -> list[Page]:
        """The pages of a set."""
        read = self.functions["read_page"]
        return [
            Page(row["id"], row.get("url") or "", read(self.data, name, row["id"]))
            for row in self.gold(name, limit)
        ]

    def score(self, name: str, replies: Mapping[str, Reply]) -> Score:
        """The judgement of the replies to a set, which need not hold all of its pages."""
        rows = [row for row in self.gold(name) if row["id"] in replies]
        answers = {page: self.functions["as_answer"](dict(reply.answer)) for page, reply in replies.items()}
        found = self.functions["evaluate"](rows, answers)
        return Score(
            found["precision"],
            found["recall"],
            found["f1"],
            found["accuracy"],
            found["meta"],
            len(rows),
            sum(reply.cpu for reply in replies.values()),
        )
