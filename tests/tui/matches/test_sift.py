"""Which matches one wants to see."""

from dataclasses import fields

from matching.model import Match, Piece, Quote
from tui.matches.sift import Sift, shared_words
from tui.matches.voices import Voices

TEXT = "the minister denies it all"


def match(score, *pieces, kind="reworded"):
    return Match(0, 0, 26, 1, 0, 9, kind, score, tuple(Piece(*piece) for piece in pieces))


ESTEVIK = Quote(0, 26, "direct", 0, "Runa Estevik")
VOICES = Voices([[ESTEVIK], [Quote(0, 9, "scare", 1, "Ada Lind")]])

SHORT = match(0.9, ("equal", 0, 12, 0, 12))
LONG = match(0.6, ("equal", 0, 12, 0, 12), ("changed", 13, 19, 13, 20), ("equal", 20, 26, 21, 27))


def test_all_that_is_asked_for_is_told():
    asked = {"least_score": 0.71, "least_words": 17, "kinds": frozenset(["reworded"]), "speaker": "estevik"}
    assert set(asked) == {field.name for field in fields(Sift)}
    for name, value in asked.items():
        assert Sift(**{name: value}).told, name
    assert Sift(**asked).told == "reworded, from 0.71, 17 words, estevik"


def test_everything_is_shown_where_nothing_is_asked_for():
    assert Sift().held_back([SHORT, LONG], [TEXT], VOICES) == frozenset()


def test_a_match_is_held_back_that_has_too_low_a_score_or_too_few_words():
    assert Sift(least_score=0.6).held_back([SHORT, LONG], [TEXT], VOICES) == frozenset()
    assert Sift(least_score=0.7).held_back([SHORT, LONG], [TEXT], VOICES) == {1}
    assert Sift(least_words=3).held_back([SHORT, LONG], [TEXT], VOICES) == {0}
    assert Sift(0.7, 3).held_back([SHORT, LONG], [TEXT], VOICES) == {0, 1}


def test_words_that_are_shared_are_counted_as_written():
    assert shared_words(LONG, TEXT) == 4
    assert shared_words(match(0.9, ("equal", 0, 5, 0, 5)), "部長は否定した") == 5


def test_what_was_tied_is_never_held_back():
    assert Sift(1.0, 99).held_back([match(0.5, kind="tied")], [TEXT], VOICES) == frozenset()


def test_kinds_and_speakers_are_asked_for_together():
    partial = match(0.9, kind="partial")
    passage = match(0.9, kind="passage")
    kinds = frozenset(("partial", "passage"))
    assert Sift(kinds=kinds).held_back([SHORT, partial, passage], [TEXT], VOICES) == {0}
    assert Sift(kinds=kinds, speaker="runa est").held_back([SHORT, partial, passage], [TEXT], VOICES) == {0, 2}
    assert Sift(speaker="lind").held_back([SHORT], [TEXT], VOICES) == {0}


def test_a_person_is_asked_for_in_any_spelling():
    voices = Voices([[ESTEVIK], [Quote(50, 60, "direct", 0, "Runa Estevick")]])
    assert Sift(speaker="estevick").held_back([SHORT], [TEXT], voices) == frozenset()


def test_what_is_asked_is_told():
    assert Sift().told == ""
    assert (
        Sift(0.8, 5, frozenset(("reworded", "exact")), "lind").told == "exact, reworded, from 0.80, 5 words, lind"
    )
