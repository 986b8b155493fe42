"""A reader that is set up: settings are used, keys of one's own work, and what is wrong in the file is said."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tui.settings import Settings

MINE = Settings(
    width=40, overlap=0, link="off", layout="russian",
    keys={"next-match": ("e", "Down"), "zoom": (), "page-down": ("f",), "list-down": ("Ctrl-K",)},
)  # fmt: skip


async def test_settings_are_used_and_so_are_keys_of_ones_own():
    async with reading(LEDGER, POST, NOTE, settings=MINE) as (_, screen, pilot):
        left, right = screen.panes.views
        assert left.rows.width == right.rows.width == 40
        assert screen.panes.link == "off"
        await press(pilot, "f")
        assert left.top == left.height
        await press(pilot, "g", "down")
        assert screen.current is not None
        assert left.top == 0
        await press(pilot, "o", "ctrl+k", "ctrl+k")
        assert screen.chooser.chosen == "2"
        await press(pilot, "ctrl+g", "full_stop")
        assert screen.status.message == ". is no key here; ? shows all"
        await press(pilot, "п", "о", "f12")
        assert left.top == 1
        assert screen.status.message == "F12 is no key here; ? shows all"


async def test_a_letter_of_another_keyboard_names_the_setting_that_makes_it_a_key():
    async with reading(LEDGER, settings=Settings(layout="none")) as (_, screen, pilot):
        await press(pilot, "о")
        assert screen.view.top == 0
        assert screen.status.message == 'о is no key here; layout = "russian" in the configuration makes it one'


async def test_mistakes_in_the_configuration_are_said():
    said = ["config.toml, line 3: there is no setting “a”", "config.toml, line 4: there is no setting “b”"]
    async with reading(NOTE, complaints=said) as (_, screen, pilot):
        assert screen.status.message == said[1]
        await press(pilot, "colon", *"messages", "enter")
        assert all(sentence in screen.sheet.article.text for sentence in said)
