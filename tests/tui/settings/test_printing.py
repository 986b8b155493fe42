"""The commented default: read as it is or with every line set, it is the default."""

import re
import tomllib
from pathlib import Path

from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap, modes_of
from tui.settings import Settings
from tui.settings.complaints import Complaints
from tui.settings.declared import settable
from tui.settings.printing import default_file, settings_part
from tui.settings.reading import settings_from
from tui.terminal.osc52 import MOST_BYTES


def test_the_default_sets_nothing():
    complaints = Complaints("c")
    assert settings_from(default_file().encode(), complaints) == Settings()
    assert not complaints.sentences()


def test_with_every_line_set_it_is_the_default_too():
    text = re.sub(r"^#(?=\S)", "", default_file(), flags=re.MULTILINE)
    values = tomllib.loads(text)
    assert list(values) == [*(setting.name for setting in settable()), "keys"]
    complaints = Complaints("c")
    settings = settings_from(text.encode(), complaints)
    assert not complaints.sentences()
    for setting in settable():
        assert getattr(settings, setting.field) == getattr(Settings(), setting.field) == setting.default
    own, declared = Keymap(settings.keys), Keymap()
    for command in COMMANDS:
        assert own.keys_of(command.id) == declared.keys_of(command.id)
        for key in command.keys:
            for mode in modes_of(command, key):
                assert own.command(key, mode) is declared.command(key, mode) is command


def test_it_tells_where_it_belongs():
    assert "# Diptych reads this from /home/me/c.toml\n" in default_file(Path("/home/me/c.toml"))


def test_the_page_about_it_shows_every_setting():
    page = (Path(__file__).parents[3] / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert "\n".join(settings_part()).strip() in page
    assert f"{MOST_BYTES:,} bytes" in page
