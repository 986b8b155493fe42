"""The keys that the status line names."""

from tests.tui.driving import LEDGER, POST, press, reading
from tui.commands import BY_ID
from tui.keyboard.keymap import Keymap
from tui.settings import Settings
from tui.telling.footer import NAMED, OTHERWISE, footer


def test_every_command_of_a_footer_has_words():
    assert all(BY_ID[name].short or (where, name) in OTHERWISE for where in NAMED for name in NAMED[where])


def test_the_key_to_all_keys_stays_longest():
    assert footer(Keymap(), "reading") == (
        ((".", "next match"), ("?", "keys"), (":", "commands")),
        ((".", "next match"), ("?", "keys")),
        (("?", "keys"),),
    )
    assert footer(Keymap(), "list")[0] == (("Enter", "takes it"), ("Ctrl-G", "gives up"), ("F1", "keys"))


async def test_the_footer_fits_what_one_does_and_names_ones_own_keys():
    own = Settings(keys={"next-match": ("e",), "keys": ("h",), "cancel": ("Ctrl-K",)})
    async with reading(LEDGER, POST, settings=own) as (_, screen, pilot):
        assert str(screen.status.render()).rstrip().endswith("e next match  h keys  : commands")
        await press(pilot, "e")
        assert "Enter other side  h keys" in str(screen.status.render())
        await press(pilot, "o")
        assert "Enter takes it  Ctrl-K gives up" in str(screen.status.render())
        await press(pilot, "ctrl+k", "slash")
        assert "Enter takes it  Ctrl-K gives up" in str(screen.status.render())
        await press(pilot, "ctrl+k", "h")
        assert str(screen.status.render()).rstrip().endswith("h keys  : commands")
        assert "takes it" not in str(screen.status.render())
