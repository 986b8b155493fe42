"""The list of jumps."""

from tui.places.history import LONGEST, History, Place, Stance


def at(article, offset, *beside, pane=0):
    return Stance(pane, Place(article, offset), beside)


def test_back_and_forward_again():
    history = History()
    history.leave(at(0, 10))
    history.leave(at(1, 20))
    here = at(0, 99)
    assert history.back(here) == at(1, 20)
    assert history.back(at(1, 20)) == at(0, 10)
    assert history.forward(at(0, 10)) == at(1, 20)
    assert history.forward(at(1, 20)) == here
    assert history.forward(here) is None


def test_several_at_once_stop_at_the_ends():
    history = History([at(0, n) for n in range(5)], 5)
    assert history.back(at(1, 0), 99) == at(0, 0)
    assert history.forward(at(0, 0), 99) == at(1, 0)


def test_a_jump_from_the_past_forgets_what_lay_ahead():
    history = History()
    for offset in (1, 2, 3):
        history.leave(at(0, offset))
    history.back(at(0, 9), 3)
    history.leave(at(0, 50))
    assert history.back(at(0, 60)) == at(0, 50)
    assert history.back(at(0, 50)) is None


def test_an_empty_list_leads_nowhere():
    assert History().back(at(0, 0)) is None
    assert History().forward(at(0, 0)) is None


def test_going_back_leads_elsewhere_also_from_where_the_last_jump_began():
    history = History()
    history.leave(at(0, 10))
    history.leave(at(0, 20))
    assert history.back(at(0, 20)) == at(0, 10)
    assert history.forward(at(0, 10)) == at(0, 20)
    assert History([at(0, 1)], 1).back(at(0, 1)) is None


def test_a_place_is_kept_once_and_small_jumps_are_one():
    history = History()
    history.leave(at(0, 10))
    history.leave(at(0, 10))
    history.leave(at(0, 12), small=True)
    assert history.stances == [at(0, 10)]
    assert history.before == at(0, 12)
    history.leave(at(0, 90))
    assert history.stances == [at(0, 10), at(0, 90)]


def test_what_stands_beside_makes_another_stance_and_its_scrolling_does_not():
    beside = (1, Place(1, 5))
    assert at(0, 10, beside) == at(0, 10, (1, Place(1, 99)))
    assert at(0, 10, beside) != at(0, 10, (1, Place(2, 5)))
    assert at(0, 10, beside).shows_as(at(0, 77, (1, Place(1, 99))))
    assert not at(0, 10, beside).shows_as(at(0, 10, beside, pane=2))


def test_it_does_not_grow_for_ever():
    history = History()
    for offset in range(3 * LONGEST):
        history.leave(at(0, offset))
    assert len(history.stances) == LONGEST
    assert history.back(at(1, 0)) == at(0, 3 * LONGEST - 1)
