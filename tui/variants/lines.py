"""The lines of a table of wordings: parts, each with how it is to look; and which wording a line belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.variants.wordings import CellKind

Look = Literal["head", "note", "folded", "blank"] | CellKind


class Part(NamedTuple):
    """A piece of a line."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the table."""

    parts: Sequence[Part]
    wording: int | None = None
    """Which wording it belongs to; None between them."""
    is_head: bool = False
    """Whether that begins here."""

    @property
    def text(self) -> str:
        """What it says."""
        return "".join(part.text for part in self.parts)
