"""The calibration as a small SVG: the share of true matches over the score, larger dots for more matches.

The colours are middle tones on no background, so that it can be read on light and on dark pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt

from benchmarks.matching.calibration import EDGES, Curve

WIDTH, HEIGHT, MARGIN = 420, 300, 44
"""Pixels."""
GREY, COLOURS = "#808080", ("#3b82c4", "#c77d2e")
SMALLEST, LARGEST, MANY = 3.0, 10.0, 100
"""Radius of a dot of hardly any matches, and of one of so many."""
LEFT = EDGES[0]


def plot(curves: Sequence[Curve]) -> str:
    """The file."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' font-family="sans-serif" font-size="12" fill="{GREY}">'
    )
    lines = [head, "<title>Share of matches that are true, by score</title>", *_axes()]
    for number, (curve, colour) in enumerate(zip(curves, COLOURS, strict=False)):
        lines += _dots(curve, colour)
        lines += _key(curve.title, colour, number)
    return "\n".join([*lines, "</svg>", ""])


def _x(score: float) -> float:
    return MARGIN + (score - LEFT) / (1 - LEFT) * (WIDTH - 2 * MARGIN)


def _y(share: float) -> float:
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)


def _axes() -> Iterator[str]:
    yield _line((LEFT, 0), (1, 0))
    yield _line((LEFT, 0), (LEFT, 1))
    yield _line((LEFT, LEFT), (1, 1), ' stroke-dasharray="3 4"')
    for edge in EDGES:
        yield _text(_x(edge), _y(0) + 16, f"{edge:.1f}", "middle")
    for share in (0, 0.25, 0.5, 0.75, 1):
        yield _text(_x(LEFT) - 6, _y(share) + 4, f"{share:.0%}", "end")
    yield _text(_x(1), _y(0) + 34, "score", "end")
    yield _text(_x(LEFT) - 30, _y(1) - 18, "true", "start")


def _dots(curve: Curve, colour: str) -> Iterator[str]:
    for found in curve.bins.values():
        if found.count:
            radius = SMALLEST + (LARGEST - SMALLEST) * min(1.0, sqrt(found.count / MANY))
            yield (
                f'<circle cx="{_x(found.mean):.1f}" cy="{_y(found.share):.1f}" r="{radius:.1f}" fill="{colour}"'
                f' fill-opacity="0.8"><title>{found.true} of {found.count}</title></circle>'
            )


def _key(title: str, colour: str, number: int) -> Iterator[str]:
    x, y = _x(0.72), _y(0.3) + 20 * number
    yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour}"/>'
    yield _text(x + 12, y + 4, title, "start")


def _line(start: tuple[float, float], end: tuple[float, float], more: str = "") -> str:
    (x1, y1), (x2, y2) = ((f"{_x(x):.1f}", f"{_y(y):.1f}") for x, y in (start, end))
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{GREY}"{more}/>'


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'
