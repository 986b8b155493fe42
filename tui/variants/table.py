"""Wordings as lines for a screen: in columns where there is room, else one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from tui.variants.aligned import LEAST_WIDTH, aligned
from tui.variants.folding import folded
from tui.variants.heads import Head
from tui.variants.lines import Line
from tui.variants.wordings import Variants
from tui.variants.wrapped import wrapped


def table(variants: Variants, heads: Sequence[Head], width: int, *, fold: bool) -> list[Line]:
    """The lines, those on which all agree for long left out where it is to be folded."""
    columns = list(variants.columns)
    if fold:
        columns = list(folded(columns))
    return aligned(columns, heads, width) if width >= LEAST_WIDTH else wrapped(columns, heads, width)
