"""Pointing at an article with the mouse: the button held down over some words says that these are meant."""

from __future__ import annotations

from textual import events
from textual.message import Message

from tui.column.room import GUTTER, left_margin
from tui.column.spots import at_cell
from tui.widgets.article_moves import ArticleMoves


class Dragged(Message):
    """The button went down on a character and is on another now."""

    def __init__(self, view: Pointing, start: int, at: int) -> None:
        super().__init__()
        self.view, self.start, self.at = view, start, at

    def can_replace(self, message: Message) -> bool:
        """Only where the pointer is now counts."""
        return isinstance(message, Dragged) and (message.view, message.start) == (self.view, self.start)


class Pointing(ArticleMoves, can_focus=False):
    """Rows of an article at which one can point; only with --mouse."""

    _pressed: int | None = None
    """The character on which the button went down."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Something may begin here."""
        self._pressed = self._character_at(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """With the button down, this is meant as far as here."""
        at = self._character_at(event) if event.button and self._pressed is not None else None
        if at is not None and self._pressed is not None:
            self.post_message(Dragged(self, self._pressed, at))

    def on_mouse_up(self) -> None:
        """That was it."""
        self._pressed = None

    def _character_at(self, event: events.MouseEvent) -> int | None:
        """The character under the pointer, or the nearest one on its row."""
        spot = event.get_content_offset(self)
        number = self.top + spot.y if spot is not None else len(self.rows.rows)
        if spot is None or number >= len(self.rows.rows):
            return None
        row = self.rows.rows[number]
        if not any(part.end > part.start for part in row.slices):
            return None
        margin = left_margin(self.room.width, self.rows.width)
        return at_cell(self.article.text, row, max(spot.x - margin - GUTTER, 0))
