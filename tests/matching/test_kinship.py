"""Which texts report one event, and what texts that do not may still share."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from matching.comparing.matches import find_matches
from matching.comparing.relation import Relation
from matching.preparing.kinship import (
    LONGEST_WHOLE,
    MOST_SECTIONS,
    MOST_STEMS,
    kinship,
    kinship_of_shared,
    related,
    sections,
)
from matching.preparing.prepared import prepare
from matching.quoting.quotes import find_quotes

FERRY = """The Osk ferry Marigold lost its stern ramp in a storm off Quillen Head on Tuesday.

The harbour master, Mara Veylin, said the Marigold would stay in Osk until the ramp was found.

Divers searched the bay off Quillen Head all night."""

FERRY_AGAIN = """A storm tore the ramp off the ferry Marigold near Quillen Head, harbour master Mara Veylin said.

The Marigold is moored in Osk while divers look for the ramp."""

TRIAL = """Jurors in Tarrow found the brewer Anselm Pike guilty of burning down a rival’s malt house.

Judge Irmela Stroud will sentence Pike in May. The malt house of the Hollis family had stood for two centuries."""

SAYING = "“A rope that is mended in haste will part in the first storm of autumn,” {} said."


def are_related(one: str, other: str) -> bool:
    left, right = (prepare(text, find_quotes(text)).signatures[0] for text in (one, other))
    assert kinship(left, right) == kinship(right, left)
    return related(left, right)


def test_two_reports_of_one_event_are_related() -> None:
    assert are_related(FERRY, FERRY_AGAIN)


def test_reports_of_two_events_are_not() -> None:
    assert not are_related(FERRY, TRIAL)


def test_a_pasted_sentence_is_kin_to_its_article() -> None:
    assert are_related(FERRY.split("\n\n")[1], FERRY + "\n\n" + TRIAL)


def test_a_text_without_rare_words_is_kin_to_nothing() -> None:
    assert not are_related("It is what it is.", "It is what it is.")
    assert not are_related("", FERRY)


def test_a_signature_does_not_grow_without_end() -> None:
    text = " ".join(
        f"Osk{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'uvwxy'[n // 100]}" for n in range(500)
    )
    signature = prepare(text, []).signatures[0]
    assert len(signature.weights) == MOST_STEMS
    assert sum(signature.weights.values()) == signature.total


def test_sums_of_shared_weights_are_all_that_kinship_needs() -> None:
    left, right = (prepare(text, []).signatures[0] for text in (FERRY, FERRY_AGAIN))
    shared = sum(min(weight, right.weights.get(stem, 0)) for stem, weight in left.weights.items())
    assert kinship_of_shared(shared, left, right) == kinship(left, right)


def test_unrelated_texts_share_what_both_quote() -> None:
    one, other = f"{FERRY}\n\n{SAYING.format('Mara Veylin')}", f"{TRIAL}\n\n{SAYING.format('Anselm Pike')}"
    assert not are_related(one, other)
    assert [match.kind for match in find_matches([one, other])] == ["exact"]


def test_unrelated_texts_share_a_paragraph_that_both_print() -> None:
    printed = "The Lantern is printed on paper made of nettles by the paper mill of Sund, the last of its kind."
    matches = find_matches([f"{FERRY}\n\n{printed}", f"{TRIAL}\n\n{printed}"])
    assert [(match.kind, match.a_end - match.a_start) for match in matches] == [("passage", len(printed))]


def test_unrelated_texts_do_not_share_what_is_only_alike() -> None:
    one = f"{FERRY}\n\nThe mayor of the town resigned over the missing money on Friday."
    other = f"{TRIAL}\n\nOver the missing money, another town’s mayor has resigned."
    assert find_matches([one, other]) == []


def news_of(seed: int, words: int) -> str:
    """So many words on other things, with names of their own."""
    draw = random.Random(seed)  # noqa: S311 - nothing is kept secret
    syllables = [a + b for a in "bdfgklmnprtvz" for b in "aiou"]
    names = ["".join(draw.choices(syllables, k=4)).capitalize() for _ in range(words // 10)]
    common = ["the", "new", "committee", "of", "was", "asked", "about", "roads", "and", "by", "its", "members"]
    said = [
        " ".join(draw.choice(names) if n % 5 == 0 else draw.choice(common) for n in range(15))
        for _ in range(words // 15)
    ]
    return "\n\n".join(f"{one}." for one in said)


@pytest.mark.parametrize("words", [500, 5000, 50_000])
@pytest.mark.parametrize("share", [0.0, 0.21, 0.5, 0.97])
def test_an_event_is_found_wherever_it_stands_in_a_long_text(words: int, share: float) -> None:
    paragraphs = news_of(1, words).split("\n\n")
    at = int(share * len(paragraphs))
    long = "\n\n".join([*paragraphs[:at], FERRY, *paragraphs[at:]])
    alone = {match.score for match in find_matches([FERRY, FERRY_AGAIN])}
    assert len(find_matches([long, FERRY_AGAIN])) >= len(alone) > 0


def test_only_the_sections_on_one_event_are_compared_in_full() -> None:
    storm = "Over the missing money, another town’s mayor has resigned."
    long = f"{news_of(2, 5000)}\n\n{FERRY}\n\n{news_of(3, 5000)}"
    other = f"{FERRY_AGAIN}\n\nThe mayor of the town resigned over the missing money on Friday."
    near, far = long.replace(FERRY, f"{FERRY}\n\n{storm}"), f"{storm}\n\n{long}"
    assert len(find_matches([near, other])) == 1 + len(find_matches([long, other]))
    assert len(find_matches([far, other])) == len(find_matches([long, other]))


def test_sections_overlap_and_leave_nothing_out() -> None:
    for count in (0, LONGEST_WHOLE, LONGEST_WHOLE + 1, 1799, 1801, 10_000, 3_000_000):
        found = sections(count)
        assert len(found) <= MOST_SECTIONS
        assert bool(found) == (count > LONGEST_WHOLE)
        assert all(before.stop > after.start for before, after in pairwise(found))
        assert not found or (found[0].start, found[-1].stop) == (0, count)


def test_names_alone_make_nobody_kin() -> None:
    fire = (
        "A fire damaged the fish market of Port Quillen in Veylinshire on Monday. The Veylinshire "
        "brigade came late. Traders in Port Quillen asked for help; ovens and barrels were lost, flames "
        "scorched the awnings, and sailors carried buckets of brine over slippery cobbles."
    )
    chess = (
        "The Port Quillen chess club won the cup of Veylinshire on Monday. A pawn decided the final in Port "
        "Quillen, where spectators crowded the stairs. Veylinshire has had a tournament since the abbot outlawed "
        "dice; bishops, castling and stalemate are taught in every kindergarten by retired grandmasters."
    )
    party = fire.replace("fish market", "chess club").replace("brigade", "grandmasters")
    assert are_related(fire, chess)
    assert not is_one_event(fire, chess)
    assert is_one_event(party, chess)


def is_one_event(one: str, other: str) -> bool:
    """Whether two texts, or sections of them, are compared in full."""
    return bool(Relation(*(prepare(text, find_quotes(text)) for text in (one, other))))
