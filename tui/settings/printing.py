"""The configuration file as it is when nothing is set: every setting with what it is for, and every key.

A line that begins with `#` and no blank shows a default; without the `#` it sets it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tui.commands import COMMANDS, GROUPS
from tui.settings.declared import Between, Setting, settable

_KEYS = """\
# Keys, by command. A list replaces the keys that a command has, [] takes them away; a key given to one command is
# taken from the others. A key is written as "j", "J", "}", "Space", "PgDn", "Ctrl-D".
[keys]"""

_COMMENTS_AT = 44
"""The column of what a command does."""


def default_file(path: Path | None = None) -> str:
    """The commented default, to be kept as `path`."""
    lines = ["# How Diptych is set up. A line without its # sets what it says."]
    if path is not None:
        lines.append(f"# Diptych reads this from {path}")
    return "\n".join([*lines, *settings_part(), "", _KEYS, *_keys()]) + "\n"


def settings_part() -> Iterator[str]:
    """The lines about all settings but the keys."""
    for setting in settable():
        yield from ("", *_about(setting), f"#{setting.name} = {_value(setting.default)}")


def _about(setting: Setting) -> Iterator[str]:
    yield f"# {setting.about}"
    if isinstance(setting.allowed, range):
        yield f"# From {setting.allowed.start} to {setting.allowed.stop - 1}."
    elif isinstance(setting.allowed, Between):
        yield f"# From {setting.allowed.least:g} to {setting.allowed.most:g}."
    elif setting.allowed:
        yield f"# One of {', '.join(map(_value, setting.allowed))}."


def _keys() -> Iterator[str]:
    for group in GROUPS:
        yield f"\n# {group}"
        for command in COMMANDS:
            if command.group == group:
                yield f"#{command.id} = {_list(command.keys)}".ljust(_COMMENTS_AT) + f" # {command.title}"


def _list(keys: Sequence[str]) -> str:
    return f"[{', '.join(map(_value, keys))}]"


def _value(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return str(value).lower()
