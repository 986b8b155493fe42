"""How two sides differ, in words."""

from matching import find_matches
from matching.model import Match, Piece
from tui.printing.differing import MOST_SAID, difference


def match(*pieces):
    return Match(0, 0, 9, 1, 0, 9, "reworded", 0.8, tuple(Piece(*piece) for piece in pieces))


def test_each_sort_of_difference_has_its_words():
    ours, theirs = "the grey heron sleeps", "the white heron often"
    found = match(
        ("equal", 0, 3, 0, 3), ("changed", 4, 8, 4, 9), ("equal", 9, 14, 10, 15), ("only_a", 15, 21, 15, 15),
        ("only_b", 21, 21, 16, 21),
    )  # fmt: skip
    assert difference(found, ours, theirs) == "“white” for “grey”; leaves out “sleeps”; adds “often”."


def test_the_same_words_differ_in_nothing():
    text = "“We shall count every heron on the quay,” said Ada Lind."
    [found] = find_matches([text, f"On Monday it rained. {text}"])[:1]
    assert difference(found, text, f"On Monday it rained. {text}") == ""


def test_of_many_differences_the_rest_is_counted():
    text = "a b c d e f g h i j k l"
    found = match(*(("only_b", 0, 0, at, at + 1) for at in range(0, 2 * MOST_SAID + 6, 2)))
    assert difference(found, text, text).count("adds") == MOST_SAID
    assert difference(found, text, text).endswith("and 3 more differences.")
