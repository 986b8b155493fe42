"""Sentences about what is wrong in a file, in the order of its lines."""

from __future__ import annotations

from parsers.safety import safe_line

MOST = 20
"""Sentences; who has made more mistakes than that has made one."""

LONGEST = 40
"""Characters of a word of the file that a sentence repeats."""


def quoted(text: object) -> str:
    """A word of the file, safe to show."""
    plain = safe_line(str(text))
    return f'"{plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"}"'


class Complaints:
    """What is wrong in one file."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._said: list[tuple[int, str]] = []
        self.lines: dict[tuple[str, ...], int] = {}
        """The line on which each name is set."""

    def add(self, sentence: str, *names: str, line: int | None = None) -> None:
        """Complain of what stands on a line, or of what is set under these names (table, name)."""
        self._said.append((line or self.lines.get(names, 0), sentence))

    def sentences(self) -> list[str]:
        """`config.toml, line 3: there is no setting "them"; did you mean "theme"?`"""
        said = sorted(self._said, key=lambda one: one[0])
        shown = [self._sentence(*one) for one in said[:MOST]]
        return [*shown, f"{self._name}: {len(said) - MOST} more things are wrong"] if len(said) > MOST else shown

    def _sentence(self, line: int, sentence: str) -> str:
        return f"{self._name}, line {line}: {sentence}" if line else f"{self._name}: {sentence}"
