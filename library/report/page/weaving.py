"""Text with everything that lies over it as HTML elements, which nest however their spans overlap.

Each layer has a rank; a lower rank is further out. Where a layer would cross another it is closed and opened again
after; what it says of itself (its id, its badge) stands only in its first piece. HTML has no hyperlink inside of
another: where two meet the article's own wins, and of two matches the shorter one.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

MATCH, LINK, ONLY, QUOTE, STYLE, DIFFERING = range(6)
"""Ranks, from the outermost."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """An element over a span of text."""

    start: int
    end: int
    rank: int
    tag: str
    attributes: str = ""
    """What stands in every piece: ` class="d"`."""
    first: str = ""
    """What stands in its first piece as well: ` id="m-a-1"`."""
    lead: str = ""
    """HTML at the beginning of its first piece."""
    link: Layer | None = None
    """The hyperlink that its text is, where nothing better is one."""


class Weaver:
    """Weaves the text of one article, from its front to its end."""

    def __init__(self, text: str, layers: Sequence[Layer]) -> None:
        self._text = text
        self._layers = sorted(layers, key=_turn)
        self._starts = [layer.start for layer in self._layers]
        self._widest = max((layer.end - layer.start for layer in layers), default=0)
        self._begun: set[int] = set()

    def html(self, start: int, end: int, line_end: str = "<br>\n") -> str:
        """A stretch of the text."""
        return "".join(self._woven(start, end, line_end))

    def left(self) -> Iterator[Layer]:
        """Layers with something to say of themselves that no stretch has shown."""
        return (layer for layer in self._layers if layer.first and id(layer) not in self._begun)

    def _woven(self, start: int, end: int, line_end: str) -> Iterator[str]:
        near = self._near(start, end)
        edges = {edge for layer in near for edge in (layer.start, layer.end) if start < edge < end}
        opened: list[Layer] = []
        active: list[Layer] = []
        coming = 0
        for first, last in pairwise(sorted({start, end, *edges})):
            active = [layer for layer in active if layer.end > first]
            while coming < len(near) and near[coming].start <= first:
                active.append(near[coming])
                coming += 1
            wanted = _stack(active)
            keep = 0
            while keep < min(len(opened), len(wanted)) and opened[keep] is wanted[keep]:
                keep += 1
            yield from (f"</{layer.tag}>" for layer in reversed(opened[keep:]))
            yield from map(self._opening, wanted[keep:])
            opened = wanted
            yield html.escape(self._text[first:last], quote=False).replace("\n", line_end)
        yield from (f"</{layer.tag}>" for layer in reversed(opened))

    def _near(self, start: int, end: int) -> list[Layer]:
        """The layers that touch a stretch."""
        low = bisect_left(self._starts, start - self._widest)
        high = bisect_left(self._starts, end)
        return [layer for layer in self._layers[low:high] if layer.end > start and layer.end > layer.start]

    def _opening(self, layer: Layer) -> str:
        if id(layer) in self._begun:
            return f"<{layer.tag}{layer.attributes}>"
        self._begun.add(id(layer))
        return f"<{layer.tag}{layer.first}{layer.attributes}>{layer.lead}"


def _stack(active: Sequence[Layer]) -> list[Layer]:
    """What lies over a stretch, the outermost first; at most one of it is a hyperlink."""
    links = [layer for layer in active if layer.rank == LINK][:1]
    if not links:
        matches = [layer for layer in active if layer.link is not None]
        shortest = min(matches, key=lambda layer: layer.end - layer.start, default=None)
        links = [shortest.link] if shortest is not None and shortest.link is not None else []
    others = (layer for layer in active if layer.rank != LINK)
    return sorted([*others, *links], key=lambda layer: (layer.rank, *_turn(layer)))


def _turn(layer: Layer) -> tuple[int, int, int]:
    return layer.start, -layer.end, layer.rank
