"""What a list offers to choose from, and how typing narrows it. No screen is needed here.

An offer may hold ten thousand lines: what finding needs is prepared in slices of time between keys, and the text
of a line is asked for only when it is drawn.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

if TYPE_CHECKING:
    from matching import Finder, Hit


ALL = 10.0
"""Seconds, more than a list of commands or articles ever takes."""

HINT = "type to narrow"

AT_ONCE = 100
"""Lines prepared between two looks at the clock; they take about a millisecond."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line to choose."""

    text: str
    """What is shown and searched."""
    value: str
    """What the screen gets back."""
    hint: str = ""
    """Shown at the end, not searched: a key, a number."""
    also: str = ""
    """Searched, not shown: the whole of what the text had to cut."""
    short: str = ""
    """Shown instead where the hint has no room."""
    kept: int = 0
    """Characters at the beginning that stay where the rest is shown from what was found on."""


class Preview(NamedTuple):
    """More of what a line stands for, or of one side of it."""

    text: str
    spans: Sequence[tuple[int, int]] = ()
    """What was found in it, or differs from the other side."""
    first: int = 0
    """The character that must be seen, where nothing was found."""
    look: Literal["found", "differs"] = "found"
    """How these stretches are marked."""


ROWS = 6
"""Rows of text that a preview has; what it shows several of share them."""


def at_most(sides: Iterable[Preview]) -> list[Preview]:
    """As many as there are rows for; the last row then tells how many more there are."""
    shown = list(sides)
    if len(shown) <= ROWS:
        return shown
    return [*shown[: ROWS - 1], Preview(f"… and {len(shown) - ROWS + 1} more")]


More = Callable[[str], Sequence[Preview]]
"""Tells more of what a value stands for."""


class Offer(Protocol):
    """Lines to choose from."""

    hint: str
    """What can be typed, in a few words."""
    has_preview: bool
    """Whether its lines stand for more than they show."""

    def __len__(self) -> int:
        """How many lines there are."""

    def prepare(self, seconds: float) -> bool:
        """Get on with what finding needs; whether that is done."""

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The lines that fit what was typed, best first."""

    def choice(self, index: int) -> Choice:
        """A line."""

    def preview(self, hit: Hit) -> Sequence[Preview]:
        """More of what a line stands for, side by side; nothing where the line says all."""

    def headings(self, hits: Sequence[Hit]) -> Sequence[int]:
        """Which of these lines are headings, which cannot be chosen, by their places, ascending."""


class Listed:
    """Lines that are known beforehand."""

    def __init__(
        self, choices: Sequence[Choice], hint: str = HINT, more: More | None = None, *, slips: bool = True
    ) -> None:
        self.hint = hint
        self.more = more
        """Tells more of what the value of a line stands for."""
        self.has_preview = more is not None
        self._keeps_order = more is not None
        """Whether lines that have all words stay in their order: that of passages is how they are read."""
        self._choices = choices
        self._finder: Finder | None = None
        """What finds the lines, once one of them is prepared."""
        self._slips = slips
        """Whether slips of the keyboard are forgiven."""

    def __len__(self) -> int:
        return len(self._choices)

    def prepare(self, seconds: float) -> bool:
        """Make lines known to the finder."""
        from matching import Entry, Finder

        until = time.monotonic() + seconds
        finder = self._finder = self._finder or Finder()
        known = len(finder.entries)
        while known < len(self._choices) and time.monotonic() < until:
            for choice in self._choices[known : known + AT_ONCE]:
                finder.add(Entry(choice.text, also=choice.also))
            known = len(finder.entries)
        return known == len(self._choices)

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The lines with all the words, of those that are prepared; all lines where nothing is typed."""
        from matching import Hit, Wanted

        if self._finder is None or not typed.strip():
            return [Hit(number, 0.0, ()) for number in range(len(self._choices))]
        found = self._finder.find(Wanted.words_only(typed), slips=self._slips)
        if self._keeps_order and not any(hit.missing for hit in found):
            return sorted(found, key=lambda hit: hit.index)
        return found

    def choice(self, index: int) -> Choice:
        """A line."""
        return self._choices[index]

    def preview(self, hit: Hit) -> Sequence[Preview]:
        """What more there is of a line, its differing or found words marked."""
        return self.more(self._choices[hit.index].value) if self.more else ()

    def headings(self, hits: Sequence[Hit]) -> Sequence[int]:  # noqa: ARG002 - lines of most lists are all alike
        """None."""
        return ()


class Depending(Listed):
    """Lines that depend on what is typed."""

    def __init__(self, offered: Callable[[str], tuple[Sequence[Choice], str]]) -> None:
        super().__init__((), slips=False)
        self._offered = offered
        """The lines, and what of the typed text narrows them."""

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The lines for what is typed that fit the rest of it."""
        choices, rest = self._offered(typed)
        if choices != self._choices:
            super().__init__(choices, slips=False)
            self.prepare(ALL)
        return super().narrow(rest)
