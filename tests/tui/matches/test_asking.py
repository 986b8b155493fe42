"""What is typed to see only some matches."""

import pytest

from tui.matches.asking import QUOTES, Asked, asked
from tui.matches.sift import Sift

REWORDED = frozenset(("reworded",))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", Asked()),
        ("reworded", Asked(Sift(kinds=REWORDED))),
        ("Reworded exact", Asked(Sift(kinds=REWORDED | {"exact"}))),
        ("rewor", Asked(words="rewor")),
        ("q:", Asked(Sift(kinds=QUOTES))),
        ("q: reworded", Asked(Sift(kinds=REWORDED))),
        ("reworded q:", Asked(Sift(kinds=REWORDED))),
        ("exact partial reworded passage", Asked(Sift(kinds=QUOTES | {"passage"}))),
        ("passage exact partial q: reworded", Asked(Sift(kinds=QUOTES | {"passage"}))),
        (">0.8", Asked(Sift(0.8))),
        (">1", Asked(Sift(least_words=1))),
        (">1 words", Asked(Sift(least_words=1))),
        (">=1.0", Asked(Sift(1.0))),
        ("≥ 80% quay", Asked(Sift(0.8), words="quay")),
        (">=80 words", Asked(Sift(least_words=80))),
        (">0", Asked()),
        (">= ,75", Asked(Sift(0.75))),
        (">5 words", Asked(Sift(least_words=5))),
        (">12", Asked(Sift(least_words=12))),
        (">", Asked()),
        (">.", Asked()),
        ("s:lind", Asked(Sift(speaker="lind"))),
        ('speaker:"Ada Lind" quay', Asked(Sift(speaker="Ada Lind"), words="quay")),
        ("1 3", Asked(articles=frozenset((0, 2)))),
        ("3 herons of 1999", Asked(articles=frozenset((2,)), words="herons of 1999")),
        ("5 ²", Asked(words="5 ²")),
        ("quay >0.8 reworded pier 2", Asked(Sift(0.8, kinds=REWORDED), frozenset((1,)), "quay pier")),
        (">" + "9" * 500, Asked()),
    ],
)
def test_each_word_narrows_as_what_it_is(typed, wanted):
    assert asked(typed, 4) == wanted
