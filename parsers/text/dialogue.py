"""Lines of speech that begin with a dash, told from the items of a list.

Many languages set speech off with a dash at the beginning of the line, and a list may have the same sign.
Speech is whole sentences: each line of a run ends like one and begins with a capital. A run of several lines
that a colon leads to is a list unless somebody asks or cries something in it. A hyphen is the sign of a list,
so it is believed only where the line has another between blanks, as the writer's words have ("- Nej, - sade
Holm.").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parsers.patterns import pattern
from parsers.text.lines import TextLine

DASHES: Final = "–-"
LIST_MIN: Final = 3
"""Lines with a dash in a row, after a colon, that are a list; as `matching` has it for quotations."""

_SENTENCE: Final = pattern(r"[.!?…][»”\"')\]]{0,2}$")
_BEGIN: Final = pattern(r"[¿¡«“\"„(…]{0,3}[^\W\d_]")
_ASIDE: Final = pattern(r"(?<=\s)[-–—] ?[^\W\d_]")
_ASKED: Final = pattern(r"[?!][»”\"')\]]{0,2}$")
_MARKUP: Final = pattern(r"://|\[\d|@")


def with_speech(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, those of speech with their dash again and no list items any more."""
    found = list(lines)
    for first, end in _runs(found):
        before = found[first - 1].text if first else ""
        if _is_speech(found[first:end], before):
            for line in found[first:end]:
                line.text, line.kind = f"{line.bullet} {line.text}", "line"
    return found


def _runs(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Where lines with the same dash follow each other."""
    first = 0
    while first < len(lines):
        end = first + 1
        if _dashed(lines[first]):
            while end < len(lines) and _dashed(lines[end]) and lines[end].bullet == lines[first].bullet:
                end += 1
            yield first, end
        first = end


def _dashed(line: TextLine) -> bool:
    return line.kind == "item" and line.bullet != "" and line.bullet in DASHES


def _is_speech(run: Sequence[TextLine], before: str) -> bool:
    """Whether a run of lines with a dash is speech, below the line `before`."""
    if not all(_reads_as_speech(line) for line in run):
        return False
    asked = any(_ASKED.search(line.text) for line in run)
    listed = before.endswith((":", "：")) and len(run) >= LIST_MIN and not asked
    level = len({line.indent for line in run}) == 1
    return level and not listed


def _reads_as_speech(line: TextLine) -> bool:
    begins = _BEGIN.match(line.text)
    if (
        begins is None
        or begins.group()[-1].islower()
        or not _SENTENCE.search(line.text)
        or _MARKUP.search(line.text)
    ):
        return False
    return line.bullet != "-" or _ASIDE.search(line.text) is not None
