"""What is lit of a sentence is what the other text tells too."""

from __future__ import annotations

from matching.comparing.matches import find_matches

BESIDE = "Mara Quillon threw her chain of office into the dock beside the brewery"
EVENT = (
    "The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell after its keeper {}. "
    "Arkwell brews a dark beer. The brewer has a cat. Nobody saw the brewer at the cliffs."
)


def passages(one: str, other: str) -> list[tuple[str, str]]:
    """The passages that two reports share beside the event itself."""
    texts = [f"{one}\n\n{EVENT.format('retired')}", f"{other}\n\n{EVENT.format('died')}"]
    found = [match for match in find_matches(texts) if match.kind == "passage"]
    spans = [(texts[0][m.a_start : m.a_end], texts[1][m.b_start : m.b_end]) for m in found]
    return [span for span in spans if span[0] not in EVENT and "Veylin" not in span[0]]


def test_a_passage_stops_at_a_quote_that_is_no_part_of_it() -> None:
    one = f"{BESIDE} and said “nobody dredges my harbour for two years without a word”."
    other = f"“Let them find another fool,” she told the crowd after {BESIDE}."
    [(ours, theirs)] = passages(one, other)
    assert "dredges" not in ours
    assert "fool" not in theirs
    assert BESIDE in ours
    assert BESIDE in theirs


def test_a_quote_that_matches_by_itself_is_no_part_of_the_passage() -> None:
    said = "Nobody dredges my harbour for two years without a word to me"
    [(ours, theirs)] = passages(f"“{said},” she said after {BESIDE}.", f"{BESIDE} and added: “{said}.”")
    assert "dredges" not in ours
    assert "dredges" not in theirs


def test_a_clause_is_lit_where_elsewhere_only_the_common_subject_has_an_answer() -> None:
    clause = "which had won a forty-year lease of the herring quay in a closed tender"
    one = f"The guild asked the judge to question the firm, {clause}, about the dinners it gave the brewer in May."
    other = f"The brewer was seen by two pilots at the gate of the firm, {clause}."
    [(ours, theirs)] = passages(one, other)
    assert clause in ours
    assert clause in theirs
    assert "dinners" not in ours
