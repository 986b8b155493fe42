"""The keys that a configuration file gives to commands, checked: what cannot be is named and left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.commands import BY_ID, COMMANDS, Command, Mode
from tui.keyboard.keymap import Keymap, modes_of
from tui.keyboard.names import NAMES, is_sent, read_key
from tui.settings.complaints import Complaints, quoted
from tui.settings.nearest import meant

Keys = dict[str, tuple[str, ...]]

TABLE = "keys"


def keys_from(table: object, complaints: Complaints) -> Keys:
    """The keys chosen for commands, by command id."""
    if not isinstance(table, Mapping):
        complaints.add('keys must be a table: a line [keys], and below it lines like next-match = ["."]', TABLE)
        return {}
    chosen: Keys = {}
    for name, value in table.items():
        if name not in BY_ID:
            complaints.add(f"there is no command {quoted(name)}{meant(name, BY_ID)}", TABLE, name)
        elif not _is_keys(value):
            complaints.add(f'{name} must be keys in quotes, like ["x", "Ctrl-X"]', TABLE, name)
        else:
            written = [value] if isinstance(value, str) else value
            chosen[name] = _keys_for(BY_ID[name], written, complaints)
    _spare_required(chosen, complaints)
    _name_clashes(chosen, complaints)
    _name_keyless(chosen, complaints)
    return chosen


def _is_keys(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and all(isinstance(one, str) for one in value))


def _keys_for(command: Command, written: Sequence[str], complaints: Complaints) -> tuple[str, ...]:
    """The keys that can be keys of this command."""
    keys: dict[str, None] = {}
    for text in filter(None, written):
        key = read_key(text)
        if key is None:
            names = [*NAMES, *(f"Ctrl-{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
            complaints.add(f"{command.id}: there is no key {quoted(text)}{meant(text, names)}", TABLE, command.id)
        elif key.isdecimal() and key not in command.keys:
            complaints.add(f"{command.id}: {key} is no key of its own; digits count", TABLE, command.id)
        elif not modes_of(command, key):
            said = f"{command.id}: {key} is typed into lines, so it can be no key there"
            complaints.add(said, TABLE, command.id)
        else:
            keys[key] = None
            if not is_sent(key):
                complaints.add(f"{command.id}: many terminals cannot send {key}", TABLE, command.id)
    return tuple(keys) if keys or not any(written) else command.keys


def _spare_required(chosen: Keys, complaints: Complaints) -> None:
    """Leave the commands without which one would be stuck a key, whatever was chosen."""
    while stuck := _stuck(chosen):
        command, mode = stuck
        written = chosen.get(command.id, command.keys)
        wanted = [key for key in written if mode in modes_of(command, key) and is_sent(key)]
        if not wanted:
            del chosen[command.id]
            complaints.add(f"{command.id} needs a key; it keeps {' '.join(command.keys)}", TABLE, command.id)
        for taker in filter(None, (Keymap(chosen).command(key, mode) for key in wanted)):
            if chosen.pop(taker.id, None) is not None:
                said = f"{command.id} needs {' '.join(wanted)}; {taker.id} keeps {' '.join(taker.keys)}"
                complaints.add(said, TABLE, taker.id)


def _stuck(chosen: Keys) -> tuple[Command, Mode] | None:
    """A command that has to have a key somewhere, and has none."""
    keymap = Keymap(chosen)
    needed = ((command, mode) for command in COMMANDS for mode in command.required)
    return next(
        ((command, mode) for command, mode in needed if not any(map(is_sent, keymap.keys_of(command.id, mode)))),
        None,
    )


def _name_clashes(chosen: Keys, complaints: Complaints) -> None:
    """Keys chosen for two commands: the one the program declares first has it."""
    keymap = Keymap(chosen)
    for name, keys in chosen.items():
        for key in keys:
            takers = {keymap.command(key, mode) for mode in modes_of(BY_ID[name], key)}
            for other in takers - {BY_ID[name], None}:
                if other is not None:
                    complaints.add(f"{key} is a key of {other.id} already; {name} does not get it", TABLE, name)


def _name_keyless(chosen: Keys, complaints: Complaints) -> None:
    """Commands that lost all their keys to others, though nobody said so."""
    keymap = Keymap(chosen)
    for command in COMMANDS:
        if command.keys and command.id not in chosen and not keymap.keys_of(command.id):
            taker = next(filter(None, (keymap.command(key, command.modes[0]) for key in command.keys)))
            said = f"{taker.id} takes the only key of {command.id}; give that another, or [] for none"
            complaints.add(said, TABLE, taker.id)
