"""The keys that the status line names: the few that one is likely to want where one is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tui.commands import BY_ID, Mode
from tui.keyboard.keymap import Keymap

Where = Literal[
    "reading", "no matches", "at a match", "only here", "variants", "page", "line", "list", "selecting"
]  # fmt: skip

NAMED: dict[Where, tuple[str, ...]] = {
    "reading": ("next-match", "keys", "commands"),
    "no matches": ("finder", "keys", "commands"),
    "at a match": ("counterpart", "keys", "commands"),
    "only here": ("next-match", "only-here", "keys", "commands"),
    "variants": ("counterpart", "next-match", "only-matching", "keys"),
    "page": ("keys", "commands"),
    "line": ("accept", "cancel", "keys"),
    "list": ("accept", "cancel", "keys"),
    "selecting": ("copy", "widen", "keys"),
}
"""Commands by where one is, in the order in which they are shown."""

ALWAYS = "keys"

OTHERWISE: dict[tuple[Where, str], str] = {
    ("only here", "next-match"): "next passage",
    ("variants", "counterpart"): "goes there",
    ("variants", "next-match"): "next group",
    ("variants", "only-matching"): "folds",
}
"""What commands do where they do something else than they are named for."""

Hint = tuple[str, str]
"""A key, and what it does in a word or two."""


def footer(keymap: Keymap, where: Where) -> tuple[tuple[Hint, ...], ...]:
    """The hints for where one is, then fewer and fewer of them, for lines where not all fit."""
    mode: Mode = where if where in ("line", "list", "selecting") else "reading"
    named = [name for name in NAMED[where] if keymap.keys_of(name, mode)]
    return tuple(
        tuple((keymap.keys_of(name, mode)[0], OTHERWISE.get((where, name), BY_ID[name].short)) for name in names)
        for names in _fewer(named)
    )


def _fewer(names: list[str]) -> Iterator[list[str]]:
    """All names, without the last, and so on; the key that leads to all others to the end."""
    yield names
    while len(names) > 1:
        gone = next(at for at in range(len(names) - 1, -1, -1) if names[at] != ALWAYS)
        names = names[:gone] + names[gone + 1 :]
        yield names
