"""Hands the pages to every extractor in turn, a few at a time, so that a noisy machine is unfair to none.

Only one works at a time. An extractor that is not installed, or whose process ends on a page, is remembered with
the reason; the others go on.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.extraction.extractors import EXTRACTORS, Extractor
from benchmarks.extraction.worker import Reply

TURN = 10
"""Pages that one extractor gets before it is the next one's turn: few enough that what disturbs the machine
disturbs all alike, enough that the processor's caches are warm."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was published."""

    identity: str
    url: str
    data: bytes


class Runner:
    """An extractor at work in its own process."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.extractor: Extractor = EXTRACTORS[name]
        self.trouble = ""
        """Why there are no answers."""
        self.failed = 0
        """Pages on which it raised."""
        self.peak = 0.0
        """MiB."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", f"from benchmarks.extraction.worker import main; main({name!r})"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.trouble = self._receive("did not start").error

    @classmethod
    @contextmanager
    def started(cls, names: Iterable[str]) -> Iterator[list[Runner]]:
        """All of them, ended when done."""
        runners = [cls(name) for name in names]
        try:
            yield runners
        finally:
            for runner in runners:
                runner.end()

    def ask(self, page: Page) -> Reply:
        """What the extractor makes of a page; nothing, and `trouble`, where it cannot go on."""
        if self.trouble or self._process.stdin is None:
            return Reply({}, 0.0, self.trouble)
        died = f"ended on {page.identity}"
        try:
            pickle.dump((page.data, page.url), self._process.stdin)
            self._process.stdin.flush()
        except BrokenPipeError:
            self.trouble = died
            return Reply({}, 0.0, died)
        reply = self._receive(died)
        if reply.error == died:
            self.trouble = died
        self.failed += bool(reply.error)
        self.peak = max(self.peak, reply.peak)
        return reply

    def end(self) -> None:
        """Let the process go."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait()

    def _receive(self, otherwise: str) -> Reply:
        if self._process.stdout is None:
            return Reply({}, 0.0, otherwise)
        try:
            reply: Reply = pickle.load(self._process.stdout)  # noqa: S301 - our own child wrote it
        except EOFError:
            return Reply({}, 0.0, otherwise)
        return reply


Replies = dict[str, dict[str, Reply]]
"""By extractor, then by page."""


def race(runners: Sequence[Runner], pages: Sequence[Page]) -> Replies:
    """Every runner's reply to every page; who begins changes from turn to turn."""
    replies: Replies = {runner.name: {} for runner in runners}
    for number, start in enumerate(range(0, len(pages), TURN)):
        first = number % len(runners)
        for runner in (*runners[first:], *runners[:first]):
            for page in pages[start : start + TURN]:
                replies[runner.name][page.identity] = runner.ask(page)
        sys.stderr.write(".")
        sys.stderr.flush()
    return replies
