"""A search stands on the first hit from where one reads and goes round."""

from tui.hits import Hits

TEXT = "The café’s\nowner owns the cafe’s owl."


def test_the_first_hit_from_here():
    assert Hits.of(TEXT, "own", 0).counter == "“own” 1/2"
    assert Hits.of(TEXT, "own", 12).counter == "“own” 2/2"
    assert Hits.of(TEXT, "own", 35).counter == "“own” 1/2"


def test_it_is_blind_to_typography_accents_and_line_ends():
    assert [TEXT[a:b] for a, b in Hits.of(TEXT, "cafe's ow", 0).spans] == ["café’s\now", "cafe’s ow"]


def test_round_both_ends():
    hits = Hits.of(TEXT, "own", 0)
    assert hits.moved(-1).here == 1
    assert hits.moved(5).here == 1


def test_nothing_found_says_so():
    assert Hits.of(TEXT, "tea", 0).counter == "“tea” is not in this article"
    assert Hits.of(TEXT, "tea", 0).moved(1).here is None
    assert Hits.of(TEXT, "", 0).counter == ""
