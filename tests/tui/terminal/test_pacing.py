"""Frames wait as long as the link is in use, and for no longer than an answer may take."""

from tui.terminal.link import ASSUMED
from tui.terminal.pacing import DEAF_AFTER, LATE, LONGEST, SPARE, Pace

ROUND_TRIP = 0.08
RATE = 25_000


def linked(round_trip=ROUND_TRIP, rate=RATE):
    """A pace that knows its link by the answers to a question, and to a screen."""
    pace = Pace()
    pace.sent(0, 1)
    pace.answered(1 + round_trip)
    for number in range(5):
        pace.sent(2500, 10 * number + 10)
        pace.answered(10 * number + 10 + round_trip + 2500 / rate)
    return pace


def near(seconds, others):
    return abs(seconds - others) < 0.001


def test_it_learns_how_long_and_how_fast_a_link_is():
    pace = linked()
    assert near(pace.link.round_trip, ROUND_TRIP)
    assert abs(pace.link.rate - RATE) < 100


def test_with_nothing_on_its_way_a_frame_is_written_at_once():
    assert linked().wait(100) == 0


def test_a_frame_waits_until_the_link_has_taken_in_the_one_before():
    pace = linked()
    pace.sent(2500, 100)
    assert near(pace.wait(100), 2500 / RATE + ROUND_TRIP / 2)
    assert near(pace.wait(100.06), 2500 / RATE + ROUND_TRIP / 2 - 0.06)
    assert pace.wait(100.2) == 0
    assert pace.waiting


def test_of_a_long_link_it_makes_use():
    pace = linked(round_trip=0.7)
    pace.sent(2500, 100)
    assert near(pace.wait(100), 2500 / RATE + SPARE)


def test_an_answer_ends_the_wait():
    pace = linked()
    pace.sent(2500, 100)
    pace.answered(100.09)
    assert pace.wait(100.09) == 0
    assert not pace.waiting


def test_on_a_fast_link_nobody_waits_for_what_can_be_seen():
    pace = linked(round_trip=0.001, rate=5_000_000)
    pace.sent(2000, 100)
    assert pace.wait(100) < 0.012


def test_a_link_that_stands_still_gets_no_more_than_fits_into_it():
    pace, now = linked(), 100.0
    written = 0
    while now < 100 + LATE:
        if not pace.wait(now):
            pace.sent(500, now)
            written += 500
        now += 0.01
    assert written <= ROUND_TRIP * RATE + 1000


def test_after_a_lost_answer_one_goes_on():
    pace = linked()
    pace.sent(2500, 100)
    assert pace.wait(100 + ROUND_TRIP + 2500 / RATE + LATE + 0.01) == 0
    assert not pace.waiting
    assert pace.asks


def test_while_it_is_not_known_whether_a_terminal_answers_it_is_taken_for_a_slow_one():
    pace = Pace()
    assert pace.is_new
    assert pace.wait(5) == 0
    pace.sent(3000, 5)
    assert not pace.is_new
    assert near(pace.wait(5.1), 3000 / ASSUMED - 0.1)
    assert pace.wait(5.4) == 0


def test_a_terminal_that_never_answers_is_not_asked_for_ever_and_gets_what_a_slow_one_takes():
    pace = Pace()
    for number in range(DEAF_AFTER):
        assert pace.asks
        pace.sent(500, number * 10)
        pace.wait(number * 10 + LONGEST + 1)
    assert not pace.asks
    pace.sent(2000, 100)
    assert near(pace.wait(100), 2000 / ASSUMED)
    assert not pace.waiting


def test_a_terminal_that_answers_after_all_is_asked_again():
    pace = Pace()
    for number in range(DEAF_AFTER):
        pace.sent(500, number * 10)
        pace.wait(number * 10 + LONGEST + 1)
    pace.answered(50)
    assert pace.asks


def test_a_terminal_that_has_answered_is_asked_after_a_pause_too():
    pace = linked()
    for number in range(DEAF_AFTER + 1):
        pace.sent(2500, 100 + number * 10)
        pace.wait(109 + number * 10)
    assert pace.asks


def test_an_answer_nobody_asked_for_does_no_harm():
    pace = Pace()
    pace.answered(1)
    assert pace.wait(1) == 0


def test_a_link_that_became_longer_is_known_to_be():
    pace = linked()
    for number in range(100):
        pace.sent(10, 100 + number)
        pace.answered(100.5 + number)
    assert pace.link.round_trip > 0.45
