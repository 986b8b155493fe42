"""An event for which one can wait together with a terminal."""

import select

from tui.terminal.leaving import Leaving


def is_awake(event):
    return bool(select.select([event.fileno()], [], [], 0)[0])


def test_it_can_be_read_from_while_it_is_set():
    event = Leaving()
    assert not is_awake(event)
    event.set()
    event.set()
    assert is_awake(event)
    assert event.is_set()
    event.clear()
    event.clear()
    assert not is_awake(event)
    assert not event.is_set()
