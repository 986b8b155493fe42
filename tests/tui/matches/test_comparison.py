"""Stops, letters and counterparts of matches between open articles."""

from matching.model import Match, Piece
from tui.matches.comparison import Comparison, next_stop


def match(a, a_start, a_end, b, b_start, b_end, kind="exact", pieces=()):
    return Match(a, a_start, a_end, b, b_start, b_end, kind, 0.9, tuple(pieces))


def test_letters_follow_the_first_article():
    comparison = Comparison([match(0, 50, 60, 1, 5, 15), match(0, 10, 20, 1, 70, 80)])
    assert [(stop.start, stop.letter) for stop in comparison.stops_of(0)] == [(10, "a"), (50, "b")]
    assert [(stop.start, stop.letter) for stop in comparison.stops_of(1)] == [(5, "b"), (70, "a")]


def test_one_utterance_in_three_articles_has_one_letter():
    comparison = Comparison([match(0, 10, 30, 1, 0, 20), match(1, 2, 20, 2, 5, 23), match(0, 90, 99, 2, 60, 69)])
    assert [stop.letter for stop in comparison.stops_of(2)] == ["a", "b"]
    assert [stop.article for stop in map(comparison.other, comparison.stops_of(1))] == [0, 2]


def test_letters_stay_when_matches_come():
    before = Comparison([match(0, 50, 60, 1, 5, 15), match(0, 80, 90, 1, 70, 80)])
    after = before.with_more([match(0, 10, 20, 2, 0, 10), match(1, 70, 80, 2, 30, 40)])
    assert before.letters == ["a", "b"]
    assert after.letters == ["a", "b", "c", "b"]
    assert after.matches[:2] == tuple(before.matches)


def test_the_letters_are_the_same_whether_matches_come_at_once_or_article_by_article():
    first = [match(0, 50, 60, 1, 5, 15)]
    second = [match(0, 10, 20, 2, 0, 10), match(0, 70, 80, 2, 20, 30)]
    assert Comparison(first).with_more(second).letters == Comparison([*first, *second]).letters == ["a", "b", "c"]
    assert Comparison([*second, *first]).letters == ["b", "c", "a"]


def test_two_groups_that_become_one_have_the_earlier_letter():
    before = Comparison([match(0, 10, 30, 1, 0, 20), match(0, 50, 60, 1, 50, 70), match(2, 0, 20, 3, 0, 20)])
    after = before.with_more([match(1, 0, 20, 2, 0, 20)])
    assert before.letters == ["a", "b", "c"]
    assert after.letters == ["a", "b", "a", "a"]


def test_a_quote_and_the_passage_around_it_have_letters_of_their_own():
    comparison = Comparison([match(0, 0, 90, 1, 0, 80, "passage"), match(0, 10, 30, 1, 12, 32)])
    assert {stop.letter for stop in comparison.stops_of(0)} == {"a", "b"}


def test_the_counterpart_of_the_counterpart_is_the_stop():
    comparison = Comparison([match(0, 10, 30, 1, 0, 20)])
    [stop] = comparison.stops_of(0)
    assert comparison.other(comparison.other(stop)) == stop


def test_stops_beside_one_article_only():
    comparison = Comparison([match(0, 10, 30, 1, 0, 20), match(0, 40, 50, 2, 0, 10)])
    assert [stop.start for stop in comparison.stops_of(0, beside=2)] == [40]


def test_differing_words_are_those_of_the_side_asked_for():
    pieces = [
        Piece("equal", 10, 15, 0, 5),
        Piece("changed", 16, 20, 6, 9),
        Piece("only_a", 21, 30, 10, 10),
        Piece("only_b", 30, 30, 10, 20),
    ]
    comparison = Comparison([match(0, 10, 30, 1, 0, 20, "reworded", pieces)])
    assert list(comparison.differing(0, 0)) == [(16, 20), (21, 30)]
    assert list(comparison.differing(0, 1)) == [(6, 9), (10, 20)]


def test_walking_goes_round_and_begins_where_one_reads():
    stops = Comparison([match(0, at, at + 5, 1, at, at + 5) for at in (10, 40, 70)]).stops_of(0)
    starts = [stop.start for stop in stops]
    assert starts == [10, 40, 70]
    assert next_stop(stops, None, 20, 1).start == 40
    assert next_stop(stops, None, 20, -1).start == 10
    assert next_stop(stops, None, 99, 1).start == 10
    assert next_stop(stops, stops[1].match, 0, 1).start == 70
    assert next_stop(stops, stops[0].match, 0, -1).start == 70
    assert next_stop(stops, stops[0].match, 0, 5).start == 70
    assert next_stop([], None, 0, 1) is None


def test_walking_on_from_a_match_that_is_gone():
    whole = Comparison(
        [match(0, 10, end, 1, place, place + 9) for end, place in ((20, 0), (30, 90), (30, 50), (40, 70))]
    )
    for number, (back, on) in enumerate(((3, 1), (0, 2), (1, 3), (2, 0))):
        stops = whole.without(frozenset({number})).stops_of(0)
        gone = whole.side(number, 0)
        assert next_stop(stops, None, 0, -1, gone).match == back
        assert next_stop(stops, None, 0, 1, gone).match == on


def test_of_the_group_of_a_match_that_is_gone_the_others_at_its_place_come_next():
    whole = Comparison([match(0, 10, 30, 1, 0, 20), match(0, 10, 30, 2, 0, 20), match(0, 50, 60, 2, 50, 60)])
    stops = whole.without(frozenset({1})).stops_of(0)
    assert next_stop(stops, None, 0, 1, whole.side(1, 0)).match == 0


THREE = [match(0, 10, 30, 1, 0, 20), match(1, 2, 20, 2, 5, 23), match(0, 90, 99, 2, 60, 69)]


def test_what_is_hidden_keeps_its_number_and_has_no_stop_and_no_group():
    whole = Comparison(THREE)
    shown = whole.without(frozenset({0}))
    assert [stop.match for stop in shown.stops_of(1)] == [1]
    assert shown.matches == whole.matches
    assert shown.group_of(0) is None
    assert shown.members(0) == []
    assert [group.matches for group in shown.groups] == [(2,), (1,)]


def test_letters_stay_while_others_are_hidden_and_come_back():
    whole = Comparison(THREE)
    assert whole.letters == ["a", "a", "b"]
    for hidden in ({0}, {1}, {0, 1}, {2}):
        shown = whole.without(frozenset(hidden))
        assert [shown.letters[n] for n in range(3) if n not in hidden] == [
            whole.letters[n] for n in range(3) if n not in hidden
        ]
    assert whole.without(frozenset({0})).without(frozenset()).letters == whole.letters


def test_a_group_that_is_held_together_by_what_is_hidden_becomes_two():
    chain = [match(0, 10, 30, 1, 0, 20), match(1, 2, 20, 2, 5, 23), match(2, 5, 23, 3, 0, 18)]
    shown = Comparison([*chain, match(0, 60, 70, 3, 60, 70)]).without(frozenset({1}))
    assert [shown.letters[number] for number in (0, 2, 3)] == ["a", "c", "b"]


def test_what_comes_later_gets_no_letter_of_what_is_hidden():
    hidden = Comparison(THREE).without(frozenset({2}))
    assert hidden.with_more([match(0, 200, 210, 3, 0, 10)]).letters[3] == "c"


def test_letters_are_the_same_whether_matches_come_at_once_or_in_parts():
    brought = [
        match(0, 100, 120, 1, 0, 20),
        match(0, 0, 20, 2, 50, 70),
        match(1, 40, 60, 2, 0, 20),
        match(1, 40, 60, 2, 80, 100),
        match(0, 50, 70, 3, 0, 20),
        match(1, 0, 20, 3, 90, 110),
    ]
    parts = Comparison().with_more(brought[:1]).with_more(brought[1:4]).with_more(brought[4:])
    assert parts.letters == Comparison().with_more(brought).letters
    swapped = Comparison().with_more([*brought[:2], brought[3], brought[2], *brought[4:]])
    assert [parts.letters[at] for at in (2, 3)] == [swapped.letters[at] for at in (3, 2)] == ["c", "d"]


def test_the_groups_of_what_is_shown_are_those_it_makes_by_itself():
    whole = Comparison(THREE)
    by_itself = Comparison([THREE[0], THREE[2]])
    shown = whole.without(frozenset({1}))
    assert [group.variants for group in shown.groups] == [group.variants for group in by_itself.groups]


def test_members_are_every_place_of_the_group_seen_from_the_match():
    whole = Comparison(THREE)
    assert [(stop.article, stop.start, stop.match) for stop in whole.members(1)] == [
        (0, 10, 0),
        (1, 2, 1),
        (2, 5, 1),
    ]
    assert whole.group_of(1) == whole.group_of(0) == whole.groups[0]


def test_what_was_found_stands_for_a_place_before_what_was_tied():
    tie = match(0, 10, 30, 2, 50, 70, "tied")
    whole = Comparison([tie, match(0, 10, 30, 1, 0, 20), match(1, 0, 20, 2, 50, 70)])
    assert [stop.match for stop in whole.members(1)] == [1, 1, 2]
    assert [stop.match for stop in whole.members(0)] == [0, 1, 0]


def test_what_is_tied_meets_quotes_and_passages_that_stand_at_just_its_place():
    tie = match(0, 10, 32, 2, 50, 70, "tied")
    assert Comparison([match(0, 10, 30, 1, 0, 20, "passage"), tie]).letters == ["a", "a"]
    assert Comparison([match(0, 10, 30, 1, 0, 20), tie]).letters == ["a", "a"]
    assert Comparison([match(0, 10, 16, 1, 0, 6), tie]).letters == ["a", "b"]
