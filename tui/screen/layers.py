"""What lies over the articles: pages, a line one types, a list, a question. The one on top gets the next key.

They form one stack; when it is empty one reads an article. A page covers what was in sight, which waits below it
and comes back as it was. Line and list have one widget each, so opening one gives up another that waits below.
What is put away is closed, as its work is done, or given up, and then leaves nothing behind.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from tui.commands import Command, Mode
from tui.keyboard.line import Line
from tui.keyboard.names import types
from tui.lists.offer import Choice, Offer
from tui.pages.sheets import Sheet
from tui.telling.facts import Fact
from tui.telling.footer import Where
from tui.widgets.chooser import Chooser


class Layer:
    """Something that lies over the articles."""

    mode: ClassVar[Mode] = "reading"
    """What a key is for while it is on top."""
    covers: ClassVar[bool] = False
    """Whether what lies below it goes out of sight."""

    where: ClassVar[Where | None] = None
    """Where one is, for the keys that the status line names, if that is a place of its own."""

    @property
    def facts(self) -> Sequence[Fact]:
        """What the status line tells instead of where one reads."""
        return ()

    def obeys(self, command: Command, count: int | None) -> bool:  # noqa: ARG002 - most obey none
        """Whether it has carried out a command in its own way."""
        return False

    def takes(self, key: str) -> bool:  # noqa: ARG002 - most take none but through their commands
        """Whether it wants a key for itself, whatever command that key is."""
        return False

    def take(self, key: str) -> None:
        """Obey a key that it takes."""

    def show(self) -> None:
        """Come into sight, for the first time or again."""

    def hide(self) -> None:
        """Go out of sight, as a page covers it or as it is put away."""

    def undo(self) -> None:
        """Take back what it has done so far, once it is put away without being accepted."""


class Typed(Layer, ABC):
    """A layer with a line that one types."""

    @property
    @abstractmethod
    def line(self) -> Line:
        """What was typed."""

    @abstractmethod
    def typed(self, line: Line) -> None:
        """Another letter."""


@dataclass(eq=False)
class Asked(Layer):
    """A question, which gets every key; whoever answers closes it."""

    answer: Callable[[str], None]
    shows: Callable[[], None]
    hides: Callable[[], None]

    def takes(self, key: str) -> bool:  # noqa: ARG002 - it takes them all
        """Every key answers it."""
        return True

    def take(self, key: str) -> None:
        """Answer."""
        self.answer(key)

    def show(self) -> None:
        """Ask."""
        self.shows()

    def hide(self) -> None:
        """Ask no more."""
        self.hides()


@dataclass(eq=False)
class Page(Layer):
    """A page one reads in place of the articles."""

    covers = True
    sheet: Sheet
    shows: Callable[[], None]
    hides: Callable[[], None]

    def show(self) -> None:
        """Lay it over the articles, at the place one read."""
        self.shows()

    def hide(self) -> None:
        """Take it away, but for its place."""
        self.hides()


@dataclass(eq=False)
class Listed(Typed):
    """A list, open in the chooser."""

    mode = "list"
    chooser: Chooser
    anew: Callable[[], Offer | list[Choice]] | None = None
    """Makes its lines for another width of the screen."""
    letter: Callable[[str], None] | None = None
    """What the letters are for that one types, where they do not narrow the list."""
    undone: Callable[[], None] | None = None
    """What is to be done when nothing was chosen."""
    typing: Callable[[str], None] | None = None
    """Gets what is typed."""

    _was_covered = False

    @property
    def line(self) -> Line:
        """What was typed to narrow it."""
        return self.chooser.line

    def typed(self, line: Line) -> None:
        """Narrow it."""
        self.chooser.take(line)
        if self.typing is not None:
            self.typing(line.text)

    def takes(self, key: str) -> bool:
        """Letters, where they are for something else than to narrow it."""
        return self.letter is not None and bool(types(key))

    def take(self, key: str) -> None:
        """A letter."""
        if self.letter is not None:
            self.letter(types(key))

    def renew(self) -> None:
        """Lines for another width."""
        if self.anew is not None:
            self.chooser.renew(self.anew())

    def show(self) -> None:
        """Open; lines that were covered are made anew."""
        self.chooser.reopen()
        if self._was_covered:
            self.renew()

    def hide(self) -> None:
        """Close the chooser."""
        self._was_covered = True
        self.chooser.close()

    def undo(self) -> None:
        """Nothing was chosen."""
        if self.undone is not None:
            self.undone()


Kind = TypeVar("Kind", bound=Layer)


class Layers:
    """The stack."""

    def __init__(self) -> None:
        self._stack: list[Layer] = []

    def __iter__(self) -> Iterator[Layer]:
        """From the lowest to the one on top."""
        return iter(self._stack)

    @property
    def top(self) -> Layer | None:
        """What gets the next key; None while one reads an article."""
        return self._stack[-1] if self._stack else None

    @property
    def mode(self) -> Mode:
        """What a key is for now."""
        return self._stack[-1].mode if self._stack else "reading"

    def topmost(self, kind: type[Kind]) -> Kind | None:
        """The uppermost layer of a kind, on top or not."""
        return next((layer for layer in reversed(self._stack) if isinstance(layer, kind)), None)

    def lay(self, layer: Layer) -> None:
        """Lay something over all else. Of lines, and of lists, there is only one."""
        if layer.mode != "reading":
            for below in [each for each in self._stack if each.mode == layer.mode]:
                self._stack.remove(below)
                below.undo()
        if layer.covers:
            for each in reversed(self._in_sight()):
                each.hide()
        self._stack.append(layer)
        layer.show()

    def close(self) -> None:
        """Put away what lies on top, and show what it covered."""
        layer = self._stack.pop()
        layer.hide()
        if layer.covers:
            for each in self._in_sight():
                each.show()

    def give_up(self) -> None:
        """Put away what lies on top, and take back what it has done."""
        layer = self._stack[-1]
        self.close()
        layer.undo()

    def give_up_all(self) -> None:
        """Back to the articles."""
        while self._stack:
            self.give_up()

    def _in_sight(self) -> list[Layer]:
        """What is not covered, from below."""
        pages = (at for at in range(len(self._stack) - 1, -1, -1) if self._stack[at].covers)
        return self._stack[next(pages, 0) :]
