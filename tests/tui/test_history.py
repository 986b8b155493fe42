"""The list of jumps."""

from tui.history import LONGEST, History, Place


def test_back_and_forward_again():
    history = History()
    history.leave(Place(0, 10))
    history.leave(Place(1, 20))
    here = Place(0, 99)
    assert history.back(here) == Place(1, 20)
    assert history.back(here) == Place(0, 10)
    assert history.forward() == Place(1, 20)
    assert history.forward() == here
    assert history.forward() is None


def test_several_at_once_stop_at_the_ends():
    history = History([Place(0, n) for n in range(5)], 5)
    assert history.back(Place(1, 0), 99) == Place(0, 0)
    assert history.forward(99) == Place(1, 0)


def test_a_jump_from_the_past_forgets_what_lay_ahead():
    history = History()
    for offset in (1, 2, 3):
        history.leave(Place(0, offset))
    history.back(Place(0, 9), 3)
    history.leave(Place(0, 50))
    assert history.back(Place(0, 60)) == Place(0, 50)
    assert history.back(Place(0, 60)) is None


def test_an_empty_list_leads_nowhere():
    assert History().back(Place(0, 0)) is None
    assert History().forward() is None


def test_it_does_not_grow_for_ever():
    history = History()
    for offset in range(3 * LONGEST):
        history.leave(Place(0, offset))
    assert len(history.places) == LONGEST
    assert history.back(Place(1, 0)) == Place(0, 3 * LONGEST - 1)
