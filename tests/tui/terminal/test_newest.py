"""Copies one after the other."""

from threading import Event

from tui.terminal.newest import Newest


def test_texts_never_overtake_each_other_and_only_the_newest_waits():
    handed, begun, goes_on, over = [], Event(), Event(), Event()

    def slow(text):
        handed.append(text)
        begun.set()
        assert goes_on.wait(10)
        if text == "the last":
            over.set()

    newest = Newest(slow)
    newest.give("the first")
    assert begun.wait(10)
    for text in ("the second", "the third", "the last"):
        newest.give(text)
    assert handed == ["the first"]
    goes_on.set()
    assert over.wait(10)
    assert handed == ["the first", "the last"]
