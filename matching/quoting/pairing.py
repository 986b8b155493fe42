"""Quotations: which opening mark belongs to which closing mark.

Marks are paired paragraph by paragraph with a stack. A quotation left open at the end of its paragraph goes
on where the next one begins with its mark again: the parts then share a number. A mark that never closes
ends with its paragraph, or with the last sentence before the next opening; single marks that never close
were apostrophes, and words inside a sentence that never close are left out, as nothing tells where they
end.

Each mark is pushed and popped once and the stack is at most `_DEEPEST` high, so the work is linear.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from matching.paragraphs import paragraphs, sentences
from matching.quoting.marks import CLOSERS, CORNERS, DOUBLES, GUILLEMETS, SINGLES, Mark, conventions, marks

_DEEPEST: Final = 6
"""Quotations within quotations; more than this is no prose."""
_LONGEST_UNCLOSED_SINGLE: Final = 300
"""Characters to its paragraph's end from which an unclosed ‘ is taken for an apostrophe."""


@dataclass(slots=True)
class Quotation:
    """The words between two marks."""

    start: int
    end: int
    char: str
    level: int
    """0 outside, 1 within another quotation."""
    part_of: int
    """Parts of a quotation that runs over paragraphs share this number."""
    paragraph: int
    closed: bool = True


def quotations(text: str) -> list[Quotation]:
    """All quotations of `text`, by start, outer before inner; they nest or stand apart, and none is empty."""
    pairing = _Pairing(text)
    for number, (start, end) in enumerate(paragraphs(text)):
        pairing.paragraph(number, start, end)
    kept = [quotation for quotation in pairing.found if _trim(text, quotation)]
    return sorted(_distinct(kept), key=lambda quotation: (quotation.start, -quotation.end))


def _trim(text: str, quotation: Quotation) -> bool:
    """Take white space off the edges; whether any words are left."""
    words = text[quotation.start : quotation.end].strip()
    if not any(char.isalnum() for char in words):
        return False
    quotation.start += text[quotation.start : quotation.end].index(words[0])
    quotation.end = quotation.start + len(words)
    return True


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
        self.carried: Quotation | None = None

    def paragraph(self, number: int, start: int, end: int) -> None:
        """Pair the marks of one paragraph."""
        found = marks(self.text, start, end, self.known)
        carried, self.carried = self.carried, None
        stack: list[Quotation] = []
        begin = 0
        if carried is not None and found:
            begin = self._carry_on(carried, found[0], start, number, stack)
        better = _better_closers(found)
        for index in range(begin, len(found)):
            self._take(found[index], better[index], stack, number)
        for quotation in stack:
            self._leave_open(quotation, end)

    def _carry_on(self, carried: Quotation, first: Mark, start: int, number: int, stack: list[Quotation]) -> int:
        """Go on with the quotation that the paragraph before left open; how many marks that used up."""
        if first.start == start and _reopens(carried.char, first):
            char = carried.char if first.char not in CLOSERS else first.char
            char = carried.char if first.char in "»”" else char
            stack.append(Quotation(first.end, first.end, char, 0, carried.part_of, number))
            return 1
        if first.char in CLOSERS[carried.char] and first.closes and not first.opens:
            carried.end, carried.closed = first.start, True
            return 1
        return 0

    def _take(self, mark: Mark, better_follows: bool, stack: list[Quotation], number: int) -> None:
        depth = _closes_at(mark, better_follows, stack)
        if depth is not None:
            self._close(stack, depth, mark)
        elif mark.opens and len(stack) < _DEEPEST:
            if stack and _same_opener(stack[-1].char, mark.char):
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
        spans = list(sentences(self.text, quotation.start, end))
        if len(spans) > 1 and self.text[spans[-1][1] - 1] not in ".!?…”’\"'":
            spans.pop()
        quotation.end = spans[-1][1] if spans else end
        quotation.closed = False
        self.found.append(quotation)

    def _leave_open(self, quotation: Quotation, end: int) -> None:
        single = quotation.char in SINGLES
        if single and (
            quotation.level or quotation.char != "‘" or end - quotation.start > _LONGEST_UNCLOSED_SINGLE
        ):
            return
        if not quotation.level and self.text[quotation.start : quotation.start + 1].islower():
            return
        quotation.end, quotation.closed = end, False
        self.found.append(quotation)
        if quotation.level == 0:
            self.carried = quotation


def _reopens(char: str, first: Mark) -> bool:
    """Whether a mark at the start of a paragraph opens again what `char` opened."""
    for family in (DOUBLES, GUILLEMETS, SINGLES, CORNERS):
        if char in family:
            return first.char in family
    return False


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
    return None


def _same_opener(open_char: str, char: str) -> bool:
    return char == open_char and char not in CORNERS


def _better_closers(found: list[Mark]) -> list[bool]:
    """For each mark: whether a closing mark of its family follows before that family opens again."""
    better = [False] * len(found)
    ahead: dict[frozenset[str], bool] = {}
    for index in range(len(found) - 1, -1, -1):
        mark = found[index]
        family = SINGLES if mark.char in SINGLES else DOUBLES
        better[index] = ahead.get(family, False)
        if mark.closes:
            ahead[family] = True
        elif mark.opens:
            ahead[family] = False
    return better
