"""Passages tied by hand are aligned as those that were found."""

from matching import find_matches, tie

ONE = "The harbour was closed. “I never met these people, and if I did it was by accident,” said the minister."
OTHER = "He insisted: “I have never met those people, and if I did, then it was an accident.” Nobody asked."


def span(text, words):
    start = text.index(words)
    return start, start + len(words)


def test_the_words_are_aligned_as_those_of_a_match_that_is_found():
    [found] = find_matches([ONE, OTHER])
    tied = tie(ONE, (found.a_start, found.a_end), OTHER, (found.b_start, found.b_end))
    assert tied.pieces == found.pieces
    assert (tied.kind, tied.score) == ("tied", 1.0)


def test_what_shares_no_word_can_be_tied():
    tied = tie(ONE, span(ONE, "The harbour was closed"), OTHER, span(OTHER, "Nobody asked"), 3, 5)
    assert (tied.a, tied.b) == (3, 5)
    assert ONE[tied.a_start : tied.a_end] == "The harbour was closed"
    assert {piece.op for piece in tied.pieces} == {"changed"}


def test_it_is_the_same_for_either_order():
    one, other = span(ONE, "“I never met these people"), span(OTHER, "I have never met those people")
    there, back = tie(ONE, one, OTHER, other), tie(OTHER, other, ONE, one)
    turned = {"only_a": "only_b", "only_b": "only_a"}
    assert [(p.op, p.a_start, p.a_end, p.b_start, p.b_end) for p in there.pieces] == [
        (turned.get(p.op, p.op), p.b_start, p.b_end, p.a_start, p.a_end) for p in back.pieces
    ]
