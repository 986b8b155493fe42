"""Different persons: what is told of two of them is not the same, whatever the reports have in common."""

from __future__ import annotations

import pytest

from matching import find_matches, group
from matching.contradicting.sense import CEILING
from matching.model import Match
from matching.quoting.speaking.account import account_around
from matching.quoting.speaking.actors import actors, within

HARBOUR = (
    "The harbour council of Marvik met at noon and heard the police about the drunken pilots of the ferry line."
)
HOLM = (
    "Ferry pilot Peter Holm was arrested on suspicion of steering the ferry drunk early on Sunday, the police "
    "said. He was booked into the county jail and later released on bail."
)
BERG = (
    "Ferry pilot David Berg was arrested on suspicion of steering the ferry drunk early on Tuesday, the police "
    "said. He was booked into the county jail and was released on bail by noon."
)
SAME = (
    "Mr. Holm, a ferry pilot, was arrested on suspicion of steering the ferry drunk early on Sunday, the police "
    "said. He was booked into the county jail and released on bail later."
)


def matches(one: str, other: str) -> list[Match]:
    return find_matches([f"{HARBOUR}\n\n{one}", f"{HARBOUR}\n\n{other}"])


def about(found: list[Match], one: str, words: str) -> list[Match]:
    text = f"{HARBOUR}\n\n{one}"
    spans = [(m.a_start, m.a_end) for m in found]
    return [m for m, (start, end) in zip(found, spans, strict=True) if words in text[start:end]]


@pytest.mark.parametrize("words", ["was arrested", "was booked"])
def test_what_is_told_of_two_persons_scores_below_what_binds(words: str) -> None:
    told = about(matches(HOLM, BERG), HOLM, words)
    assert told
    assert all(m.score <= CEILING and "persons" in m.contradictions for m in told)
    [same] = about(matches(HOLM, SAME), HOLM, words)
    assert same.score > CEILING
    assert not same.contradictions


def test_a_person_named_on_both_sides_is_no_other_one() -> None:
    turned = (
        "The police arrested ferry pilot Peter Holm, whom David Berg had seen, on suspicion of steering it drunk."
    )
    assert not any(m.contradictions for m in matches(HOLM, turned))


def test_two_arrests_are_two_groups() -> None:
    texts = [f"{HARBOUR}\n\n{told}" for told in (HOLM, SAME, BERG)]
    found = find_matches(texts)
    for one in group(found):
        told = {v.text for v in one.variants if "arrested" in texts[v.text][v.start : v.end]}
        assert told in (set(), {0, 1}, {0, 2}, {1, 2})


def test_a_quote_is_not_what_another_person_said_in_other_words() -> None:
    quoted = (
        "“The lighthouse towers are clearly painted with the red stripes of the harbour council,” said Peter Holm."
    )
    told = "David Berg said earlier that lighthouse towers were clearly painted with stripes."
    [match] = about(matches(quoted, told), quoted, "clearly")
    assert (match.score, match.contradictions) == (CEILING, ("persons",))
    [match] = about(matches(quoted, told.replace("David Berg", "Peter Holm")), quoted, "clearly")
    assert match.score > CEILING


def test_a_turn_that_two_statements_share_is_hardly_the_same() -> None:
    one = "“We'll continue to watch the weather and let the tugs of Marvik do their slow work,” Ada Holm said."
    other = "“Looking ahead, we will watch the weather and have no further news,” Ada Holm said."
    assert [m.score < CEILING for m in matches(one, other) if m.kind == "reworded"] == [True]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Peter Holm left. He came back.", ["Peter Holm", "Peter Holm"]),
        ("Peter Holm left. David Berg said he was ill.", ["Peter Holm", "David Berg"]),
        ("San Diego Pelicans keeper Peter Holm was hurt.", ["Peter Holm"]),
        ("The harbour was shut. It snowed.", []),
    ],
)
def test_whom_sentences_are_about(text: str, names: list[str]) -> None:
    found = actors(account_around(text, ()))
    assert [one.name for one in found.about] == names
    assert within(found.about, 0, 0) is None


def test_who_says_what_a_sentence_tells() -> None:
    found = actors(account_around("Peter Holm left. Ms. Ada Lind said the ship was late.", ()))
    assert [one.name for one in found.sayers] == ["Ada Lind"]
