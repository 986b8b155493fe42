"""Going round a group."""

from matching.model import Match, Piece
from parsers import parse
from tui.matches.comparison import Comparison
from tui.matches.rounds import between, differing, following, place_in

TEXTS = ("the heron stood on the old pier", "a heron stood on the old pier", "a heron sat on the old stone pier")


def exact(a, b):
    ends = len(TEXTS[a]), len(TEXTS[b])
    return Match(a, 0, ends[0], b, 0, ends[1], "exact", 0.9, (Piece("equal", 0, ends[0], 0, ends[1]),))


CHAIN = Comparison([exact(0, 1), exact(1, 2)])
"""The first and the last belong together only over the one between them."""


def places():
    return CHAIN.members(0)


def test_one_article_after_the_other_and_round_the_end():
    one, two, three = places()
    assert [each.article for each in (one, two, three)] == [0, 1, 2]
    assert following(places(), one, 0) is two
    assert following(places(), two, 1) is three
    assert following(places(), three, 2) is one
    assert following([], None, 0) is None


def test_from_an_article_that_has_none_to_the_next_that_has():
    four = [each for each in CHAIN.members(0) if each.article != 1]
    assert following(four, None, 1).article == 2
    assert following(four, None, 3).article == 0
    assert place_in(four, 1) is None
    assert place_in(four, 2).article == 2


def test_the_match_between_two_places_if_there_is_one():
    one, two, three = places()
    assert between(CHAIN, one, two) == 0
    assert between(CHAIN, three, two) == 1
    assert between(CHAIN, one, three) is None


def test_words_that_differ_also_where_there_is_no_match():
    articles = [parse(text, name="one.txt") for text in TEXTS]
    one, two, three = places()
    assert list(differing(CHAIN, articles, one, two)) == []
    words = [TEXTS[2][start:end] for start, end in differing(CHAIN, articles, three, one)]
    assert words == ["a", "sat", "stone"]
    words = [TEXTS[0][start:end] for start, end in differing(CHAIN, articles, one, three)]
    assert words == ["the", "stood"]
