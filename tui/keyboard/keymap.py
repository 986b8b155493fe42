"""Which key does what: the declared keys of all commands, with the user's own in their place.

One key may do different things while one reads, while one types a line and while one chooses from a list; within
one of these it does one thing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.commands import BY_ID, COMMANDS, Command, Mode
from tui.keyboard.names import shown, types


class Keymap:
    """The keys of every command. A key that two commands claim goes to the one for which the user chose it."""

    def __init__(self, chosen: Mapping[str, Sequence[str]] | None = None) -> None:
        self._chosen = dict(chosen or {})
        self._done: dict[tuple[Mode, str], Command] = {}
        for command in sorted(COMMANDS, key=lambda one: one.id not in self._chosen):
            for key in self._chosen.get(command.id, command.keys):
                for mode in modes_of(command, key):
                    self._done.setdefault((mode, key), command)

    def command(self, key: str, mode: Mode = "reading") -> Command | None:
        """What a key does."""
        return self._done.get((mode, key))

    def keys_of(self, name: str, mode: Mode | None = None) -> list[str]:
        """The keys of a command, in one mode, or while one reads if it works there, as the help shows them."""
        command = BY_ID[name]
        keys = self._chosen.get(name, command.keys)
        modes = (mode,) if mode is not None else ("reading",) if "reading" in command.modes else command.modes
        return [shown(key) for key in keys if any(self._done.get((each, key)) is command for each in modes)]

    def first(self, name: str) -> str:
        """The key of a command that a sentence names; its name under `:` where it has none."""
        return next(iter(self.keys_of(name)), f":{name}")


def modes_of(command: Command, key: str) -> tuple[Mode, ...]:
    """Where a key of a command works: what types a character does so in lines and lists."""
    return tuple(mode for mode in command.modes if mode in ("reading", "selecting") or not types(key))
