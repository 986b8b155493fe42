"""A line of text being typed, as a value: what each editing command makes of it.

Lines are edited by the screen and not by a focused input widget. Keys that arrive in one packet, as they do over a
slow link (`/`, a word, Enter, `n`), must be obeyed in order, and a change of focus takes effect too late for that.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LONGEST = 1_000
"""Characters; more is pasted by mistake, and no search needs them."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text with a cursor."""

    text: str = ""
    cursor: int = 0
    """The character before which the next one is put."""
    selected: bool = False
    """Whether it was there before one began to type: what is typed takes its place, what edits it keeps it."""

    @classmethod
    def to_replace(cls, text: str) -> Line:
        """A line from before, that the next letter replaces."""
        return cls(text, len(text), selected=bool(text))

    def typed(self, text: str) -> Line:
        """With these characters put in; line ends become blanks."""
        clean = "".join(char if char.isprintable() else " " for char in text[:LONGEST])
        if self.selected:
            return Line(clean, len(clean))
        clean = clean[: max(LONGEST - len(self.text), 0)]
        return Line(self.text[: self.cursor] + clean + self.text[self.cursor :], self.cursor + len(clean))

    def erased_back(self) -> Line:
        """Without the character before the cursor."""
        start = max(self.cursor - 1, 0)
        return Line(self.text[:start] + self.text[self.cursor :], start)

    def erased_forward(self) -> Line:
        """Without the character after the cursor."""
        return Line(self.text[: self.cursor] + self.text[self.cursor + 1 :], self.cursor)

    def erased_word(self) -> Line:
        """Without the word before the cursor."""
        start = self.text[: self.cursor].rstrip().rfind(" ") + 1
        return Line(self.text[:start] + self.text[self.cursor :], start)

    def erased_line(self) -> Line:
        """Without what stands before the cursor."""
        return Line(self.text[self.cursor :], 0)

    def moved(self, to: int) -> Line:
        """With the cursor elsewhere."""
        return Line(self.text, max(0, min(to, len(self.text))))


EDITS: dict[str, Callable[[Line], Line]] = {
    "erase-back": Line.erased_back,
    "erase-forward": Line.erased_forward,
    "erase-word": Line.erased_word,
    "erase-line": Line.erased_line,
    "cursor-left": lambda line: line.moved(line.cursor - 1),
    "cursor-right": lambda line: line.moved(line.cursor + 1),
    "cursor-start": lambda line: line.moved(0),
    "cursor-end": lambda line: line.moved(len(line.text)),
}
"""What the commands that edit a line make of it."""
