"""A source's text as it can be shown: every character that a terminal would obey, or that cannot be seen, is
made visible.

Nothing else is changed, but tabs, which become blanks. The result is an article of one paragraph for each
stretch between blank lines, so that the article view shows it and `{ }`, searching and marks work on it.
"""

from __future__ import annotations

import re

from parsers import Article, Block
from parsers.article import BLOCK_BREAK
from parsers.safety import safe_text

TAB = 4
"""Cells at most that a tab takes."""

_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Controls, what reorders text, and what is not seen at all; joiners of letters and emoji stay."""


def visible(text: str) -> str:
    """The text with controls as their pictures (␛), and other signs that cannot be seen by number (⟨U+202E⟩)."""
    return safe_text(_ODD.sub(_pictured, text.expandtabs(TAB)))


def _pictured(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"⟨U+{code:04X}⟩"


def as_article(text: str) -> Article:
    """The visible text as an article whose text is exactly this text."""
    blocks: list[Block] = []
    position = 0
    for part in text.split(BLOCK_BREAK):
        if part:
            blocks.append(Block("paragraph", position, position + len(part)))
        position += len(part) + len(BLOCK_BREAK)
    return Article(text=text, blocks=tuple(blocks))
