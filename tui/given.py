"""The sources that a command line names, and what is said of those that fail."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from library import IntakeError, Source, article_of, expand, read
from parsers import NotText
from tui.complaining import complain, safe
from tui.printing.titled import Titled

if TYPE_CHECKING:
    from tui.loading.pairs import Pairs

USUAL_COLUMNS = 80
"""Cells of a line where no terminal tells."""


def printed(text: str) -> None:
    """A text and a line end on standard output."""
    sys.stdout.write(text + "\n")


class Given:
    """The sources of one command, and whether any of them failed."""

    def __init__(self, names: Sequence[str]) -> None:
        self.failures: list[str] = []
        """`SOURCE: why` for every source that failed."""
        self.names = list(expand(names))

    def sources(self) -> Iterator[Source]:
        """The sources that can be read; a sentence on standard error for each that can not."""
        for name in self.names:
            try:
                yield read(name)
            except IntakeError as error:
                self.fail(safe(name), error)

    def articles(self) -> Iterator[Titled]:
        """The articles of all sources that have one, one after the other."""
        for source in self.sources():
            try:
                article = article_of(source)
            except NotText as error:
                self.fail(source.name, error)
                continue
            for note in article.notes:
                complain(source.name, note)
            yield Titled(source.name, article)

    def fail(self, name: str, why: object) -> None:
        """Say why a source failed."""
        self.failures.append(f"{name}: {why}")
        complain(name, why)

    def fault(self, told: str) -> None:
        """Say what could not be done with the articles of sources that can be read."""
        self.failures.append(told)
        complain(told)

    @property
    def code(self) -> int:
        """The exit code."""
        return 1 if self.failures else 0


def pairs_of(articles: Sequence[Titled], given: Given) -> Pairs:
    """The articles to be compared; a fault in that is said like a source that fails."""
    from tui.loading.pairs import Pairs

    return Pairs([(one.source, one.article.text, one.article.set_off) for one in articles], given.fault)


def columns() -> int:
    """Cells of a line: those of the terminal, also before a pager; 0 in a file, where a paragraph is a line."""
    with contextlib.suppress(OSError, ValueError):
        if stat.S_ISREG(os.fstat(sys.stdout.fileno()).st_mode):
            return 0
    for handle in (sys.stdout, sys.stderr, sys.stdin):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            return os.get_terminal_size(handle.fileno()).columns
    return USUAL_COLUMNS
