"""Keyboards of other scripts: which Latin letter stands where such a letter was typed.

A letter that is no key of ours is taken for the one that the same key types on a Latin keyboard, so that one need
not switch layouts to turn a page. Signs are obeyed as they are typed. Lines are typed in one's own letters.
"""

from __future__ import annotations

from collections.abc import Mapping

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>"
_TYPED = {
    "russian": "йцукенгшщзхъфывапролджэячсмитьбюЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ",
    "ukrainian": "йцукенгшщзхїфівапролджєячсмитьбюЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ",
    "greek": "-ςερτυθιοπ--ασδφγηξκλ--ζχψωβνμ----ΕΡΤΥΘΙΟΠ--ΑΣΔΦΓΗΞΚΛ--ΖΧΨΩΒΝΜ--",
    "hebrew": "--קראטוןםפ--שדגכעיחלךף-זסבהנמצתץ",
}
"""What the keys of `_LATIN` type, in its order (ru, ua, gr and il of xkeyboard-config); `-` for no letter."""

_LANGUAGES = {"ru": "russian", "be": "russian", "uk": "ukrainian", "el": "greek", "he": "hebrew"}
LAYOUTS = ("auto", "none", *_TYPED)


def layout_of(setting: str, environment: Mapping[str, str]) -> str:
    """The layout that is meant: for "auto" that of the language in the environment, if we know it."""
    if setting != "auto":
        return setting
    language = next((environment[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(name)), "")
    return _LANGUAGES.get(language[:2].lower(), "none")


def latin(letter: str, layout: str) -> str | None:
    """What the key that typed a letter types on a Latin keyboard."""
    at = _TYPED.get(layout, "").find(letter) if letter.isalpha() and not letter.isascii() else -1
    return _LATIN[at] if at >= 0 else None


def layout_with(letter: str) -> str | None:
    """A layout that has this letter, to be named in a hint."""
    return next((name for name in _TYPED if latin(letter, name)), None)
