"""The explanation of two texts: it agrees with the matches, and says of every other pair what held it back."""

from __future__ import annotations

import math

import pytest

from matching import explain, find_matches
from matching.explaining.explanation import Explanation, Report, Side

LEDGER = """Ministry kept in touch with the shipping firm, envoy says

The harbour ministry kept in touch with the shipping firm all winter, its envoy in the town said.

“There were meetings,” Ilja Veylin, the deputy harbour minister, was quoted as saying by the Pelagos news agency. \
“We know most of the people in their office.”

The ferry between the two islands has been out of service since a storm tore off its stern ramp in October.

They called the plan “never met”."""

POST = """Shipping firm 'met envoys' before the vote

Ilja Veylin, the country's deputy harbour minister, was quoted as telling the Pelagos news agency “there were \
meetings” with people close to the firm.

Since a storm tore off its stern ramp in October, the ferry between the two islands has been out of service.

The herons of the town were counted in March, said the minister, who likes “The Never Met”."""

TRIAL = """A jury in the mountain town of Kesselbruck acquitted the watchmaker of setting fire to his own workshop.

A storm tore off the roof of the courthouse in spring."""


def words_of(text: str, side: Side) -> str:
    return text[side.start : side.end]


def named(report: Report, a: str, b: str) -> Explanation:
    """The pair with these words at the beginning of its sides."""
    [pair] = [
        pair
        for pair in report.explanations
        if words_of(LEDGER, pair.a).startswith(a) and words_of(POST, pair.b).startswith(b)
    ]
    return pair


@pytest.mark.parametrize("texts", [(LEDGER, POST), (POST, LEDGER)])
def test_what_it_calls_matches_are_the_matches(texts: tuple[str, str]) -> None:
    matches = find_matches(texts)
    explained = [pair for pair in explain(*texts).explanations if pair.verdict == "match"]
    assert len(matches) == len(explained) > 0
    for match in matches:
        [pair] = [
            pair for pair in explained if pair.a.start <= match.a_start < pair.a.end and match.b_end <= pair.b.end
            and pair.b.start <= match.b_start and round(pair.score, 4) == match.score
        ]  # fmt: skip
        assert pair.score >= pair.threshold


def test_the_words_that_answer_each_other_stand_in_both_sides() -> None:
    pair = named(explain(LEDGER, POST), "The ferry between", "Since a storm")
    answered = [LEDGER[answer.a_start : answer.a_end] for answer in pair.answers]
    assert "storm" in answered
    assert [POST[answer.b_start : answer.b_end].casefold() for answer in pair.answers] == [
        word.casefold() for word in answered
    ]
    weights = {word: answer.weight for word, answer in zip(answered, pair.answers, strict=True)}
    assert weights["storm"] > weights["its"]


def test_the_parts_add_up_to_the_score() -> None:
    pair = named(explain(LEDGER, POST), "The ferry between", "Since a storm")
    assert not pair.rule
    total = pair.bias + sum(part.adds for part in pair.parts)
    assert 1 / (1 + math.exp(-total)) == pytest.approx(pair.score, abs=0.01)


def test_what_did_not_match_says_why() -> None:
    report = explain(LEDGER, POST, most=100)
    verdicts = {pair.verdict for pair in report.explanations}
    assert {"match", "score"} <= verdicts
    for pair in report.explanations:
        if pair.verdict == "score":
            assert pair.score < pair.threshold


def test_a_pair_that_was_never_looked_at_is_explained_when_asked_about() -> None:
    report = explain(LEDGER, POST, about="town")
    pairs = [(words_of(LEDGER, pair.a), words_of(POST, pair.b)) for pair in report.explanations]
    assert all("town" in a or "town" in b for a, b in pairs)
    pair = named(report, "The harbour ministry", "The herons")
    assert pair.verdict in ("apart", "little")
    assert "town" in [LEDGER[answer.a_start : answer.a_end] for answer in pair.answers]
    nothing = explain(LEDGER, POST, about="zeppelin")
    assert (nothing.explanations, nothing.holding) == ((), (0, 0))
    assert min(report.holding) > 0


def test_texts_on_different_events_are_said_to_be() -> None:
    assert explain(LEDGER, POST).is_related
    report = explain(LEDGER, TRIAL)
    assert not report.is_related
    assert explain(LEDGER, POST).shared[0].weight >= explain(LEDGER, POST).shared[-1].weight
    assert all(pair.verdict != "match" for pair in report.explanations)


def test_empty_texts_have_nothing_to_explain() -> None:
    assert explain("", LEDGER).explanations == ()
    assert explain("", "").explanations == ()


def test_a_score_that_no_measure_gives_names_its_rule() -> None:
    pair = named(explain(LEDGER, POST), "There were meetings", "there were")
    assert pair.rule.startswith("both are the same 3 words")
    assert all(not pair.rule for pair in explain(LEDGER, POST).explanations if pair.pairing == "sentences")


def test_what_a_page_sets_off_is_explained_as_a_quote() -> None:
    start = LEDGER.index("The ferry between")
    report = explain(LEDGER, POST, blocks=[[(start, LEDGER.index("October.") + 8)], []])
    assert named(report, "The ferry between", "Since a storm").a.kind == "block"
