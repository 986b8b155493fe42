"""A selection, and how keys change it: values only.

It goes from the piece it began with (the anchor) to the piece the cursor is on (the head), both included, so that
words are always whole. A move carries the head on by pieces of its own kind, and that is what is selected by from
then on. Widening takes whatever is touched whole: words, then sentences, then paragraphs, and at last gives back
what there was before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tui.selecting.pieces import KINDS, Kind, Pieces, Span

MOST_TIMES = 200
"""How often a move is made at most, whatever number is typed before it."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is selected of an article."""

    anchor: Span
    """Where it begins."""
    head: Span
    """Where the cursor is."""
    by: Kind = "word"
    """What the last move went by."""
    before: Selection | None = None
    """What was selected before it was widened."""

    @property
    def span(self) -> Span:
        """All of it."""
        return self.anchor.united(self.head)

    @property
    def is_backward(self) -> bool:
        """Whether the cursor is at its beginning."""
        return self.head.start < self.anchor.start

    def cursor(self, pieces: Pieces) -> Span:
        """The character the cursor is on."""
        return pieces.around("character", self.head.start if self.is_backward else self.head.end - 1)

    def to(self, head: Span, by: Kind) -> Selection:
        """The same anchor, another head."""
        return Selection(self.anchor, head, by)


def begin(pieces: Pieces, span: Span) -> Selection:
    """A selection of a stretch."""
    return Selection(pieces.opening(span), pieces.closing(span))


def begin_here(pieces: Pieces, selection: Selection) -> Selection:
    """Begin anew where the cursor is."""
    by: Kind = "character" if selection.by == "character" else "word"
    piece = pieces.around(by, selection.cursor(pieces).start)
    return Selection(piece, piece, by)


def other_end(selection: Selection) -> Selection:
    """The cursor to the other end."""
    return replace(selection, anchor=selection.head, head=selection.anchor)


def by_characters(pieces: Pieces, selection: Selection, count: int) -> Selection:
    """The cursor some characters on, or back."""
    cursor, anchor = selection.cursor(pieces), selection.anchor
    first = pieces.around("character", anchor.end - 1 if selection.is_backward else anchor.start)
    moved = Selection(first, cursor, "character")
    return _repeated(moved, count, lambda one: _character_on(pieces, one, count > 0))


def _character_on(pieces: Pieces, selection: Selection, forward: bool) -> Selection:
    at = selection.head
    found = pieces.following("character", at.end) if forward else pieces.preceding("character", at.start)
    return selection.to(found or at, "character")


def by_words(pieces: Pieces, selection: Selection, count: int) -> Selection:
    """The cursor some words on, or back."""
    return _repeated(selection, count, lambda one: _word_on(pieces, one, count > 0))


def _word_on(pieces: Pieces, selection: Selection, forward: bool) -> Selection:
    head = selection.head
    if forward:
        found = pieces.following("word", head.start + 1 if selection.is_backward else head.end)
    else:
        found = pieces.preceding("word", head.start)
        if found is not None and found.end > head.start and head.start > selection.anchor.start:
            found = pieces.preceding("word", found.start)
    return selection.to(found or head, "word")


def to_word_end(pieces: Pieces, selection: Selection, count: int) -> Selection:
    """The cursor to the end of the word, or of the next."""
    word = pieces.around("word", selection.cursor(pieces).start)
    if word.end > selection.head.end and count > 0:
        selection, count = selection.to(word, "word"), count - 1
    return by_words(pieces, selection, count)


def by_whole(pieces: Pieces, selection: Selection, kind: Kind, count: int) -> Selection:
    """The moving end to the end of some sentences or paragraphs on, or to the beginning of some before.

    Going the way back again, it stops at the same ends, and at the anchor.
    """
    step = _whole_on if count > 0 else _whole_back
    return _repeated(selection, count, lambda one: step(pieces, one, kind))


def _whole_on(pieces: Pieces, selection: Selection, kind: Kind) -> Selection:
    anchor, head = selection.anchor, selection.head
    if selection.is_backward:
        following = pieces.following(kind, head.start + 1)
        inside = following is not None and following.start < anchor.start
        return selection.to(pieces.opening(following) if following and inside else anchor, kind)
    whole: Span | None = pieces.around(kind, head.end - 1)
    if whole is not None and whole.end <= head.end:
        whole = pieces.following(kind, head.end)
    return selection.to(pieces.closing(whole) if whole else head, kind)


def _whole_back(pieces: Pieces, selection: Selection, kind: Kind) -> Selection:
    anchor, head = selection.anchor, selection.head
    if head.end > anchor.end:
        before = pieces.preceding(kind, pieces.around(kind, head.end - 1).start)
        inside = before is not None and before.end > anchor.end
        return selection.to(pieces.closing(before) if before and inside else anchor, kind)
    whole: Span | None = pieces.around(kind, head.start)
    if whole is not None and whole.start >= head.start:
        whole = pieces.preceding(kind, head.start)
    return selection.to(pieces.opening(whole) if whole else head, kind)


def to_place(pieces: Pieces, selection: Selection, at: int) -> Selection:
    """The cursor to a character, or to the word it stands in."""
    by: Kind = "character" if selection.by == "character" else "word"
    return selection.to(pieces.around(by, at), by)


def to_edge(pieces: Pieces, selection: Selection, span: Span, *, last: bool) -> Selection:
    """The cursor to the first or to the last word of a stretch."""
    return selection.to(pieces.closing(span) if last else pieces.opening(span), _small(selection))


def _small(selection: Selection) -> Kind:
    return "character" if selection.by == "character" else "word"


def widened(pieces: Pieces, selection: Selection) -> Selection:
    """All words that are touched, then all sentences, then all paragraphs; then what there was before.

    At first what is whole already is passed over; from then on every step is one, also from a sentence to its
    paragraph where that has no other.
    """
    span = selection.span
    was_widened = selection.before is not None
    for kind in KINDS[max(KINDS.index(selection.by) + was_widened, 1) :]:
        whole = Span(pieces.around(kind, span.start).start, pieces.around(kind, span.end - 1).end).united(span)
        if whole != span or was_widened:
            before = selection.before or selection
            return Selection(pieces.opening(whole), pieces.closing(whole), kind, before)
    return selection.before or selection


def _repeated(selection: Selection, count: int, step: Callable[[Selection], Selection]) -> Selection:
    for _ in range(min(abs(count), MOST_TIMES)):
        moved = step(selection)
        if moved == selection:
            break
        selection = moved
    return selection
