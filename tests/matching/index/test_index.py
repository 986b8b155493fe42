"""The index: what it answers is what comparing all pairs answers, whatever was added and removed before."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching import Index, find_quotes, group
from matching.preparing.kinship import related
from matching.preparing.prepared import prepare
from matching.sharing.groups import BINDING
from tests.matching.index.library import LEDGER, ORCHARD, POST, QUOTING, TEXTS, between, plain

KEYS = st.sampled_from("abcdef")
CHANGES = st.lists(st.tuples(KEYS, st.one_of(st.none(), TEXTS)), max_size=10)
"""Additions, and removals where there is no text."""


def filled(**texts: str) -> Index:
    index = Index()
    for key, text in texts.items():
        index.add(key, text)
    return index


@settings(max_examples=80, deadline=None)
@given(CHANGES, TEXTS)
def test_the_same_as_comparing_all_pairs(changes: list[tuple[str, str | None]], asked: str) -> None:
    texts: dict[str, str] = {}
    with Index() as index:
        for key, text in changes:
            if text is not None:
                index.add(key, text)
                texts[key] = text
            elif texts.pop(key, None) is not None:
                index.remove(key)
        assert sorted(index) == sorted(texts)
        assert plain(index.matches(asked)) == between(asked, texts)
        for key, text in texts.items():
            others = {other: texts[other] for other in texts if other != key}
            assert plain(index.matches_of(key)) == between(text, others)


def test_articles_on_one_event_are_found_by_their_rare_words() -> None:
    index = filled(post=POST, orchard=ORCHARD)
    found = index.matches(LEDGER)
    assert {one.key for one in found} == {"post"}
    assert {one.match.kind for one in found} >= {"exact", "passage"}


def test_articles_on_other_events_are_found_by_what_they_share_word_for_word() -> None:
    one, other = (prepare(text, find_quotes(text)).signatures[0] for text in (ORCHARD, QUOTING))
    assert not related(one, other)
    (found,) = filled(quoting=QUOTING, post=POST).matches(ORCHARD)
    assert (found.key, found.match.kind) == ("quoting", "exact")


def test_a_long_article_is_found_by_each_of_its_sections() -> None:
    other = "\n\n".join(
        f"The keeper of lamp{n} met captain{n} off rock{n} and asked her for oil." for n in range(400)
    )
    long = {"first": f"{POST}\n\n{other}", "last": f"{other}\n\n{POST}", "none": other}
    index = filled(**long)
    assert plain(index.matches(LEDGER)) == between(LEDGER, long)
    assert {one.key for one in index.matches(LEDGER) if one.match.kind == "passage"} == {"first", "last"}
    index.add("ledger", LEDGER)
    assert len(index) == len(list(index)) == 4
    assert plain(index.matches_of("first")) == between(
        long["first"], {"ledger": LEDGER, "last": long["last"], "none": other}
    )
    index.remove("first")
    assert {one.key for one in index.matches(LEDGER) if one.key != "ledger"} == {"last"}


def test_best_first_and_articles_numbered_as_they_come() -> None:
    found = filled(one=POST, orchard=ORCHARD, same=LEDGER).matches(LEDGER)
    scores = [one.match.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert {one.key: one.match.b for one in found} == {found[0].key: 1} | {
        one.key: 2 for one in found if one.key != found[0].key
    }
    assert {one.match.a for one in found} == {0}


def test_matches_of_several_articles_can_be_grouped() -> None:
    found = filled(post=POST, same=POST).matches(LEDGER)
    sure = [one.match for one in found if one.match.kind == "exact" or one.match.score >= BINDING]
    assert len(group(sure)) == len(sure) // 2 > 2


def test_limits() -> None:
    index = filled(post=POST, same=LEDGER)
    found = index.matches(LEDGER)
    assert index.matches(LEDGER, limit=2) == found[:2]
    least = found[1].match.score
    assert index.matches(LEDGER, least=least) == [one for one in found if one.match.score >= least]
    assert len(index.matches_of("post", limit=1)) == 1


def test_an_article_does_not_match_itself() -> None:
    assert filled(post=POST).matches_of("post") == []


def test_a_key_holds_one_article() -> None:
    index = filled(post=POST)
    index.add("post", ORCHARD)
    assert len(index) == 1
    assert index.matches(LEDGER) == []
    assert index.matches(QUOTING)


def test_removed_articles_leave_nothing() -> None:
    index = filled(post=POST, ledger=LEDGER)
    index.remove("post")
    assert ("post" in index, "ledger" in index, len(index)) == (False, True, 1)
    assert index.matches_of("ledger") == []


def test_an_unknown_key() -> None:
    index = filled(post=POST)
    with pytest.raises(KeyError, match="ledger"):
        index.remove("ledger")
    with pytest.raises(KeyError, match="ledger"):
        index.matches_of("ledger")


def test_the_quotes_may_be_handed_over() -> None:
    index = Index()
    index.add("post", POST, quotes=find_quotes(POST))
    index.add("none", POST, quotes=[])
    sides = [(one.key, LEDGER[one.match.a_start :]) for one in index.matches(LEDGER, quotes=find_quotes(LEDGER))]
    assert {key for key, side in sides if side.startswith("There were meetings")} == {"post"}


def test_a_file_keeps_the_articles(tmp_path: Path) -> None:
    path = tmp_path / "matches.sqlite"
    with Index(path) as index:
        index.add("post", POST)
        found = index.matches(LEDGER)
    with Index(path) as index:
        assert list(index) == ["post"]
        assert index.matches(LEDGER) == found
