"""Quotes that have a better answer are not answered a second time, and much worse, by another."""

from __future__ import annotations

from matching.comparing.matches import find_matches

EVENT = "\n\nThe Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday.\n\n"
BEDS = "The dredging starves our oyster beds and nobody at the ministry listens"
LIKE_IT = "The dredging helps our oyster beds, says the ministry, and nobody listens"


def shared(one: str, other: str) -> list[tuple[str, str]]:
    texts = [one + EVENT, other + EVENT]
    found = [match for match in find_matches(texts) if match.kind != "passage"]
    return [(texts[0][m.a_start : m.a_end].strip(".,"), texts[1][m.b_start : m.b_end].strip(".,")) for m in found]


def test_only_the_better_of_two_answers_is_shown() -> None:
    one = f"“{BEDS},” Mara Quill said."
    other = f"“{BEDS},” Mara Quill said.\n\n“{LIKE_IT},” Mara Quill said in winter."
    assert shared(one, other) == [(BEDS, BEDS)]


def test_without_the_better_one_the_other_is_shown() -> None:
    assert shared(f"“{BEDS},” Mara Quill said.", f"“{LIKE_IT},” Mara Quill said in winter.") == [(BEDS, LIKE_IT)]


def test_two_sentences_of_a_quote_may_have_an_answer_each() -> None:
    second = "I have seen three winters without a single boat"
    one = f"“{BEDS}. {second},” Mara Quill said."
    other = f"“{BEDS},” Mara Quill said.\n\nTurning away she added: “{second}.”"
    assert sorted(theirs for _, theirs in shared(one, other)) == sorted([BEDS, second])
