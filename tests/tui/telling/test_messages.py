"""How long messages can be seen; time is a number here."""

import pytest

from tui.telling.messages import LEAST, NOTICED, Messages, reading_time

LONG = "source 3.md: " + "a reason that takes a while to read, " * 4


def test_a_message_stays_as_long_as_it_takes_to_read():
    messages = Messages()
    messages.say("the end", 100)
    assert messages.tick(100) == LEAST
    assert messages.tick(100 + LEAST - 0.1) == pytest.approx(0.1)
    assert messages.shown == "the end"
    assert messages.tick(100 + LEAST) is None
    assert messages.shown == ""
    assert reading_time(LONG) > 2 * LEAST


def test_a_key_held_down_does_not_take_it_away():
    messages = Messages()
    messages.say("mark a is set", 100)
    messages.key_pressed(100 + NOTICED / 2)
    assert messages.shown == "mark a is set"
    messages.key_pressed(100 + NOTICED)
    assert messages.shown == ""


def test_the_next_command_takes_away_what_was_said_but_not_what_matters():
    messages = Messages()
    messages.say(LONG, 100, matters=True)
    messages.say("the end", 101)
    messages.superseded(101)
    assert messages.shown == LONG
    messages.superseded(102)
    assert messages.shown == LONG
    messages.say("the end", 101 + reading_time(LONG))
    messages.superseded(102 + reading_time(LONG))
    assert messages.shown == ""


def test_what_matters_stays_until_a_key_after_it_could_be_read():
    messages = Messages()
    messages.say(LONG, 100, matters=True)
    assert messages.tick(9999) is None
    messages.key_pressed(100 + LEAST)
    assert messages.shown == LONG
    messages.key_pressed(100 + reading_time(LONG))
    assert messages.shown == ""


def test_what_matters_comes_back_from_under_a_passing_message():
    messages = Messages()
    messages.say(LONG, 100, matters=True)
    messages.say("panes are not linked", 101)
    assert messages.shown == "panes are not linked"
    messages.tick(101 + LEAST)
    assert messages.shown == LONG
    messages.key_pressed(101 + LEAST + 1)
    assert messages.shown == LONG
    messages.key_pressed(101 + LEAST + reading_time(LONG))
    assert messages.shown == ""


def test_what_is_held_is_shown_until_it_is_over_and_not_written_down():
    messages = Messages()
    messages.hold("comparing 2 articles …")
    messages.say("no more headings", 100)
    assert messages.shown == "no more headings"
    messages.tick(200)
    messages.key_pressed(300)
    assert messages.shown == "comparing 2 articles …"
    messages.hold("")
    assert messages.shown == ""
    assert messages.said == ["no more headings"]


def test_nothing_is_written_down_twice_in_a_row():
    messages = Messages()
    for text in ("the end", "the end", "", "the beginning", "the end"):
        messages.say(text, 100)
    assert messages.said == ["the end", "the beginning", "the end"]
