"""What is only here: sentences, added clauses, names and numbers that no other text has."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import Ruling, novel_share, novelty

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


NOTICE = """The lock at Ansel is safe to use. We have counted 60 leaks since Monday, and none was large.

Nobody will pay for the repair. Our keeper, Mara Quill, is 30. We will tell all owners within 14 days."""

NOTICE_AFTER = """The lock at Ansel is not safe to use without a pilot. We have counted 60 leaks since Monday, \
and some were large.

Every owner will pay for the repair. Our keeper, Mara Quill, is 30. We will tell the owners within 30 days."""


def test_words_that_turn_a_sentence_are_new() -> None:
    assert new(NOTICE_AFTER, NOTICE) == ["not", "without", "pilot", "some", "Every", "30"]
    assert {"none", "all"} <= set(new(NOTICE, NOTICE_AFTER))


def test_a_number_is_looked_up_with_what_it_counts() -> None:
    assert "30" in new(NOTICE_AFTER, NOTICE)
    assert "60" not in new(NOTICE_AFTER, NOTICE)
    assert novelty("She was 30.", [NOTICE_AFTER + " She was 30."]) == []


def test_titles_and_german_nouns_are_no_names() -> None:
    told = "Die Fähre nach Lisk verlor am Dienstag in einer Welle ihre Heckrampe, sagte die Kapitänin Oda Brenner."
    retold = "Am Dienstag verlor die Fähre nach Lisk im Sturm durch eine Welle die Heckrampe, sagte Oda Brenner."
    assert new(retold, told) == []
    one = "“We heard a bang and then the goats,” Mr Brenner said about the lost ferry ramp."
    assert new(one, one.replace("Mr ", "Captain ")) == []


def test_a_light_rewording_is_not_new() -> None:
    assert new(NOTICE.replace("safe to use", "safe to pass"), NOTICE) == []


SENTENCES = (
    *POST.split("\n\n"),
    *LEDGER.split("\n\n"),
    WEATHER,
    "“",
    "He agreed.",
    "The goat was on it.",
    "“I will not do it,” he said.",
    "",
)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), min_size=1, max_size=3))
def test_spans_are_in_order_apart_and_the_same_for_any_order_of_the_others(texts: Sequence[Sequence[str]]) -> None:
    article, *others = ("\n\n".join(parts) for parts in texts)
    found = novelty(article, others)
    assert found == novelty(article, others[::-1])
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(article) for start, end in found)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), max_size=4), st.lists(st.sampled_from(SENTENCES), max_size=3))
def test_an_article_has_nothing_that_is_not_in_itself(parts: Sequence[str], others: Sequence[str]) -> None:
    article = "\n\n".join(parts)
    assert novelty(article, [*others, article]) == []


@settings(max_examples=50, deadline=None)
@given(st.text(st.sampled_from('“”‘’"—- \n.!?:,aeNo4不的Ж'), max_size=60))
def test_any_text_has_nothing_that_is_not_in_itself(text: str) -> None:
    assert novelty(text, [text]) == []


def test_the_share_counts_each_word_once() -> None:
    assert novel_share("One two, three four.", [(0, 7), (4, 20), (0, 20)]) == 1.0


def test_what_a_page_sets_off_is_a_quote() -> None:
    saying = "The tide keeps what the tide was given"
    quoting = f"Brenner ended with words of her own. “{saying},” she said, and went below."
    page = f"What the captain told us at the pier\n\n{saying}\n\nThen she went below."
    start = page.index(saying)
    found = novelty(page, [quoting], [[(start, start + len(saying))], []])
    assert not any(span[0] <= start < span[1] for span in found)


RAMP = "A wave tore off the stern ramp of the ferry between Lisk and Port Ansel on Tuesday night."
SALE = "The shipping line has postponed the sale of its two oldest vessels until spring."


def ruled(passage: str, other: str, *, is_same: bool) -> list[str]:
    """What is new in the ledger beside the post, once it is decided of two passages whether they are the same."""
    ours, theirs = LEDGER.index(passage), POST.index(other)
    spans = (ours, ours + len(passage)), (theirs, theirs + len(other))
    return [LEDGER[a:b] for a, b in novelty(LEDGER, [POST], rulings=[Ruling(0, *spans, is_same)])]


def test_a_rejected_match_is_no_evidence() -> None:
    [first, *_] = POST.split("\n\n")
    assert RAMP in ruled(RAMP, first, is_same=False)
    assert SALE in ruled(RAMP, first, is_same=False)


def test_a_rejected_match_leaves_what_else_speaks_for_a_passage() -> None:
    quote = "We heard a bang and then the goats,"
    assert not any("goats," in span for span in ruled(RAMP, quote, is_same=False))
    again = f"{POST}\n\nMuch later {quote.lower()} was all she said, and {quote.lower()} was printed."
    at, there = LEDGER.index(quote), again.index(quote)
    rejected = Ruling(0, (at, at + len(quote)), (there, there + len(quote)), False)
    assert not any("goats," in LEDGER[a:b] for a, b in novelty(LEDGER, [again], rulings=[rejected]))
    assert any("goats," in LEDGER[a:b] for a, b in novelty(LEDGER, [POST], rulings=[rejected]))


def test_tied_passages_are_told_in_both() -> None:
    [*_, last] = POST.split("\n\n")
    assert SALE not in ruled(SALE, last, is_same=True)
    assert SALE in ruled(RAMP, last, is_same=True)


def test_credits_are_nothing_that_an_article_says() -> None:
    caption = f"{SALE} Photograph: Ilse Marrant/The Lisk Post"
    assert new(caption, WEATHER) == [SALE]
    assert new(f"{SALE}\n\nReporting by Ilse Marrant; editing by Jo Brandvold", WEATHER) == [SALE]


WEDDING = "Bo-Inga Tarn married the ferryman in Lisk on Tuesday, 14 guests and 3:45 hours late."


def test_names_and_numbers_that_are_written_as_one_are_new_as_one() -> None:
    told = "The clerk married the ferryman in Lisk on Tuesday, with some guests and hours late."
    found = new(WEDDING, told)
    assert "3:45" in found
    assert not any(span in ("Inga", "Inga Tarn", "45", "3") for span in found)


def test_a_number_beside_another_that_is_told_counts_the_same_however_it_is_called() -> None:
    ours = (
        "Some 30 sheep were drowned and 55 others saved, all bruised, when the barge of the brothers sank at Lisk."
    )
    theirs = "Many sheep were drowned and others saved, when the barge of the brothers sank at Lisk."
    counted = new(ours, f"{theirs} The farmer counted 30 dead animals and 55 bruised ones.")
    assert not any("30" in span for span in counted)
    counted = new(ours, f"{theirs} The farmer counted 30 dead animals and 40 bruised ones.")
    assert any("30" in span for span in counted)


def test_an_addition_does_not_end_with_words_that_lead_on() -> None:
    ours = LEDGER.replace("while a tug", "with a tug").replace(
        "in the swell.", "in the swell before the 340 passengers left."
    )
    assert not any(span.endswith((" the", " before")) for span in new(ours, POST))


def test_other_words_in_the_place_of_told_ones_are_new_where_nobody_has_them() -> None:
    told = (
        "Brenner, who argued she was tired and claimed that she had been ordered below by the old harbour mate, "
        "was sent home on Tuesday."
    )
    own = (
        "Captain Brenner, who grew up in Lisk, owned to the theft but argued she was tired and claimed that she "
        "had been a lighthouse warning of drowned cousins since spring, was sent home on Tuesday."
    )
    assert "a lighthouse warning of drowned cousins since spring" in new(own, told)


def test_an_initial_is_nothing_new_by_itself() -> None:
    assert new(POST.replace("Oda Brenner", "Oda K. Brenner"), POST) == []
