"""Texts that machines read or write (source code, logs, CSV, JSON), which stay as they are to the last blank.

No single line tells: prose has semicolons and brackets too. So the rows that look like code are counted; comments
and blank rows count for neither side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from parsers.patterns import pattern

SAMPLE = 20_000
"""Characters that are looked at."""
ROWS_MIN = 3
"""Rows that tell what a text is."""
CODE_SHARE = 0.6
"""Share of rows like code from which a text is code (dev half: at most .32 of a dumped page's rows,
.53 of a converted one's; nine in ten modules of this package have more)."""
CELLS_SHARE = 0.95
"""Share of rows that must have the same number of cells."""
SPACED_SHARE = 0.5
"""Share of separators with a blank after them at most; sentences have one after each comma."""

_COMMENT = pattern(r"\s*(?:#(?!include|define|!)|//|/?\*|--\s|;|<!--)")
_CODE = pattern(
    r"^#!/|^\s*#(?:include|define)\b"
    r"|[)\]}\"'\d]\s*;\s*$|[{}]\s*[,;]?\s*$|^\s*[)}\]]+[,;]?\s*$"
    r"|\w\([^()]{0,200}\)\)?\s*[:;{,]?\s*$"
    r"|^\s*@?\w[\w.\[\]\"']*(?:: ?[\w\[\], |.]+)? [-+*/|&:]?= \S|^\s*(?:export )?\w+=\S"
    r"|^\s*(?:async )?(?:def|class|func|fn|function|struct|interface|enum) \w+.*[:({]\s*$"
    r"|^\s*(?:if|elif|for|while|with|except|switch|else if) \S.{0,200}(?:[:{]|; ?(?:do|then))\s*$"
    r"|^\s*(?:else|try|finally):\s*$"
    r"|^(?:import [\w.]+(?: as \w+)?(?:, [\w.]+)*;?|from [\w.]+ import .+|using [\w.]+;|package [\w.]+;?)$"
    r"|^\s*return(?:\s+(?:None|True|False|null|true|false|-?\d+|[\[({\"'].*|\w+\(.*|\w+;)|;)\s*$"
    r"|^\s*(?:fi|done|esac|pass|break|continue|end|do|then|else);?\s*$"
    r"|^\s*(?:const|let|var|public|private|static|local) \w.*[=;{(]|^\w+ --?\w[\w-]*$"
    r"|\$\{?\w|=>|->|&&|\|\||[!=]==?|::"
    r"|^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|^[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d \S"
    r"|^\S+ \S+ \S+ \[[^\]]{0,40}:\d\d:\d\d[^\]]{0,20}\]"
    r"|^\s+at [\w.$<>]+[ (]|^\s+File \"[^\"]+\", line \d+|^[\w.]*(?:Error|Exception)\b(?::|$)"
)
_SHEBANG = pattern(r"#! ?/\S")
_OBJECT = pattern(r"\{\s*\"[^\"\n]{0,200}\"\s*:|\[\s*(?:\{\s*\"|\"[^\"\n]{0,200}\"\s*,|-?\d[\d.]*\s*,)")
_QUOTED = pattern(r"\"[^\"]*\"")
_FENCE = pattern(r"^ {0,3}(?:```|~~~)", re.MULTILINE)


def is_verbatim(text: str, *, tagged: bool = False) -> bool:
    """Whether a text is no writing but code, a program's log, or data."""
    sample = text[:SAMPLE]
    if _SHEBANG.match(sample) or _is_object(sample, text):
        return True
    if tagged or _FENCE.search(sample):
        return False
    rows = [row for row in sample.split("\n") if row and not row.isspace()]
    return len(rows) >= ROWS_MIN and (_is_code(rows) or _is_cells(rows))


def _is_object(sample: str, text: str) -> bool:
    """Whether a text has the frame of JSON."""
    opening = sample.lstrip()
    return (
        opening[:1] in ("{", "[")
        and bool(_OBJECT.match(opening))
        and text.rstrip()[-1:] == {"{": "}", "[": "]"}[opening[0]]
    )


def _is_code(rows: Sequence[str]) -> bool:
    told = [row for row in rows if not _COMMENT.match(row)]
    return len(told) >= ROWS_MIN and sum(bool(_CODE.search(row[:400])) for row in told) >= CODE_SHARE * len(told)


def _is_cells(rows: Sequence[str]) -> bool:
    """Whether rows have the same number of cells, set apart by tabs, semicolons or commas without blanks."""
    bare = [_QUOTED.sub("", row) if '"' in row else row for row in rows]
    for separator, fewest in (("\t", 1), (";", 2), (",", 2)):
        count, times = Counter(row.count(separator) for row in bare).most_common(1)[0]
        if count < fewest or times < CELLS_SHARE * len(bare):
            continue
        spaced = sum(row.count(f"{separator} ") for row in bare)
        if spaced <= SPACED_SHARE * sum(row.count(separator) for row in bare):
            return True
    return False
