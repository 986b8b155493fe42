"""Groups: what several texts share, its wordings, and that a text more tears nothing apart."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from matching import find_matches
from matching.model import Match, MatchKind, Piece
from matching.sharing.groups import Group, Grouping, group
from matching.sharing.variants import Variant, variants_of

Span = tuple[int, int]


def match(a: int, ours: Span, b: int, theirs: Span, kind: MatchKind = "exact", score: float = 0.97) -> Match:
    return Match(a, *ours, b, *theirs, kind, score, (Piece("equal", *ours, *theirs),))


def places(found: Group) -> list[tuple[int, int, int]]:
    return [(variant.text, variant.start, variant.end) for variant in found.variants]


def test_an_utterance_in_three_texts_is_one_group() -> None:
    [found] = group([match(0, (10, 30), 1, (0, 20)), match(1, (2, 20), 2, (5, 23))])
    assert found.matches == (0, 1)
    assert sorted(places(found)) == [(0, 10, 30), (1, 0, 20), (2, 5, 23)]


def test_a_quote_and_the_passage_around_it_stay_apart() -> None:
    assert len(group([match(0, (0, 90), 1, (0, 80), "passage"), match(0, (10, 30), 1, (12, 32))])) == 2


def test_the_best_wording_is_the_fullest_that_another_text_confirms() -> None:
    long, short, free = (0, 100), (0, 20), (0, 140)
    [found] = group(
        [
            match(0, short, 1, short),
            match(0, short, 2, long, "partial"),
            match(1, short, 2, long, "partial"),
            match(2, long, 3, free, "reworded", 0.8),
        ]
    )
    assert [(variant.text, variant.kind) for variant in found.variants] == [
        (2, "exact"),
        (0, "partial"),
        (1, "partial"),
        (3, "reworded"),
    ]


def test_words_around_those_of_another_match_are_not_those_words() -> None:
    inner = match(0, (12, 40), 1, (0, 28), "passage")
    pieces = (
        Piece("equal", 0, 10, 0, 10),
        Piece("changed", 11, 60, 11, 30),
        Piece("equal", 61, 99, 31, 69),
    )
    around = Match(0, 0, 100, 2, 0, 70, "passage", 0.97, pieces)
    assert [found.matches for found in group([inner, around])] == [(1,), (0,)]


def test_of_two_doubtful_wordings_the_one_with_more_of_the_words_joins() -> None:
    sure = match(0, (0, 50), 1, (0, 50))
    looser = [Match(text, 0, 50, 2, 0, 60, "reworded", 0.44, (Piece("equal", 5, 20, 5, 20),)) for text in (0, 1)]
    closer = [
        Match(text, 0, 50, 2, 70, 120, "reworded", 0.37, (Piece("equal", 5, 45, 75, 115),)) for text in (0, 1)
    ]
    assert [found.matches for found in group([sure, *looser, *closer])] == [(0, 3, 4), (1, 2)]


def test_what_has_a_part_of_a_wording_only_is_partial() -> None:
    [found] = group(
        [match(0, (0, 90), 1, (0, 90)), match(0, (0, 90), 2, (0, 30), "partial"), match(0, (60, 90), 3, (0, 30))]
    )
    assert [(variant.text, variant.kind) for variant in found.variants] == [
        (0, "exact"),
        (1, "exact"),
        (2, "partial"),
        (3, "partial"),
    ]


def test_a_doubtful_match_joins_nothing() -> None:
    sure = [match(0, (0, 50), 1, (0, 50)), match(2, (0, 50), 3, (0, 50))]
    doubtful = match(1, (0, 50), 2, (0, 50), "reworded", 0.4)
    assert [found.matches for found in group([*sure, doubtful])] == [(0,), (2,), (1,)]


def test_what_a_text_says_twice_is_two_groups() -> None:
    first, second = (0, 40), (100, 140)
    found = group([match(0, first, 1, first), match(0, second, 1, first, score=0.9), match(1, first, 2, first)])
    assert [one.matches for one in found] == [(0, 2), (1,)]


def test_a_group_that_others_chain_together_stays_with_the_surest() -> None:
    arrests = [match(0, (0, 50), 1, (0, 50), "passage"), match(0, (200, 250), 2, (0, 50), "passage")]
    mistaken = match(1, (0, 50), 2, (0, 50), "passage", 0.8)
    assert [one.matches for one in group([*arrests, mistaken])] == [(0, 2), (1,)]


def test_a_doubtful_match_belongs_where_two_others_bear_it_out() -> None:
    place = (0, 50)
    wordings = [match(0, place, 1, place), *(match(text, place, 2, place, "reworded", 0.5) for text in (0, 1))]
    assert [found.matches for found in group(wordings)] == [(0, 1, 2)]


def test_the_two_halves_of_a_quote_are_two_utterances() -> None:
    long = (0, 100)
    halves = [
        Match(
            0, *long, 1, 0, 40, "partial", 0.9, (Piece("equal", 0, 40, 0, 40), Piece("only_a", 41, 100, 40, 40))
        ),
        Match(0, *long, 2, 0, 50, "partial", 0.9, (Piece("only_a", 0, 40, 0, 0), Piece("equal", 50, 100, 0, 50))),
    ]
    assert [found.matches for found in group(halves)] == [(0,), (1,)]


def test_a_group_keeps_its_name_when_a_text_is_added() -> None:
    texts = ["“The dredging will cost the town nothing,” Mara Quill said."] * 2
    texts.append("“The lamp is out,” a guard said. “The dredging will cost the town nothing,” Mara Quill said.")
    before, after = group(find_matches(texts[:2])), group(find_matches(texts))
    assert [found.first for found in before] == [found.first for found in after if found.first[0] == 0]


SPANS = st.integers(0, 6).flatmap(lambda start: st.integers(1, 4).map(lambda n: (10 * start, 10 * (start + n))))
MATCHES = st.builds(
    lambda texts, ours, theirs, kind, score: match(min(texts), ours, max(texts), theirs, kind, score),
    st.sets(st.integers(0, 4), min_size=2, max_size=2),
    SPANS,
    SPANS,
    st.sampled_from(["exact", "partial", "reworded", "passage", "tied"]),
    st.sampled_from([0.4, 0.7, 0.97]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(MATCHES, max_size=12))
def test_a_text_more_tears_no_group_apart(matches: list[Match]) -> None:
    few = [m for m in matches if 4 not in (m.a, m.b)]
    together = {index: number for number, found in enumerate(group(matches)) for index in found.matches}
    position = [index for index, m in enumerate(matches) if 4 not in (m.a, m.b)]
    for found in group(few):
        assert len({together[position[index]] for index in found.matches}) == 1


@settings(max_examples=150, deadline=None)
@given(st.lists(MATCHES, max_size=12), st.integers(0, 12), st.sets(st.integers(0, 11)))
def test_groups_are_the_same_when_matches_come_later_and_when_others_are_hidden(
    matches: list[Match], count: int, hidden: set[int]
) -> None:
    grouping = Grouping(matches, Grouping(matches[:count]))
    assert grouping.groups() == group(matches)
    left = [at for at in range(len(matches)) if at not in hidden]
    by_themselves = group([matches[at] for at in left])
    assert [one.matches for one in grouping.groups(hidden)] == [
        tuple(left[at] for at in one.matches) for one in by_themselves
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(MATCHES, max_size=12), st.randoms(use_true_random=False))
def test_the_same_for_any_order_of_matches(matches: list[Match], random: Random) -> None:
    order = list(range(len(matches)))
    random.shuffle(order)
    there = group([matches[at] for at in order])
    assert {frozenset(order[i] for i in found.matches) for found in there} == {
        frozenset(found.matches) for found in group(matches)
    }


def test_a_place_far_longer_than_others_holds_them_wherever_they_stand() -> None:
    parts = [match(0, (at, at + 40), 1, (at, at + 40)) for at in range(0, 4000, 40)]
    whole = match(0, (0, 4000), 1, (0, 4000), "partial")
    assert variants_of([*parts, whole]) == (
        Variant(0, 0, 4000, "exact"),
        Variant(1, 0, 4000, "partial"),
    )


@settings(max_examples=150, deadline=None)
@given(st.lists(MATCHES, max_size=12))
def test_the_places_of_a_group_in_one_text_overlap(matches: list[Match]) -> None:
    for found in group(matches):
        places = {
            side
            for m in (matches[at] for at in found.matches)
            for side in ((m.a, m.a_start, m.a_end), (m.b, m.b_start, m.b_end))
        }
        for text, start, end in places:
            assert all(min(end, e) > max(start, s) for t, s, e in places if t == text)
