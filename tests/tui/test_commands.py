"""The one declaration of commands: whole, without clashes, and what the documents say."""

from pathlib import Path

from tui import pages
from tui.commands import COMMANDS, as_markdown, keys_of
from tui.screen.reading import ReadingScreen
from tui.widgets.article_view import ArticleView

KEYS_PAGE = Path(__file__).parents[2] / "docs" / "keys.md"


def test_every_command_can_be_done():
    for command in COMMANDS:
        owner = ArticleView if command.on_view else ReadingScreen
        assert callable(getattr(owner, f"do_{command.id.replace('-', '_')}")), command.id


def test_no_key_means_two_things():
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))


def test_nothing_is_bound_only_to_what_a_terminal_may_swallow():
    unsafe = {"escape", "ctrl+b", "ctrl+a", "ctrl+s", "ctrl+h", "ctrl+i"}
    for command in COMMANDS:
        safe = [key for key in command.keys if key not in unsafe and not key.startswith(("alt+", "f1"))]
        assert safe, command.id


def test_the_page_of_keys_is_up_to_date():
    assert KEYS_PAGE.read_text(encoding="utf-8") == as_markdown()


def test_the_help_page_names_every_key():
    text = pages.keys().text
    assert all(f"{keys_of(command)}" in text and command.title in text for command in COMMANDS)
