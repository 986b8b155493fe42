"""The lines of two lists: what only each of the articles says, and who else has a passage."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from matching.model import Echo
from parsers.article import BLOCK_BREAK
from tui.clipping import excerpt, path_end
from tui.column.characters import cells
from tui.lists.choices import LONGEST_ORIGIN, LONGEST_SIDE, Readable, place
from tui.lists.offer import Choice, Preview

if TYPE_CHECKING:
    from tui.elsewhere.alone import Alone

INDENT = "   "
"""Before a passage, below its article."""

SHORTEST = 16
"""Cells of a passage's words at least."""

FEW, SHORT = 2, 40
"""Words, and characters, of a passage that says little by itself."""
BEFORE = 40
"""Characters before such a passage that are shown with it."""
BETWEEN = "  … "

LONGEST_BEGINNING = 60
"""Cells of how a passage begins."""

WAITING = ""
"""The value of a line that stands for what is still looked for."""


def called(one: Readable, longest: int) -> str:
    """A short name of an article: its publication, else its title, else the end of its source's name."""
    known = one.article.site or one.article.title
    return excerpt(known, 0, None, longest) if known else path_end(one.name, longest)


def only_here(
    opened: Sequence[Readable], known: Mapping[int, Alone], width: int, failed: Collection[int] = ()
) -> list[Choice]:
    """Every article with the share of it that no other has, and below it the passages; of those that `failed`
    that it could not be told."""
    return [line for number in range(len(opened)) for line in _of_article(opened, number, known, width, failed)]


def _of_article(
    opened: Sequence[Readable], number: int, known: Mapping[int, Alone], width: int, failed: Collection[int]
) -> Iterator[Choice]:
    one, alone = opened[number], known.get(number)
    label = f"{number + 1} {called(one, LONGEST_ORIGIN)}"
    if number in failed:
        yield Choice(f"{label}: what is only here could not be told", place(number, 0))
        return
    if alone is None or alone.among != len(opened):
        yield Choice(f"{label}: comparing …", place(number, 0))
        return
    yield Choice(f"{label}: {alone.percent}% only here · {alone.amount}", place(number, 0))
    for start, end in alone.passages:
        words = _in_a_line(one.article.text, start, end, max(width - len(INDENT) - 3, SHORTEST))
        whole = one.article.text[start : min(end, start + LONGEST_SIDE)]
        yield Choice(INDENT + words, place(number, start), also=f"{whole} {one.label}")


def _in_a_line(text: str, start: int, end: int, room: int) -> str:
    """The words of a passage; a name or a number with what stands around it."""
    words = excerpt(text, start, end, room)
    before = text.rfind(BLOCK_BREAK, 0, start)
    first, last = before + len(BLOCK_BREAK) if before >= 0 else 0, text.find(BLOCK_BREAK, end)
    is_all = (first, last if last >= 0 else len(text)) == (start, end)
    if is_all or end - start > SHORT or len(text[start:end].split()) > FEW or cells(words) + SHORTEST > room:
        return words
    if start - first > BEFORE:
        first = text.find(" ", start - BEFORE, start) + 1 or start
    around = excerpt(text, first, last if last >= 0 else None, room - cells(words) - len(BETWEEN))
    return f"{words}{BETWEEN}{around}"


def articles(count: int) -> str:
    """So many other articles, in words."""
    return f"{count} other article{'' if count == 1 else 's'}"


def beginning(words: str) -> str:
    """How a passage begins, for the title of a list."""
    return excerpt(words, 0, None, LONGEST_BEGINNING)


def echoes(opened: Sequence[Readable], found: Sequence[tuple[Echo, str]], width: int) -> list[Choice]:
    """Who else has a passage: how sure that is, the article, the words. `found` has each echo with its name: the
    kind of the match it is, else how it is like the passage."""
    lines = []
    for number, (echo, name) in enumerate(found):
        one = opened[echo.other]
        score = f"{echo.score:.2f}" if echo.likeness != "touches" else "    "
        label = f"{name:<8} {score}  {echo.other + 1} {called(one, LONGEST_ORIGIN // 2)}: "
        words = excerpt(one.article.text, echo.start, echo.end, max(width - cells(label) - 3, SHORTEST))
        whole = one.article.text[echo.start : min(echo.end, echo.start + LONGEST_SIDE)]
        lines.append(Choice(label + words, str(number), also=f"{whole} {one.label}"))
    return lines


def context(opened: Sequence[Readable], echo: Echo) -> list[Preview]:
    """The paragraph in which an echo stands, the words marked that it has in common with the passage."""
    spans = [(piece.b_start, piece.b_end) for piece in echo.pieces if piece.op == "equal"]
    return [_paragraph(opened, echo.other, (echo.start, echo.end), spans)]


def around(opened: Sequence[Readable], known: Mapping[int, Alone], value: str) -> list[Preview]:
    """The paragraph of a passage that is only here, the passage marked; of an article how it begins."""
    article, start = (int(part) for part in value.split(":"))
    alone = known.get(article)
    number = None if alone is None else alone.at(start)
    if alone is None or number is None:
        return [_paragraph(opened, article, (start, start), [])]
    return [_paragraph(opened, article, alone.passages[number], [alone.passages[number]])]


def _paragraph(
    opened: Sequence[Readable], article: int, passage: tuple[int, int], marked: Sequence[tuple[int, int]]
) -> Preview:
    """The paragraph around a passage, as far as it can be looked at, behind the number of its article."""
    text = opened[article].article.text
    before = text.rfind(BLOCK_BREAK, 0, passage[0])
    start = max(before + len(BLOCK_BREAK) if before >= 0 else 0, passage[0] - LONGEST_SIDE)
    end = text.find(BLOCK_BREAK, passage[1])
    end = min(end if end > 0 else len(text), passage[0] + LONGEST_SIDE)
    label = f"{article + 1}  "
    by = len(label) - start
    spans = [(left + by, right + by) for left, right in marked]
    return Preview(label + text[start:end].replace("\n", " "), spans, passage[0] + by)
