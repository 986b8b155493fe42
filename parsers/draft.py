"""The clean form in the middle: what every format's reader fills in, and how it becomes an article.

A reader of HTML or of plain text appends `Piece`s of styled `Run`s to a `Draft` and never counts characters.
`Draft.finish` sends every string through the gate (`parsers.safety`), joins the pieces and works out all spans.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field
from typing import NamedTuple

from parsers.article import BLOCK_BREAK, Article, Block, BlockKind, Dropped, Span, Style
from parsers.decode import composed
from parsers.reasons import reason_of
from parsers.records import record
from parsers.safety import Gate, safe_line, safe_link, safe_target

_KNOWN_TO_LEAD = ("https://", "http://", "/", "#")
TAB_STOP = 8
"""Characters between two tab stops in code, as terminals and browsers have them."""
_STYLE_ORDER: tuple[Style, ...] = ("strong", "emphasis", "code")


class Run(NamedTuple):
    """Words of one look."""

    text: str
    styles: frozenset[Style] = frozenset()
    """Of "strong", "emphasis", "code"; a hyperlink is told by its target."""
    target: str = ""
    """URL of the hyperlink these words belong to, or ""."""


@record
class Piece:
    """A block that does not know its place in the text yet. White space is final here, see `plain`."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    marker: str = ""
    apart: bool = False
    """A quotation that is another than the one right before it."""

    @classmethod
    def plain(cls, kind: BlockKind, text: str, level: int = 0, marker: str = "") -> Piece:
        """A piece of unstyled text."""
        return cls(kind, [Run(text)], level, marker)

    @property
    def text(self) -> str:
        """The words of all runs."""
        return self.runs[0].text if len(self.runs) == 1 else "".join([run.text for run in self.runs])


@record
class Draft:
    """An article in the making. All strings may still be hostile."""

    title: str = ""
    authors: list[str] = field(default_factory=list)
    published: str = ""
    site: str = ""
    url: str = ""
    language: str = ""
    summary: str = ""
    pieces: list[Piece] = field(default_factory=list)
    """All blocks in reading order, the title and the summary among them."""
    dropped: list[Dropped] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def drop(self, reason: str, text: str) -> None:
        """Remember what was left out; blank text is not worth remembering."""
        if text and not text.isspace():
            self.dropped.append(Dropped(reason, text))

    def finish(self) -> Article:
        """The article: safe strings, joined text, spans that point into it."""
        parts: list[str] = []
        blocks: list[Block] = []
        position = 0
        for piece in self.pieces:
            text, spans = _settle(piece, position)
            if not text and piece.kind != "rule":
                continue
            blocks.append(
                Block(
                    piece.kind,
                    position,
                    position + len(text),
                    piece.level,
                    spans,
                    safe_line(piece.marker),
                    piece.apart,
                )
            )
            parts.append(text)
            position += len(text) + len(BLOCK_BREAK)
        return Article(
            text=BLOCK_BREAK.join(parts),
            title=_line(self.title),
            authors=tuple(filter(None, map(_line, self.authors))),
            published=safe_line(self.published),
            site=_line(self.site),
            url=safe_target(self.url),
            language=safe_line(self.language),
            summary=_line(self.summary),
            blocks=tuple(blocks),
            dropped=tuple(item for item in map(_settled, self.dropped) if item.text),
            notes=tuple(map(safe_line, [*self.notes, *_refused(self.pieces)])),
        )


def _refused(pieces: list[Piece]) -> Iterator[str]:
    """What to say of hyperlinks of which only the words are left, for they lead to code, data or nowhere."""
    targets = {run.target for piece in pieces for run in piece.runs if not run.target.startswith(_KNOWN_TO_LEAD)}
    if count := sum(not safe_link(target) for target in targets - {"", "#"}):
        is_one = count == 1
        yield (
            f"{'a hyperlink is' if is_one else f'{count} hyperlinks are'} shown as mere words: "
            f"{'it leads' if is_one else 'they lead'} neither to a page nor to a mail address"
        )


def _line(text: str) -> str:
    """A line as every reader wants it: safe, with composed letters."""
    return safe_line(composed(text))


def _settled(item: Dropped) -> Dropped:
    """What was left out, safe, with the reason that its own words give."""
    text = _line(item.text)
    return Dropped(reason_of(item.reason, text), text)


def _settle(piece: Piece, offset: int) -> tuple[str, tuple[Span, ...]]:
    """The safe text of a piece, without blanks at its edges, and its spans moved by `offset`."""
    gate = Gate()
    parts: list[str] = []
    looks: list[tuple[int, int, Run]] = []
    position = 0
    for run in _expanded(piece.runs) if piece.kind == "code" and "\t" in piece.text else piece.runs:
        text = gate.feed(composed(run.text))
        looks.append((position, position + len(text), run))
        parts.append(text)
        position += len(text)
    whole = "".join(parts)
    body = whole.strip("\n") if piece.kind in ("code", "table") else whole.strip()
    lead = whole.find(body) if body else 0
    spans = [
        Span(max(start - lead, 0) + offset, min(end - lead, len(body)) + offset, style, target)
        for style, target, start, end in _merged(looks)
        if start - lead < len(body) and end - lead > 0
    ]
    spans.sort(key=lambda span: (span.start, -span.end, span.style, span.target))
    return body, tuple(spans)


def _expanded(runs: list[Run]) -> Iterator[Run]:
    """The runs of code with blanks up to the next tab stop in place of tabs."""
    column = 0
    for run in runs:
        shown = (" " * column + run.text).expandtabs(TAB_STOP)
        yield Run(shown[column:], run.styles, run.target)
        column = len(shown[shown.rfind("\n") + 1 :]) % TAB_STOP


def _merged(looks: Iterable[tuple[int, int, Run]]) -> Iterable[tuple[Style, str, int, int]]:
    """One range for each unbroken stretch of one style or one hyperlink."""
    opened: dict[tuple[Style, str], tuple[int, int]] = {}
    for start, end, run in looks:
        if start == end or not (opened or run.styles or run.target):
            continue
        wanted: set[tuple[Style, str]] = {(style, "") for style in _STYLE_ORDER if style in run.styles}
        target = safe_link(run.target)
        if target:
            wanted.add(("hyperlink", target))
        for key in [key for key in opened if key not in wanted]:
            yield (*key, *opened.pop(key))
        for key in wanted:
            opened[key] = (opened.get(key, (start, end))[0], end)
    for key, (start, end) in opened.items():
        yield (*key, start, end)
