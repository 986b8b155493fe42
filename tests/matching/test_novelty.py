"""What is only here: sentences, added clauses, names and numbers that no other text has."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import novel_share, novelty

POST = """The ferry between Lisk and Port Ansel lost its stern ramp to a wave on Tuesday night.

Captain Oda Brenner turned the ship back to Lisk harbour with 212 passengers and eleven goats on board.

“We heard a bang and then the goats,” said Brenner, who has sailed the strait for thirty years."""

LEDGER = """A wave tore off the stern ramp of the ferry between Lisk and Port Ansel on Tuesday night.

The captain, Oda Brenner, turned back to Lisk harbour with 340 passengers and eleven goats on board, while a tug \
from the salvage company stood by in the swell.

“We heard a bang and then the goats,” Brenner said.

The shipping line has postponed the sale of its two oldest vessels until spring."""

WEATHER = "Gales of force nine are expected along the northern coast until the weekend, the weather office said."


def new(text: str, *others: str) -> list[str]:
    return [text[start:end] for start, end in novelty(text, others)]


def test_a_sentence_that_no_other_text_has_is_new_as_a_whole() -> None:
    assert "The shipping line has postponed the sale of its two oldest vessels until spring." in new(LEDGER, POST)


def test_a_sentence_retold_in_other_words_is_not_new() -> None:
    found = new(POST, LEDGER)
    assert not any("ramp" in span for span in found)
    assert not any("ramp" in span for span in new(LEDGER, POST))


def test_a_quote_that_another_text_has_is_not_new() -> None:
    assert not any("goats," in span for span in new(POST, LEDGER))


def test_a_clause_added_to_a_retold_sentence_is_new() -> None:
    [clause] = [span for span in new(LEDGER, POST) if "tug" in span]
    assert "salvage company" in clause
    assert "passengers" not in clause


def test_a_number_that_no_other_text_has_is_new_in_a_retold_sentence() -> None:
    assert "212" in new(POST, LEDGER)
    assert "340" in new(LEDGER, POST)


def test_what_any_of_the_others_tells_is_not_new() -> None:
    told = "The shipping line has put off the sale of its two oldest vessels until spring, it told staff."
    assert not any("oldest vessels" in span for span in new(LEDGER, POST, f"{POST}\n\n{told}"))


def test_without_others_all_is_new_and_beside_itself_nothing() -> None:
    assert novel_share(POST, novelty(POST, [])) == 1.0
    assert novelty(POST, [POST]) == []
    assert novelty(POST, [WEATHER, POST]) == []
    assert novelty("", [POST]) == []


def test_all_of_an_article_on_something_else_is_new() -> None:
    assert novel_share(WEATHER, novelty(WEATHER, [POST, LEDGER])) == 1.0


def test_the_share_counts_words() -> None:
    assert novel_share("One two, three four.", [(0, 7)]) == pytest.approx(0.5)
    assert novel_share("", []) == 0.0


def test_scripts_without_spaces() -> None:
    told = "渡轮周二夜间在利斯克港附近失去了船尾跳板。"
    added = "船运公司推迟出售两艘最旧的船只。"
    assert new(told + added, told) == [added]


SENTENCES = (*POST.split("\n\n"), *LEDGER.split("\n\n"), WEATHER, "“", "He agreed.", "")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), min_size=1, max_size=3))
def test_spans_are_in_order_apart_and_the_same_for_any_order_of_the_others(texts: Sequence[Sequence[str]]) -> None:
    article, *others = ("\n\n".join(parts) for parts in texts)
    found = novelty(article, others)
    assert found == novelty(article, others[::-1])
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(article) for start, end in found)
