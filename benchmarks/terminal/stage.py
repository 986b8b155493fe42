"""Where programs are measured: texts in files, a home of their own, and how a program is brought there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from benchmarks.terminal.emulator import USUAL, Abilities
from benchmarks.terminal.link import Link
from benchmarks.terminal.programs import Program, environment_of
from benchmarks.terminal.session import Session
from benchmarks.terminal.texts import KB, MB, Article, article

SIZES = {"100 KB": 100 * KB, "1 MB": MB, "5 MB": 5 * MB}
SIZE, LARGEST = "100 KB", "5 MB"
"""The usual one; and the one that is opened in one format only."""
ALONE, UNRELATED, RELATED = ("one",), ("one", "another"), ("one", "retelling")
"""Texts that are opened together: one, two that have nothing in common, two that share passages."""
_SEEDS = {"another": 2, "retelling": 3}


class Stage:
    """The texts, and programs with them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._articles: dict[str, Article] = {}
        (folder / "home").mkdir()

    def article(self, name: str) -> Article:
        """A text: by its size, or one of those that are opened together."""
        if name not in self._articles:
            other = self.article(ALONE[0]) if name == RELATED[1] else None
            self._articles[name] = article(SIZES.get(name, SIZES[SIZE]), _SEEDS.get(name, 1), other)
        return self._articles[name]

    def file(self, name: str, suffix: str) -> Path:
        """A text as a file in some format."""
        path = self._folder / f"{name.replace(' ', '')}{suffix}"
        if not path.exists():
            path.write_text(self.article(name).written(suffix), encoding="utf-8")
        return path

    def open(
        self,
        program: Program,
        names: Sequence[str],
        *,
        suffix: str = "",
        can: Abilities = USUAL,
        link: Link | None = None,
    ) -> Session:
        """Start a program with some texts."""
        files = [self.file(name, suffix or program.formats[0]).name for name in names]
        environment = environment_of(program, self._folder / "home")
        return Session(
            [*program.command, *files], folder=self._folder, environment=environment, can=can, link=link
        )
