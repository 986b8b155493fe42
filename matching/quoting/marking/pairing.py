"""Quotations: which opening mark belongs to which closing mark.

Marks are paired paragraph by paragraph with a stack. A quotation left open at the end of its paragraph goes
on where the next one begins with its mark again (the parts then share a number), or to a mark that closes it a
few paragraphs on. A mark that never closes ends with its paragraph, or with the last sentence before the next
opening; single marks that never close were apostrophes, and words inside a sentence that never close are left
out, as nothing tells where they end. A paragraph that begins inside a quotation whose opening mark was lost is
one from its beginning.

Each mark is pushed and popped once and the stack is at most `_DEEPEST` high, so the work is linear.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from matching.quoting.marking.conventions import conventions
from matching.quoting.marking.marks import Mark, marks
from matching.quoting.marking.signs import CLOSERS, CORNERS, DOUBLES, FAMILIES, GUILLEMETS, SINGLES
from matching.quoting.marking.straight import balanced
from matching.wording.paragraphs import Span
from matching.wording.sentences import sentences

_DEEPEST: Final = 6
"""Quotations within quotations; more than this is no prose."""
_CARRIED_OVER: Final = 4
"""Paragraphs without a mark that a quotation may run over before it closes."""
_ENDS: Final = frozenset(".!?…。！？।؟۔")
_LOST_WORDS: Final = 3
"""Words that must stand before a closing mark for its opening one to be missed."""


@dataclass(slots=True)
class Quotation:
    """The words between two marks, or those a dash or a block sets apart."""

    start: int
    end: int
    char: str
    """The mark that opens it; — for a dash and > for a block."""
    level: int
    """0 outside, 1 within another quotation."""
    part_of: int
    """Parts of a quotation that runs over paragraphs share this number."""
    paragraph: int
    closed: bool = True


@dataclass(slots=True)
class _Carried:
    """A quotation that the paragraph before left open."""

    quotation: Quotation
    found: bool
    """Whether it is one even if it never closes."""
    paragraphs: int = field(default=0)
    """Paragraphs without marks that it ran over so far."""


def quotations(text: str, spans: Sequence[Span]) -> list[Quotation]:
    """All quotations in the paragraphs `spans` of `text`, by start, outer before inner.

    They nest or stand apart, and none is empty.
    """
    pairing = _Pairing(text)
    for number, (start, end) in enumerate(spans):
        pairing.paragraph(number, start, end)
    kept = [
        quotation for quotation in pairing.found if _trim(text, quotation) and not _is_attribute(text, quotation)
    ]
    return sorted(_distinct(kept), key=lambda quotation: (quotation.start, -quotation.end))


def _trim(text: str, quotation: Quotation) -> bool:
    """Take white space off the edges; whether any words are left."""
    words = text[quotation.start : quotation.end].strip()
    if not any(char.isalnum() for char in words):
        return False
    quotation.start += text[quotation.start : quotation.end].index(words[0])
    quotation.end = quotation.start + len(words)
    return True


def _is_attribute(text: str, quotation: Quotation) -> bool:
    """Whether it is the value of an attribute of a tag that stayed in the text."""
    return quotation.char in "\"'" and text[max(0, quotation.start - 2) : quotation.start - 1] == "="


def _distinct(found: list[Quotation]) -> list[Quotation]:
    """One quotation for each span: of “‘…’” the outer one."""
    spans: dict[tuple[int, int], Quotation] = {}
    for quotation in sorted(found, key=lambda each: each.level):
        spans.setdefault((quotation.start, quotation.end), quotation)
    return list(spans.values())


class _Pairing:
    """The quotations found so far and the one left open by the paragraph before."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.known = conventions(text)
        self.found: list[Quotation] = []
        self.parts = 0
        self.carried: _Carried | None = None

    def paragraph(self, number: int, start: int, end: int) -> None:
        """Pair the marks of one paragraph."""
        found = balanced(marks(self.text, start, end, self.known))
        if not found:
            self._run_over()
            return
        carried, self.carried = self.carried, None
        stack: list[Quotation] = []
        begin = self._carry_on(carried, found[0], start, number, stack) if carried else 0
        if not begin:
            begin = self._opening_lost(found, start, number)
        better = _better_closers(found)
        for index in range(begin, len(found)):
            self._take(found[index], better[index], stack, number)
        for quotation in stack:
            self._leave_open(quotation, start, end)

    def _run_over(self) -> None:
        """A paragraph without marks: the quotation that is open may still go on."""
        if self.carried is not None:
            self.carried.paragraphs += 1
            if self.carried.paragraphs > _CARRIED_OVER:
                self.carried = None

    def _carry_on(self, carried: _Carried, first: Mark, start: int, number: int, stack: list[Quotation]) -> int:
        """Go on with the quotation that the paragraph before left open; how many marks that used up."""
        quotation = carried.quotation
        if first.start == start and _reopens(quotation.char, first) and not carried.paragraphs:
            if not carried.found:
                self.found.append(quotation)
            char = quotation.char if first.char in "»”" or first.char not in CLOSERS else first.char
            stack.append(Quotation(first.end, first.end, char, 0, quotation.part_of, number))
            return 1
        if first.char in CLOSERS[quotation.char] and first.closes and not first.opens and not first.doubtful:
            if not carried.found:
                self.found.append(quotation)
            quotation.end, quotation.closed = first.start, True
            return 1
        return 0

    def _opening_lost(self, found: list[Mark], start: int, number: int) -> int:
        """Begin with the paragraph what only closes; 1 if that used the mark up."""
        first = found[0]
        opens = first.opens and not (len(found) > 1 and found[1].opens and not found[1].closes)
        if not (first.char in DOUBLES or first.char == "»") or opens or not first.closes or first.doubtful:
            return 0
        words = self.text[start : first.start]
        ended = words.endswith((",", *_ENDS)) or self.text[first.end : first.end + 1] == ","
        if not ended or len(words.split()) < _LOST_WORDS:
            return 0
        self.parts += 1
        self.found.append(Quotation(start, first.start, first.char, 0, self.parts, number, closed=False))
        return 1

    def _take(self, mark: Mark, better_follows: bool, stack: list[Quotation], number: int) -> None:
        depth = _closes_at(mark, better_follows, stack)
        if depth is not None:
            self._close(stack, depth, mark)
        elif mark.opens and len(stack) < _DEEPEST:
            if stack and stack[-1].char == mark.char and mark.char not in CORNERS:
                self._break_off(stack.pop(), mark.start)
            self.parts += 1
            stack.append(Quotation(mark.end, mark.end, mark.char, len(stack), self.parts, number))

    def _close(self, stack: list[Quotation], depth: int, mark: Mark) -> None:
        closing = stack[depth]
        del stack[depth:]
        closing.end = mark.start
        self.found.append(closing)

    def _break_off(self, quotation: Quotation, end: int) -> None:
        """End an unclosed quotation before the next opening: with its last whole sentence, if any."""
        if quotation.char in SINGLES:
            return
        spans = list(sentences(self.text, quotation.start, end))
        if len(spans) > 1 and self.text[spans[-1][1] - 1] not in ".!?…”’\"'":
            spans.pop()
        quotation.end = spans[-1][1] if spans else end
        quotation.closed = False
        self.found.append(quotation)

    def _leave_open(self, quotation: Quotation, start: int, end: int) -> None:
        """What becomes of a quotation that its paragraph does not close."""
        quotation.end, quotation.closed = end, False
        single = quotation.char in SINGLES
        if not quotation.level and self.text[quotation.start : quotation.start + 1].islower():
            return
        if single and (quotation.level or not self._begins_speech(quotation, start)):
            return
        if not single:
            self.found.append(quotation)
        if quotation.level == 0:
            self.carried = _Carried(quotation, found=not single)

    def _begins_speech(self, quotation: Quotation, start: int) -> bool:
        """Whether a single mark stands where quotations begin: first in its paragraph, or after a colon."""
        before = self.text[start : quotation.start - 1].rstrip()
        return not before or before[-1] in ",:："


def _reopens(char: str, first: Mark) -> bool:
    """Whether a mark at the start of a paragraph opens again what `char` opened."""
    return any(first.char in family for family in FAMILIES if char in family)


def _closes_at(mark: Mark, better_follows: bool, stack: list[Quotation]) -> int | None:
    """The place in the stack that a mark closes, or None. What lies above it there was no quotation."""
    if not mark.closes:
        return None
    for depth in range(len(stack) - 1, -1, -1):
        opener = stack[depth].char
        if mark.char in CLOSERS[opener]:
            weak = mark.doubtful or (mark.char == '"' and opener != '"')
            if depth == len(stack) - 1:
                return None if weak and better_follows else depth
            return None if weak or mark.opens else depth
    lone = len(stack) == 1 and not mark.opens and not mark.doubtful and not better_follows
    return 0 if lone and _closes_though_strange(mark.char, stack[0].char) else None


def _closes_though_strange(char: str, opener: str) -> bool:
    """Whether a mark closes what one of another family opened: «…" and ‘…", as some keyboards have it."""
    return char in '"”' and (opener in GUILLEMETS or opener in "‘‚")


def _better_closers(found: list[Mark]) -> list[bool]:
    """For each mark: whether a sure closing mark of its family follows before that family opens again."""
    better = [False] * len(found)
    ahead: dict[frozenset[str], bool] = {}
    for index in range(len(found) - 1, -1, -1):
        mark = found[index]
        family = SINGLES if mark.char in SINGLES else DOUBLES
        better[index] = ahead.get(family, False)
        if mark.closes and not mark.doubtful:
            ahead[family] = True
        elif mark.opens:
            ahead[family] = False
    return better
