"""Spans as tags that nest: what HTML and Markdown are both written from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from parsers.article import Span

TAGS = {"emphasis": "em", "strong": "strong", "code": "code"}
"""The element of each style but the hyperlink."""

Token = tuple[str, Span | None, bool]
"""Text, or the edge of a span and whether it opens."""


def nested(text: str, first: int, last: int, spans: Iterable[Span]) -> Iterator[Token]:
    """A stretch of text and the edges of its spans in order, nested properly however the spans overlap.

    A span that would cross another is closed before it and opened again after. `first` and `last` are half-open
    characters of `text`, as in the spans.
    """
    spans = sorted(spans, key=_place)
    marks = sorted({first, last, *(edge for span in spans for edge in (span.start, span.end))})
    opened: list[Span] = []
    wanted: list[Span] = []
    coming = 0
    for start, end in pairwise(marks):
        wanted = [span for span in wanted if span.end > start]
        while coming < len(spans) and spans[coming].start <= start:
            wanted.append(spans[coming])
            coming += 1
        keep = 0
        while keep < len(opened) and keep < len(wanted) and opened[keep] == wanted[keep]:
            keep += 1
        yield from (("", span, False) for span in reversed(opened[keep:]))
        yield from (("", span, True) for span in wanted[keep:])
        opened = wanted.copy()
        yield text[start:end], None, True
    yield from (("", span, False) for span in reversed(opened))


def _place(span: Span) -> tuple[int, int, bool]:
    """Hyperlinks go around stress, code inside of both."""
    return span.start, -span.end, span.style == "code"
