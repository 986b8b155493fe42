"""The one declaration of commands: whole, without clashes, and what the documents say."""

from pathlib import Path

from tui.commands import COMMANDS, as_markdown
from tui.keyboard.keymap import modes_of
from tui.keyboard.line import EDITS
from tui.keyboard.names import read_key
from tui.screen.reading import ReadingScreen
from tui.widgets.article_view import ArticleView

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_every_command_can_be_done():
    for command in COMMANDS:
        owner = ArticleView if command.on_view else ReadingScreen
        assert command.id in EDITS or callable(getattr(owner, f"do_{command.id.replace('-', '_')}")), command.id


def test_keys_are_written_as_the_program_writes_them():
    assert all(read_key(key) == key for command in COMMANDS for key in command.keys)


def test_no_key_means_two_things():
    keys = [(mode, key) for command in COMMANDS for key in command.keys for mode in modes_of(command, key)]
    assert len(keys) == len(set(keys))


def test_every_command_has_a_key_wherever_it_works_that_no_terminal_swallows():
    unsafe = {"Esc", "Ctrl-B", "Ctrl-A", "Ctrl-S", "F1"}
    for command in COMMANDS:
        for mode in command.modes if command.keys and command.id not in ("keys", "quit") else ():
            safe = [key for key in command.keys if key not in unsafe and mode in modes_of(command, key)]
            assert safe, (command.id, mode)


def test_a_command_gets_a_number_or_words():
    assert not [command.id for command in COMMANDS if command.count is not None and command.argument is not None]


def test_the_page_of_keys_is_up_to_date():
    assert KEYS_PAGE.read_text(encoding="utf-8") == as_markdown()
