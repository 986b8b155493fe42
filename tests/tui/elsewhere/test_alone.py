"""What only one article says, as passages: how they are joined, counted and walked."""

import pytest

from tui.elsewhere.alone import Alone, passages
from tui.elsewhere.dimmed import Dimmed
from tui.telling.facts import told

TEXT = "One. Two. Three four.\n\nFive. Six, seven.\n\nEight."


def spans(*words):
    return [(TEXT.index(word), TEXT.index(word) + len(word)) for word in words]


def test_sentences_that_follow_one_another_are_one_passage():
    found = passages(TEXT, spans("One.", "Two.", "four", "Five.", "seven", "Eight."))
    assert [TEXT[a:b] for a, b in found] == ["One. Two.", "four", "Five.", "seven", "Eight."]


def test_a_passage_ends_with_its_paragraph():
    found = passages(TEXT, spans("Three four.", "Five. Six, seven.", "Eight."))
    assert [TEXT[a:b] for a, b in found] == ["Three four.", "Five. Six, seven.", "Eight."]


def test_what_is_told_is_all_the_rest():
    alone = Alone.of(TEXT, spans("One.", "Five. Six, seven."), 0.5, 2)
    assert "".join(TEXT[a:b] for a, b in sorted([*alone.told, *alone.passages])) == TEXT
    assert Alone.of("", [], 0.0, 2).told == []


@pytest.mark.parametrize(
    ("share", "words", "counted"),
    [
        (0.342, ["One.", "Eight."], "34% of this article is only here · 2 passages"),
        (0.001, ["One."], "1% of this article is only here · 1 passage"),
        (0.999, ["One."], "99% of this article is only here · 1 passage"),
        (1.0, ["One."], "100% of this article is only here · 1 passage"),
        (0.0, [], "nothing in this article is only here"),
    ],
)
def test_the_share_is_never_rounded_to_nothing_or_all(share, words, counted):
    assert Alone.of(TEXT, spans(*words), share, 2).counted == counted


def test_a_name_or_a_number_alone_does_not_count_as_a_passage():
    text = "The three of them met Tolla Brask on 43 Quay Street. Nobody else was there, and it rained."
    told = [(text.index(words), text.index(words) + len(words)) for words in ("Tolla Brask", "43", "Nobody else")]
    told[-1] = told[-1][0], len(text)
    assert Alone.of(text, told, 0.5, 2).amount == "1 passage, 2 scraps"
    assert Alone.of(text, told[:1], 0.5, 2).amount == "1 scrap"


def test_passages_are_walked_round_the_end():
    alone = Alone.of(TEXT, spans("Two.", "Five.", "Eight."), 0.5, 2)
    two, five, eight = (start for start, _ in alone.passages)
    assert alone.step(None, 0, 1) == 0
    assert alone.step(None, five, 1) == 1
    assert alone.step(None, five, -1) == 0
    assert alone.step(two, 0, 1) == 1
    assert alone.step(eight, 0, 1) == 0
    assert alone.step(two, 0, -1) == 2
    assert alone.step(two, 0, 5) == 2
    assert Alone.of(TEXT, [], 0.0, 2).step(None, 0, 1) is None


def test_the_status_says_that_it_is_being_compared_where_it_is():
    dimmed = Dimmed(is_on=True)
    assert told(dimmed.facts(0, 2)) == "only here: comparing …"
    dimmed.known[0] = Alone.of(TEXT, spans("Two.", "Five."), 0.5, 2)
    assert told(dimmed.facts(0, 2)) == "50% of this article is only here · 2 passages"
    dimmed.stood = 0, TEXT.index("Five.")
    assert told(dimmed.facts(0, 2)) == "only here 2/2 · 50% of this article"
    assert told(dimmed.facts(0, 3)) == "only here: comparing …"
    assert told(dimmed.facts(None, 2)) == "only here: comparing …"
