"""What quotes have answered between two sentences is not answered again by the sentences."""

from __future__ import annotations

from matching.comparing.matches import find_matches

EVENT = (
    "The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday after its keeper {}."
)
SAID = "We dredge the harbour every spring and nobody thanks us for it"


def passages(one: str, other: str) -> list[tuple[str, str]]:
    """The passages that two reports share beside the event itself."""
    texts = [f"{one}\n\n{EVENT.format('retired')}", f"{other}\n\n{EVENT.format('died')}"]
    found = [match for match in find_matches(texts) if match.kind == "passage"]
    spans = [(texts[0][m.a_start : m.a_end], texts[1][m.b_start : m.b_end]) for m in found]
    return [span for span in spans if "Tuesday" not in span[0]]


def test_sentences_that_only_share_a_quote_are_no_passage() -> None:
    one = f"“{SAID},” Mara Quill told a meeting of the guild."
    other = f"Asked on the quay, Quill shrugged: “{SAID}.”"
    assert passages(one, other) == []


def test_what_they_tell_beside_the_quote_is_one() -> None:
    beside = "Mara Quill threw her chain of office into the dock and shouted:"
    [(ours, theirs)] = passages(f"{beside} “{SAID}.”", f"Then {beside} “{SAID}.”")
    assert "chain of office" in ours
    assert "chain of office" in theirs


def test_one_word_in_marks_is_no_evidence() -> None:
    one = "The auditors found the accounts of the guild to be “rotten” last winter."
    other = "A diver who went down said that every plank of the wreck was “rotten” and green."
    assert passages(one, other) == []
