"""A line of text being typed, as a value: what each editing key makes of it.

Lines are edited by the screen and not by a focused input widget. Keys that arrive in one packet, as they do over a
slow link (`/`, a word, Enter, `n`), must be obeyed in order, and a change of focus takes effect too late for that.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """Text with a cursor."""

    text: str = ""
    cursor: int = 0
    """The character before which the next one is put."""

    def typed(self, text: str) -> Line:
        """With these characters put in; line ends become blanks."""
        clean = "".join(char if char.isprintable() else " " for char in text)
        return Line(self.text[: self.cursor] + clean + self.text[self.cursor :], self.cursor + len(clean))

    def edited(self, key: str) -> Line | None:
        """What an editing key (in Textual's names) makes of it; None where the key edits nothing."""
        before, after = self.text[: self.cursor], self.text[self.cursor :]
        match key:
            case "backspace" | "ctrl+h":
                return Line(before[:-1] + after, max(self.cursor - 1, 0))
            case "delete":
                return Line(before + after[1:], self.cursor)
            case "ctrl+u":
                return Line(after, 0)
            case "ctrl+w":
                kept = before.rstrip().rpartition(" ")
                start = len(kept[0]) + len(kept[1])
                return Line(before[:start] + after, start)
            case "left":
                return Line(self.text, max(self.cursor - 1, 0))
            case "right":
                return Line(self.text, min(self.cursor + 1, len(self.text)))
            case "home":
                return Line(self.text, 0)
            case "end":
                return Line(self.text, len(self.text))
            case _:
                return None
