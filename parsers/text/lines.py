"""Plain text as lines of meaning: what was wrapped is joined again, list items and quotations are told apart.

Text comes wrapped at a column (mail, text browsers, Gutenberg), with a paragraph a line (copied pages), or as
verse. A wrapper fills its lines, so a line break is the wrapper's where the next word would not have fitted; the
column is read off the text. All other breaks were meant and stay. In a log each entry begins a line.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from itertools import pairwise
from typing import Literal

from parsers.patterns import pattern
from parsers.records import record
from parsers.text.grids import grid_at
from parsers.text.log import is_entry, is_log

LineKind = Literal["line", "item", "quotation", "table"]

LINE_MIN = 40
"""Characters below which the length of a line says nothing about a wrapper."""
LONG_LINE = 200
"""Characters above which a line that ends inside a sentence goes on in the next one."""
ROWS_MIN = 3
"""Rows that must speak for a column."""
FULL_MIN = 0.4
"""Share of lines that must be full for the text to count as wrapped (Gutenberg and mail: above .8;
a dumped page, with its menus, less)."""

_BULLET = pattern(r" *(?:[-*•·○◦▪■□‣●–]|(?<=  )[+o]) +(?=\S)")
_NUMBER = pattern(r" *(\d{1,3}[.)]|\([a-z0-9]\)|[a-z]\)) +(?=\S)")
_DATED = pattern(r" *\d{1,2}\. [^\W\d_]{3,12}\.? \d{4}\b")
"""A German date is not the second item of a list."""
PAGE_NUMBER = pattern(r"(?:[-–—] ?\d{1,4} ?[-–—]|[Pp]age \d{1,4}(?: of \d{1,4})?|\[ ?Page \d{1,4} ?\])")
_QUOTED = pattern(r" {0,3}((?:> ?){1,20})(?! ?\d)")
_ENDINGS = '.!?…。！？؟۔।։:;"”»’)]'
_WIDE = pattern("[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60]")
"""Characters that take two cells, by which wrappers count."""
_CJK = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef]")
_EMPTY_BRACKETS = pattern(r"(?:\[[ _]{0,80}\] ?)+")
"""What text browsers leave of a picture without words."""
_WORDS = pattern(r"[^\W\d_]+")
_TRAILING_HYPHEN = pattern(r"[^\W\d_]-$")


@record
class TextLine:
    """A line as it was meant, joined from the lines of the file."""

    parts: list[str]
    kind: LineKind = "line"
    indent: int = 0
    """Blanks before it in the file."""
    marker: str = ""
    """The number of an ordered item; empty for a bullet."""
    bullet: str = ""
    """The sign of an item without a number."""
    level: int = 0
    """Depth of a quotation."""
    chunk: int = 0
    """Lines without a blank line between them share this number."""
    text: str = field(default="", init=False)

    @property
    def shown(self) -> str:
        """The text with its number, for saying what was dropped."""
        return f"{self.marker} {self.text}" if self.marker else self.text

    def close(self, known: frozenset[str]) -> TextLine:
        """Join the parts: by a blank, but not after a hyphen inside a word or between East Asian characters.

        A hyphen that only cut a word at the end of a row goes where the whole word is among those `known`.
        """
        if self.kind == "table" or (len(self.parts) == 1 and "[" not in self.parts[0]):
            self.text = self.parts[0].strip()
            return self
        joined: list[str] = []
        for part in self.parts:
            if joined and _TRAILING_HYPHEN.search(joined[-1]):
                if _whole_word(joined[-1], part) in known:
                    joined[-1] = joined[-1][:-1]
            elif joined and not _meets_east_asian(joined[-1], part):
                joined.append(" ")
            joined.append(part)
        text = "".join(joined).strip()
        if "  " in text:
            text = " ".join(text.split())
        empty = _EMPTY_BRACKETS.match(text)
        self.text = text[empty.end() :] if empty else text
        return self


def text_lines(source: str) -> list[TextLine]:
    """The meant lines of a text, in order; blank ones only show in `chunk`."""
    rows = [row.expandtabs(8).rstrip() for row in source.split("\n")]
    log = is_log(rows)
    column = wrap_column(rows, log=log)
    found: list[TextLine] = []
    chunk = looked = 0
    before = drawn = ""
    for place, row in enumerate(rows):
        if place < looked and drawn:
            continue
        if place >= looked:
            looked, drawn = grid_at(rows, place) if row else (place, "")
        if not row:
            chunk += bool(before)
        elif drawn:
            found.append(TextLine([drawn], "table", chunk=chunk + 1))
            chunk += 2
            row = ""
        else:
            line = _opened(row, chunk)
            if before and not (log and is_entry(row)) and _belongs(found[-1], before, line, row, column):
                found[-1].parts.append(row.strip() if line.kind == "item" else line.parts[0])
            else:
                found.append(line)
        before = row
    cut = any(_TRAILING_HYPHEN.search(row) for row in rows)
    known = frozenset(_WORDS.findall(source.casefold())) if cut else frozenset()
    return [line for line in (line.close(known) for line in found) if line.text]


def wrap_column(rows: list[str], *, log: bool = False) -> int:
    """The column at which the text was wrapped, or 0 where lines end by themselves.

    A row speaks for all columns from its own width to where the next word would still have fitted; the column that
    most rows speak for is it, if that is enough of them. Above an entry of a log no row was wrapped.
    """
    pairs = [(row, following) for row, following in pairwise(rows) if row and following]
    reaches = [_reach(row, following) for row, following in pairs if not (log and is_entry(following))]
    reaches = [reach for reach in reaches if reach[0] >= LINE_MIN]
    changes: Counter[int] = Counter()
    for width, end in reaches:
        changes[width] += 1
        changes[end] -= 1
    column, most, speaking = 0, 0, 0
    for width in sorted(changes):
        speaking += changes[width]
        if speaking > most:
            column, most = width, speaking
    return column if most >= max(FULL_MIN * len(reaches), ROWS_MIN) else 0


def _reach(row: str, following: str) -> tuple[int, int]:
    """The width of a row, and its width with the first word of the next row, in cells."""
    word = following.lstrip().partition(" ")[0]
    if _CJK.match(word):
        word = word[0]
    width = cells(row)
    return width, width + 1 + cells(word)


def _is_full(row: str, following: str, column: int) -> bool:
    """Whether the first word of the next row had no room on this one."""
    width, end = _reach(row, following)
    return width <= column < end


def cells(text: str) -> int:
    """The width of a text in a terminal's cells, near enough for telling a column."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _opened(row: str, chunk: int) -> TextLine:
    """A row of the file, its marker and quotation signs taken off."""
    if quoted := _QUOTED.match(row):
        level = quoted[1].count(">")
        return TextLine([row[quoted.end() :].strip()], "quotation", level=level, chunk=chunk)
    indent = len(row) - len(row.lstrip())
    if PAGE_NUMBER.fullmatch(row.strip()):
        return TextLine([row.strip()], "line", indent, chunk=chunk)
    if bullet := _BULLET.match(row):
        return TextLine([row[bullet.end() :]], "item", indent, bullet=bullet.group().strip(), chunk=chunk)
    if (number := _NUMBER.match(row)) and not _DATED.match(row):
        return TextLine([row[number.end() :]], "item", indent, number[1], chunk=chunk)
    return TextLine([row.strip()], "line", indent, chunk=chunk)


def _belongs(open_line: TextLine, before: str, line: TextLine, row: str, column: int) -> bool:
    """Whether a row only goes on with the open line."""
    if line.kind == "quotation" or open_line.kind == "quotation":
        return line.kind == open_line.kind and line.level == open_line.level and bool(line.parts[0])
    text = open_line.parts[-1]
    if line.kind == "item" and (open_line.kind == "item" or not line.marker or text[-1:] in _ENDINGS):
        return False
    if column and _is_full(before, row, column):
        return open_line.kind == "line" or line.indent > open_line.indent
    if text[-1:] in _ENDINGS:
        return False
    if line.parts[0][:1].islower() and len(text) >= LINE_MIN:
        return True
    return len(text) >= LONG_LINE


def _whole_word(cut: str, rest: str) -> str:
    """The word that a hyphen at the end of a row may have cut."""
    before = _WORDS.findall(cut[-40:-1].casefold())
    after = _WORDS.match(rest.casefold())
    return before[-1] + after[0] if before and after else ""


def _meets_east_asian(left: str, right: str) -> bool:
    return bool(left and right and _CJK.match(left[-1]) and _CJK.match(right[0]))
