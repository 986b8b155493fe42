"""Marks, and the list of jumps."""

from __future__ import annotations

from collections.abc import Callable

from tui.screen.state import ReadingState


class Moving(ReadingState, inherit_bindings=False):
    """Marks, and the list of jumps."""

    def do_set_mark(self) -> None:
        """The next letter names this place."""
        self._await("mark this place with which letter?", self._set_mark)

    def do_go_to_mark(self) -> None:
        """The next letter names the place to go to."""
        names = " ".join(sorted(self.history.marks))
        self._await(f"go to which mark? {names}" if names else "no marks are set; m sets one", self._go_to_mark)

    def _await(self, question: str, then: Callable[[str], None]) -> None:
        self._awaited = then
        self.status.hold(question)

    def _set_mark(self, letter: str) -> None:
        if self.here is not None:
            self.history.marks[letter] = self.here
            self.status.say(f"mark {letter} is set")

    def _go_to_mark(self, letter: str) -> None:
        if letter in self.history.marks:
            self.remember()
        self.go(self.history.marks.get(letter), f"there is no mark {letter}")

    def do_jump_back(self, count: int | None) -> None:
        """To the place the last jump left."""
        if self.here is not None:
            self.go(self.history.back(self.here, count or 1), "nothing to go back to")

    def do_jump_forward(self, count: int | None) -> None:
        """To the place one came back from."""
        self.go(self.history.forward(count or 1), "nothing to go forward to")
