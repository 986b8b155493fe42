"""Two wordings side by side, word by word, whatever a comparison of their articles found."""

from __future__ import annotations

from functools import lru_cache

from matching.comparing.pieces import pieces_of
from matching.model import Piece
from matching.wording.language import language_of
from matching.wording.tokens import read_tokens
from matching.wording.vocabulary import ENGLISH


@lru_cache(maxsize=64)
def align_wordings(one: str, other: str) -> tuple[Piece, ...]:
    """The words of two short texts aligned, by the same rules as those of a match; both read in the language of
    the longer one."""
    language = language_of(max(one, other, key=len)) or ENGLISH
    ours, theirs = (read_tokens(text, language) for text in (one, other))
    return pieces_of(ours, (0, len(one)), theirs, (0, len(other)))
