"""What is typed after `:`: the name of a command, and a number or words where it takes some; or a number alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.commands import BY_ID, COMMANDS, Command

MOST = 999_999
"""A number can hardly mean more lines than that."""

SEARCH = "/"
"""What stands before words to search for, as it does without `:`."""

_NUMBER = re.compile(r"(\d+)\s*(?:%|cells)?", re.ASCII)


class OrderError(Exception):
    """What was typed cannot be done; says why."""


@dataclass(frozen=True, slots=True)
class Order:
    """A command to carry out."""

    command: Command
    count: int | None = None
    argument: str | None = None


def named(command: Command) -> str:
    """A command's name as `:` shows it."""
    return command.id.replace("-", " ")


def abbreviated(typed: str) -> tuple[str, str]:
    """The beginning of a name, and the number behind it: `w 50`."""
    name, _, last = typed.strip().rpartition(" ")
    return (name, last) if name and _NUMBER.fullmatch(last) else (typed.strip(), "")


def split(typed: str) -> tuple[Command, str] | None:
    """A command whose name is typed in full, and what stands behind it; None where no name is complete."""
    words = typed.split()
    for taken in range(len(words), 0, -1):
        command = BY_ID.get("-".join(words[:taken]).lower())
        if command is not None and "reading" in command.modes:
            return command, " ".join(words[taken:])
    return None


def read_order(typed: str) -> Order:
    """The order that was typed in full."""
    from tui.settings.nearest import meant

    if number := _NUMBER.fullmatch(typed.strip()):
        return Order(BY_ID["percent"], min(int(number[1][:7]), MOST))
    if typed.startswith(SEARCH) and typed.strip(SEARCH + " "):
        return Order(BY_ID["find"], argument=typed[len(SEARCH) :])
    parts = split(typed)
    if parts is None:
        names = [named(command) for command in COMMANDS if "reading" in command.modes]
        raise OrderError(f"there is no command “{typed.strip()[:40]}”{meant(typed.strip(), names)}")
    command, rest = parts
    if not rest:
        return Order(command)
    if command.argument is not None:
        return Order(command, argument=rest)
    if command.count is None:
        raise OrderError(f"nothing can follow {named(command)}")
    number = _NUMBER.fullmatch(rest)
    if number is None:
        raise OrderError(f"a number can follow {named(command)}, not “{rest[:40]}”")
    return Order(command, min(int(number[1][:7]), MOST))
