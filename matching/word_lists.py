"""Word lists of this room: TOML files in `words/`, read once, when first asked for.

Words belong in data, by language, so that a language is added or corrected without touching code.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

WORDS: Final = Path(__file__).with_name("words")
"""The folder of this room's word lists and fitted weights."""

WordLists = dict[str, dict[str, list[str]]]
"""Section (mostly a language code) -> name of the list -> its words."""


@cache
def word_lists(name: str) -> WordLists:
    """Every section of `words/<name>.toml`. The answer is shared: treat it as read-only."""
    with (WORDS / f"{name}.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def all_languages(name: str, key: str) -> frozenset[str]:
    """The list `key` of `words/<name>.toml`, of all its languages together."""
    return frozenset(word for section in word_lists(name).values() for word in section.get(key, ()))
