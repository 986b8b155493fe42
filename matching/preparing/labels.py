"""Who speaks, where a transcript tells it at the start of a paragraph: "KAREN BOYLE: …", "Rita Anand (Aldham): …".

A colon behind a few capitalised words is a label only where several paragraphs of a text begin so; by itself it
may be a headline or part of a sentence. Labels are what two transcripts have alike that nobody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from matching.quoting.speaking.names import listed
from matching.wording.tokens import Tokens

LONGEST = 5
"""Words of the longest label, what stands in parentheses left out."""
LEAST = 2
"""Paragraphs that must begin with a label for a text to be a transcript."""
_LABEL: Final = re.compile(r"([^\n:()\[\]“”„»«\"]{1,60})(?:[(\[][^\n:()\[\]]{1,40}[)\]]\s?)?:\s+(?=\S)")


def speaker_labels(text: str, tokens: Tokens, paragraphs: Iterable[tuple[int, int]]) -> Iterator[range]:
    """The tokens of the labels of a transcript; none where the text is none."""
    found = [label for start, end in paragraphs if (label := _label(text, start, end))]
    if len(found) >= LEAST:
        yield from (tokens.between(*label) for label in found)


def _label(text: str, start: int, end: int) -> tuple[int, int] | None:
    label = _LABEL.match(text, start, end)
    words = label[1].split() if label else []
    if not label or not 0 < len(words) <= LONGEST or not words[0][0].isupper():
        return None
    joins = listed("particles")
    return label.span() if all(word[0].isupper() or word in joins for word in words) else None
