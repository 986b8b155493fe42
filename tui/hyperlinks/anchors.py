"""Where in a source the place stands that an address means by its fragment."""

from __future__ import annotations

import re
from urllib.parse import unquote

LONGEST = 200
"""Characters of a fragment; a longer one is no name of a place."""


def anchor(source: str, fragment: str) -> int | None:
    """The character behind the tag, or in the line, that a fragment names; None where there is none.

    A tag has it as `id` or `name`, a footnote of Markdown as its mark, a heading as its words.
    """
    name = unquote(fragment)
    if not name or len(name) > LONGEST:
        return None
    literal = re.escape(name)
    tag = re.search(rf"""\b(?:id|name)\s{{0,9}}=\s{{0,9}}["']?{literal}(?=["'\s>])[^<>]{{0,999}}>?""", source)
    if tag:
        return min(tag.end(), len(source))
    note = re.search(rf"^ {{0,3}}\[\^{re.escape(re.sub('^fn[:-]?', '', name))}\]:", source, re.MULTILINE)
    return note.end() if note else _heading(source, name)


def _heading(source: str, name: str) -> int | None:
    """A heading of Markdown that is called this by the programs that make pages of it."""
    for line in re.finditer(r"^#{1,6} +(.{1,300})$", source, re.MULTILINE):
        if re.sub(r"[^\w-]", "", line[1].strip().lower().replace(" ", "-")) == name.lower():
            return line.start(1)
    return None
