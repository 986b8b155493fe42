"""Entities in what is not read as HTML.

`html` is imported, with its table of names, only for a text that has one.
"""

from __future__ import annotations


def unescaped(text: str) -> str:
    """A text with the characters that its entities stand for."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)
