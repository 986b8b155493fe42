"""Frames wait while much is on its way, and for no longer than an answer may take."""

from tui.terminal.pacing import DEAF_AFTER, LONGEST, ON_ITS_WAY, Pace


def sent(pace, size, now):
    pace.sent(size)
    pace.written(now)


def test_short_frames_do_not_wait_for_one_another():
    pace = Pace()
    sent(pace, 100, 0)
    sent(pace, 200, 0.01)
    assert pace.waiting
    assert pace.wait(0.02) == 0


def test_after_a_long_frame_one_waits_for_the_answer():
    pace = Pace()
    sent(pace, ON_ITS_WAY, 5)
    assert pace.wait(5.25) == LONGEST - 0.25
    pace.answered()
    assert pace.wait(5.25) == 0
    assert not pace.waiting


def test_many_short_frames_are_as_one_long_one():
    pace = Pace()
    for number in range(3):
        sent(pace, ON_ITS_WAY // 3 + 1, number / 100)
    assert pace.wait(0.03)
    pace.answered()
    assert not pace.wait(0.03)


def test_the_time_counts_from_when_all_is_written():
    pace = Pace()
    pace.sent(ON_ITS_WAY)
    assert pace.wait(100) == LONGEST
    pace.written(107)
    pace.written(300)
    assert pace.wait(107) == LONGEST


def test_an_answer_that_never_comes_holds_nothing_back_for_long():
    pace = Pace()
    sent(pace, ON_ITS_WAY, 0)
    assert pace.wait(LONGEST) == 0
    assert not pace.waiting
    assert pace.asks


def test_a_terminal_that_never_answers_is_not_asked_for_ever():
    pace = Pace()
    for number in range(DEAF_AFTER):
        assert pace.asks
        sent(pace, ON_ITS_WAY, number * 10)
        pace.wait(number * 10 + LONGEST)
    assert not pace.asks


def test_a_terminal_that_has_answered_is_asked_after_a_pause_too():
    pace = Pace()
    sent(pace, 1, 0)
    pace.answered()
    for number in range(DEAF_AFTER + 1):
        sent(pace, ON_ITS_WAY, number * 10)
        pace.wait(number * 10 + LONGEST)
    assert pace.asks


def test_an_answer_nobody_asked_for_does_no_harm():
    pace = Pace()
    pace.answered()
    assert pace.wait(0) == 0
