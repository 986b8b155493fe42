"""Matches between texts: what is found, what is refused, and what must hold for any texts in any order."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.comparing.matches import find_matches
from matching.model import Match

SEEDS = Path(__file__).parents[2] / "../shared/seeds"

LEDGER = """Ministry kept in touch with the shipping firm, envoy says

The harbour ministry kept in touch with the shipping firm all winter, its envoy said.

“There were meetings,” Ilja Veylin, the deputy harbour minister, was quoted as saying by the Pelagos news agency. \
“We know most of the people in their office.”

“Not each of the owners, to be fair, but quite a few did come to supper at our envoys' house,” Mr. Veylin said.

The ferry between the two islands has been out of service since a storm tore off its stern ramp in October."""

POST = """Shipping firm 'met envoys' before the vote

Ilja Veylin, the country's deputy harbour minister, was quoted as telling the Pelagos news agency “there were \
meetings” with people close to the firm.

“Not every owner, in fairness, but a fair few did come to suppers at the house of our envoys,” he added.

Since a storm tore off its stern ramp in October, the ferry between the two islands has been out of service.

Some of what was said was “dangerous”, a reader wrote."""

ECHO = """The deputy minister said on Monday that they know most of the people in their office.

Critics called the plan “dangerous”."""


def found(*texts: str) -> list[tuple[str, str, str]]:
    return [(match.kind, *sides(match, texts)) for match in find_matches(texts)]


def sides(match: Match, texts: Sequence[str]) -> tuple[str, str]:
    return texts[match.a][match.a_start : match.a_end], texts[match.b][match.b_start : match.b_end]


def test_the_same_words_are_exact() -> None:
    assert ("exact", "There were meetings,", "there were meetings") in [
        (kind, a, " ".join(b.split())) for kind, a, b in found(LEDGER, POST)
    ]


def test_another_translation_is_reworded() -> None:
    reworded = [(a, b) for kind, a, b in found(LEDGER, POST) if kind == "reworded"]
    assert [(a[:16], b[:16]) for a, b in reworded] == [("Not each of the ", "Not every owner,")]


def test_the_sentence_that_introduces_a_quote_is_a_passage_beside_it() -> None:
    passages = [(a, b) for kind, a, b in found(LEDGER, POST) if kind == "passage"]
    assert any("Pelagos" in a and "Pelagos" in b for a, b in passages)
    assert any("stern ramp" in a and "stern ramp" in b for a, b in passages)


def test_a_part_of_a_quote_is_partial() -> None:
    whole = "“The dredging will begin in spring and cost the town nothing,” Mara Quill said."
    part = "Mara Quill promised that the dredging would “cost the town nothing”."
    assert [(kind, b) for kind, _, b in found(whole, part)] == [("partial", "cost the town nothing")]


CUT = "The harbour guild wants cheaper pilots, it wants deeper docks and it wants a lamp on every pier"


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        ("The harbour guild wants cheaper pilots... and it wants a lamp on every pier", "partial"),
        ("The harbour guild wants cheaper pilots, it wants deeper docks", "partial"),
        (
            "The harbour guild wants cheaper pilots, it wants no deeper docks and it wants a lamp on every pier",
            "reworded",
        ),
        (
            "The harbour guild wants cheaper pilots, it wants 12 deeper docks and it wants a lamp on every pier",
            "reworded",
        ),
    ],
)
def test_a_cut_that_turns_the_sense_is_not_partial(other: str, kind: str) -> None:
    texts = (f"“{CUT},” Mara Quill said on Friday.", f"On Friday Mara Quill said: “{other}.”")
    assert [found for found, a, _ in found_quotes(*texts) if a.startswith("The harbour")] == [kind]
    unmarked = f"Mara Quill spoke at noon on Friday. {other}."
    assert [found for found, a, _ in found_quotes(texts[0], unmarked) if a.startswith("The harbour")] == [kind]


def found_quotes(*texts: str) -> list[tuple[str, str, str]]:
    return [one for one in found(*texts) if one[0] != "passage"]


def test_a_quote_is_found_where_it_stands_without_marks() -> None:
    marked = "“The lighthouse keepers refused to hand over the logbooks,” Mara Quill said on Friday."
    unmarked = (
        "According to the guild, the lighthouse keepers refused to hand over the logbooks, which angered many."
    )
    assert found(marked, unmarked) == [
        (
            "exact",
            "The lighthouse keepers refused to hand over the logbooks,",
            "the lighthouse keepers refused to hand over the logbooks",
        )
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A reader called it “dangerous”.", "Critics said it was “dangerous” and “rash”."),
        ("She sang in “The Grey Lighthouse” last year.", "He wrote “The Grey Lighthouse” in a cellar."),
        ("Monday, 14 March 2016, 9:30 am", "Monday, 14 March 2016, 9:45 am"),
        ("Ilja Veylin met Mara Quill in Port Osk.", "Mara Quill wrote to Ilja Veylin about Port Osk’s budget."),
        (
            "The firm did not respond to a request for comment.",
            "Mr. Veylin did not respond to a request for comment.",
        ),
        ("“We’ll see what happens,” Ilja Veylin said.", "“We’ll see what happens,” Mara Quill said."),
        ("", ""),
        ("", "“There were meetings,” Ilja Veylin said."),
    ],
)
def test_refused(one: str, other: str) -> None:
    assert find_matches([one, other]) == []


def test_a_text_does_not_match_itself() -> None:
    assert find_matches([LEDGER + "\n\n" + LEDGER]) == []


def test_best_first_and_scores_in_range() -> None:
    scores = [match.score for match in find_matches([LEDGER, POST, ECHO])]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_a_third_text_changes_nothing_between_two() -> None:
    alone = find_matches([LEDGER, POST])
    assert [match for match in find_matches([LEDGER, POST, ECHO]) if match.b == 1] == alone


def test_no_match_crosses_a_blank_line() -> None:
    texts = (LEDGER.replace("saying by", "saying by\n\n"), POST)
    assert find_matches(texts)
    assert not any("\n\n" in side for match in find_matches(texts) for side in sides(match, texts))


def test_other_scripts() -> None:
    left = "港の大臣は「冬の間ずっと会社と連絡を取り合っていた」と述べた。"
    right = "通信社によると、大臣は「冬の間ずっと会社と連絡を取り合っていた」と語った。"
    assert ("exact", *["冬の間ずっと会社と連絡を取り合っていた"] * 2) in found(left, right)


def test_another_language() -> None:
    left = (
        "„Wir haben nie mit der Reederei über den Preis gesprochen“, sagte Minister Ilja Veylin.\n\n"
        "Die Fähre zwischen den beiden Inseln fällt seit Oktober aus, weil ein Sturm die Heckrampe abgerissen hat."
    )
    right = (
        "Man habe „nie mit der Reederei über den Preis gesprochen“, so der Minister am Montag.\n\n"
        "Weil ein Sturm die Heckrampe abgerissen hat, fällt die Fähre zwischen den Inseln seit Oktober aus."
    )
    assert sorted(kind for kind, _, _ in found(left, right)) == ["partial", "passage"]


def test_a_page_of_one_sentence_is_no_trouble() -> None:
    page = "The ferry to the island was late again. " * 800
    assert len(find_matches([page, page.replace("late", "early")])) <= 1


WORDS = st.sampled_from(
    [
        "the",
        "ferry",
        "minister",
        "Veylin",
        "said",
        "not",
        "12",
        "harbour,",
        "“",
        "”",
        ".",
        "\n\n",
        "closed",
        "storm",
    ]
)
SENTENCES = st.sampled_from([LEDGER, POST, ECHO]).flatmap(
    lambda text: st.lists(st.sampled_from(text.split("\n\n")), max_size=3)
)
TEXTS = st.builds(
    lambda blocks, words: "\n\n".join([*blocks, " ".join(words)]), SENTENCES, st.lists(WORDS, max_size=24)
)


def plain(match: Match, order: Sequence[int]) -> tuple[object, ...]:
    """A match with its sides named by their texts and in a fixed order."""
    a = (order[match.a], match.a_start, match.a_end)
    b = (order[match.b], match.b_start, match.b_end)
    turned = a > b
    flipped = {"only_a": "only_b", "only_b": "only_a"} if turned else {}
    pieces = tuple(
        (flipped.get(p.op, p.op), *((p.b_start, p.b_end), (p.a_start, p.a_end))[:: 1 if turned else -1])
        for p in match.pieces
    )
    return (match.kind, match.score, *((b, a) if turned else (a, b)), pieces)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_the_same_for_any_order(texts: list[str], random: Random) -> None:
    order = list(range(len(texts)))
    random.shuffle(order)
    forward = {plain(match, range(len(texts))) for match in find_matches(texts)}
    assert {plain(match, order) for match in find_matches([texts[i] for i in order])} == forward


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_spans_are_in_bounds_and_pieces_lie_in_them(one: str, other: str) -> None:
    for match in find_matches([one, other]):
        assert (match.a, match.b) == (0, 1)
        assert 0 <= match.a_start < match.a_end <= len(one)
        assert 0 <= match.b_start < match.b_end <= len(other)
        assert match.pieces[0].a_start >= match.a_start
        assert match.pieces[-1].a_end <= match.a_end
        assert match.pieces[0].b_start >= match.b_start
        assert match.pieces[-1].b_end <= match.b_end
        assert (match.kind == "exact") <= {"equal"}.issuperset(p.op for p in match.pieces)


@pytest.mark.skipif(not SEEDS.exists(), reason="the two real articles are not at hand")
def test_the_two_real_articles() -> None:
    expected = json.loads((SEEDS / "expected.json").read_text(encoding="utf-8"))["matches"]
    data = Path(__file__).parents[2] / "../shared/data/quotes/docs.jsonl"
    docs = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    texts = [doc["text"] for doc in docs if doc["set"] == "seed"]
    matches = [(match.kind, sides(match, texts)) for match in find_matches(texts)]
    for wanted in expected["required"]:
        assert any(kind in wanted["kinds"] and _holds(pair, wanted) for kind, pair in matches), wanted
    shortest = min(len(side.split()) for _, pair in matches for side in pair)
    assert shortest > expected["forbidden_max_words"]


def _holds(pair: tuple[str, str], wanted: dict[str, str]) -> bool:
    one, other = wanted["a"], wanted["b"]
    return (one in pair[0] and other in pair[1]) or (one in pair[1] and other in pair[0])
