"""What can be typed after `:`."""

import pytest

from matching import rank
from tests.tui.driving import LEDGER, NOTE, POST, press, reading
from tui.commands import COMMANDS
from tui.keyboard.keymap import Keymap
from tui.lists import choices, orders
from tui.lists.orders import OrderError, read_order


@pytest.mark.parametrize(
    ("typed", "name", "count", "argument"),
    [
        ("zoom", "zoom", None, None),
        ("next match", "next-match", None, None),
        ("Next-Match 3", "next-match", 3, None),
        ("42", "percent", 42, None),
        (" 42 % ", "percent", 42, None),
        ("width 60", "width", 60, None),
        ("theme light", "theme", None, "light"),
        ("theme  my dusk", "theme", None, "my dusk"),
        ("open beside", "open-beside", None, None),
        ("line down 99999999999", "line-down", 999_999, None),
    ],
)
def test_orders_are_a_name_and_what_it_takes(typed, name, count, argument):
    order = read_order(typed)
    assert (order.command.id, order.count, order.argument) == (name, count, argument)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("them light", "there is no command “them light”"),
        ("next mach", 'there is no command “next mach”; did you mean "next match"?'),
        ("erase word", "there is no command “erase word”"),
        ("zoom 3", "nothing can follow zoom"),
        ("width wide", "a number can follow width, not “wide”"),
        ("x" * 99, f"there is no command “{'x' * 40}”"),
    ],
)
def test_what_cannot_be_done_says_why(typed, why):
    with pytest.raises(OrderError) as error:
        read_order(typed)
    assert str(error.value).startswith(why)


def test_every_name_can_be_ordered():
    for choice in choices.commands(Keymap()):
        assert read_order(choice.value).command.id == choice.value
    assert orders.split("theme") == (next(one for one in COMMANDS if one.id == "theme"), "")


async def test_orders_by_name_with_numbers_and_words():
    async with reading(LEDGER, POST, NOTE) as (app, screen, pilot):
        await press(pilot, "colon", *"width 60", "enter")
        assert screen.view.measure == 60
        await press(pilot, "colon", *"theme li")
        assert screen.chooser.chosen == "theme light"
        await press(pilot, "enter", "colon", *"open 3", "enter")
        assert app.theme == "light"
        assert screen.view.index == 2
        await press(pilot, "colon", *"open 1", "enter", "colon", *"50%", "enter")
        assert screen.view.sees(len(screen.view.article.text) // 2)
        await press(pilot, "colon", *"widt", "tab", *"50", "enter")
        assert screen.view.measure == 50
        await press(pilot, "colon", *"zzz", "enter")
        assert screen.chooser.is_open
        assert "there is no command “zzz”" in screen.status.message
        await press(pilot, "ctrl+u", *"sorce", "enter")
        assert screen.status.message == 'there is no command “sorce”; did you mean "source"?'
        await press(pilot, "ctrl+u", *"widt 56", "enter")
        assert screen.view.measure == 56
        await press(pilot, "colon", *"/herons and", "enter")
        assert screen.status.message.startswith("“herons and” ")
        assert len(screen.view.hits) == 40


def test_a_name_typed_in_full_is_first_in_the_list():
    lines = choices.commands(Keymap())
    for line in lines:
        hit = rank(line.value.replace("-", " "), [one.text for one in lines])[0]
        assert lines[hit.index] is line
