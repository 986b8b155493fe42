"""Reads the configuration file: what is right in it is used; what is wrong is said in a sentence with its line.

The program never writes to the file, and nothing in it can keep the reader from starting.
"""

from __future__ import annotations

import re
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from parsers.safety import safe_line
from tui.settings.complaints import Complaints, quoted
from tui.settings.declared import Between, Setting, Settings, settable
from tui.settings.keys import keys_from
from tui.settings.lines import lines_of
from tui.settings.nearest import meant

MOST_BYTES = 64 * 1024
"""More is no configuration; with every line set it has a tenth of that."""

LONGEST_LINE = 500
"""Characters. Python's TOML reader takes memory with the square of the dots in a name."""

_KINDS = {bool: "true or false", int: "a whole number", float: "a number", str: 'text in quotes, like "this"'}
_AT_LINE = re.compile(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", re.DOTALL)
_NO_QUOTES = "a value is missing or a word not quoted"
_NOTHING = "nothing of the file is used"


def read_settings(path: Path, *, asked_for: bool = False) -> tuple[Settings, list[str]]:
    """The settings of a file, and sentences about what is wrong in it.

    A file that is missing is as good as an empty one, unless it was asked for.
    """
    complaints = Complaints(safe_line(path.name))
    try:
        data = _bytes_of(path)
    except FileNotFoundError:
        if asked_for:
            complaints.add("there is no such file")
        return Settings(), complaints.sentences()
    except (OSError, ValueError) as error:
        complaints.add(f"{getattr(error, 'strerror', None) or error}; {_NOTHING}")
        return Settings(), complaints.sentences()
    return settings_from(data, complaints), complaints.sentences()


def _bytes_of(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("it is no file that can be read")
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(f"it is larger than {MOST_BYTES // 1024} kB")
    return data


def settings_from(data: bytes, complaints: Complaints) -> Settings:
    """The settings in the bytes of a file."""
    values, complaints.lines = _parsed(data, complaints)
    known = {setting.name: setting for setting in settable()}
    settings = Settings()
    for name, value in values.items():
        plain = name.replace("_", "-")
        if name == "keys":
            settings = replace(settings, keys=keys_from(value, complaints))
        elif plain not in known:
            complaints.add(f"there is no setting {quoted(name)}{meant(name, [*known, 'keys'])}", name)
        elif why := _wrong(value, known[plain]):
            complaints.add(f"{plain} {why}", name)
        else:
            settings = replace(settings, **{known[plain].field: value})
    return settings


def _parsed(data: bytes, complaints: Complaints) -> tuple[Mapping[str, Any], dict[tuple[str, ...], int]]:
    """The values in a file, and the lines where they stand; none where it is no TOML."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        complaints.add(f"this is not UTF-8; {_NOTHING}", line=data.count(b"\n", 0, error.start) + 1)
        return {}, {}
    long = next((number for number, line in enumerate(text.split("\n"), 1) if len(line) > LONGEST_LINE), None)
    if long is not None:
        complaints.add(f"this is longer than {LONGEST_LINE} characters; {_NOTHING}", line=long)
        return {}, {}
    try:
        return tomllib.loads(text), lines_of(text)
    except RecursionError:
        complaints.add(f"it is nested too deeply; {_NOTHING}")
    except ValueError as error:
        why = _AT_LINE.fullmatch(str(error))
        said = safe_line(why[1] if why else str(error))[:100]
        said = _NO_QUOTES if said == "Invalid value" else said
        line = int(why[2]) if why and why[2] else text.rstrip().count("\n") + 1 if why else None
        complaints.add(f"this is no TOML ({said}); {_NOTHING}", line=line)
    return {}, {}


def _wrong(value: object, setting: Setting) -> str:
    """What is wrong with a value, if anything."""
    allowed = setting.allowed
    if type(value) is int and type(setting.default) is float:
        value = float(value)
    if type(value) is not type(setting.default):
        return f"must be {_KINDS[type(setting.default)]}"
    if isinstance(value, str) and not value.isprintable():
        return "must be text without control characters"
    if isinstance(allowed, Between) and isinstance(value, float):
        inside = allowed.least <= value <= allowed.most
        return "" if inside else f"must be from {allowed.least:g} to {allowed.most:g}"
    if not allowed or value in allowed:
        return ""
    if isinstance(allowed, range):
        return f"must be from {allowed.start} to {allowed.stop - 1}"
    *most, last = (f'"{one}"' for one in allowed)
    return f"must be {', '.join(most)} or {last}, not {quoted(value)}"
