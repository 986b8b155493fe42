"""What keys are called: one notation for the declaration, the help, the configuration file and the documents.

A key that types a character is that character: `j`, `J`, `}`. The others have names (`Space`, `PgDn`, `Ctrl-D`).
Whoever writes a key may also write it as Textual does (`ctrl+d`, `right_curly_bracket`), as vim does (`<C-d>`) or
with `^`.
"""

from __future__ import annotations

import re
import unicodedata

NAMES = {
    "Space": "spacebar", "Enter": "return", "Tab": "", "Backspace": "bs", "Esc": "escape", "Up": "", "Down": "",
    "Left": "", "Right": "", "Home": "", "End": "", "PgUp": "pageup", "PgDn": "pagedown pgdown", "Ins": "insert",
    "Del": "delete", **{f"F{number}": "" for number in range(1, 25)},
}  # fmt: skip
"""The names of keys that type nothing, with other ways of writing them."""

ALIKE = {"Ctrl-H": "Backspace", "Ctrl-I": "Tab", "Ctrl-J": "Enter", "Ctrl-M": "Enter", "Ctrl-[": "Esc"}
"""Keys that most terminals do not tell apart; here they are the same on every terminal."""

_ARROWS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}
_BY_NAME = {way.lower(): name for name, ways in NAMES.items() for way in (name, *ways.split())}
_CHARACTERS = {"slash": "/", "backslash": "\\", "at": "@", "minus": "-", "plus": "+", "underscore": "_"}
_MODIFIERS = {"ctrl": "Ctrl", "control": "Ctrl", "c": "Ctrl", "alt": "Alt", "meta": "Alt", "m": "Alt", "a": "Alt",
              "shift": "Shift", "s": "Shift", "super": "Super", "hyper": "Hyper"}  # fmt: skip
_MODIFIED = re.compile(rf"((?:(?:{'|'.join(_MODIFIERS)})[-+])*)(.+)", re.IGNORECASE | re.DOTALL)
_SENT = re.compile(r"(Alt-)?(.|Ctrl-[A-Z@\\\]^_]|(Shift-)?(?!F(1[3-9]|2\d))[A-Z]\w+)", re.DOTALL)
_LONGEST = 60
"""Characters of a key's name; the longest names of characters that are typed are shorter."""


def read_key(written: str) -> str | None:
    """A key as a person wrote it, in our notation; None where no key is called that."""
    if len(written) == 1:
        return "Space" if written == " " else written if written.isprintable() else None
    if not 0 < len(written) <= _LONGEST:
        return None
    text = written[1:-1] if re.fullmatch("<.+>", written) else written
    if text[0] == "^" and len(text) == 2:
        text = f"ctrl-{text[1]}"
    parts = _MODIFIED.fullmatch(text)
    base = _base(parts[2]) if parts else None
    if parts is None or base is None:
        return None
    named = {_MODIFIERS[one] for one in re.split("[-+]", parts[1].lower()) if one}
    return _joined(base, named)


def _base(name: str) -> str | None:
    """A key without its modifiers."""
    if len(name) == 1:
        return read_key(name)
    plain = name.lower()
    if known := _BY_NAME.get(re.sub("[-_ ]", "", plain)):
        return known
    try:
        char = _CHARACTERS.get(plain) or unicodedata.lookup(plain.replace("_", " "))
    except KeyError:
        return None
    return char if len(char) == 1 and char.isprintable() else None


def _joined(base: str, modifiers: set[str]) -> str | None:
    letter = len(base) == 1
    if letter and "Shift" in modifiers:
        if not base.isalpha():
            return None
        modifiers = modifiers if "Ctrl" in modifiers else modifiers - {"Shift"}
        base = base.upper()
    if letter and "Ctrl" in modifiers:
        base = base.upper()
    key = "-".join([*(one for one in ("Super", "Hyper", "Ctrl", "Alt", "Shift") if one in modifiers), base])
    return ALIKE.get(key, key)


def is_sent(key: str) -> bool:
    """Whether every terminal can send a key: what types something, and what had a code when there were terminals
    of glass. Ctrl with Shift, Super, and keys above F12 are told by few."""
    return _SENT.fullmatch(key) is not None


def pressed(key: str, character: str | None) -> str:
    """A key that was pressed, from Textual's name of it and the character it types, if any."""
    if character and len(character) == 1 and character.isprintable() and not key.startswith(("ctrl+", "alt+")):
        return "Space" if character == " " else character
    return read_key(key) or key


def types(key: str) -> str:
    """The character a key types into a line; empty where it types none."""
    return " " if key == "Space" else key if len(key) == 1 else ""


def shown(key: str) -> str:
    """A key as the help shows it: arrows as arrows."""
    return _ARROWS.get(key, key)
