"""Who speaks, and in what office, is nothing that two texts share."""

from __future__ import annotations

import pytest

from matching.comparing.attributions import Attributions
from matching.comparing.matches import find_matches
from matching.preparing.prepared import prepare
from matching.quoting.quotes import find_quotes

EVENT = (
    "The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday after its keeper {}. "
    "The keeper, Ada Holmby, chairs nothing. Mara Quill bought no lighthouse."
)


def spoken(sentence: str) -> str:
    """The words of the last sentence that only say who speaks."""
    text = prepare(sentence, find_quotes(sentence))
    *_, unit = (unit for unit in text.units if unit.tells)
    return " ".join(unit.forms[at] for at in sorted(Attributions(text).positions(unit)))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        (
            "“We dredge it every spring,” said Mara Quill, who leads the pilots.",
            "said mara quill who leads the pilots",
        ),
        ("“We dredge it every spring,” said lead prosecutor Mara Quill.", "said lead prosecutor mara quill"),
        ("“We dredge it every spring,” a spokesman for the pilots said.", "a spokesman for the pilots said"),
        ("Mara Quill, chair of the harbour board, said that the dredger sank.", "chair of the harbour board"),
        (
            "General manager A. J. Quill said in a statement released last month:",
            "general manager a j quill said in a statement released last month",
        ),
        (
            "“It sank,” said Mara Quill in an interview with the Ledger on 3 May.",
            "said mara quill in an interview with the ledger on 3 may",
        ),
        ("“It sank,” Quill was heard saying.", "quill was heard saying"),
        ("Its spokesman, Tomas Arkwell, said that the dredger sank.", "its spokesman"),
        (
            "Le port est à vendre et la ville dort. « On drague le port pour rien », a déclaré Mara Quill.",
            "a déclaré mara quill",
        ),
    ],
)
def test_names_offices_and_verbs_of_saying_only_say_who_speaks(sentence: str, words: str) -> None:
    assert spoken(sentence) == words


@pytest.mark.parametrize(
    "sentence",
    [
        "Quill has claimed that she was the victim of the pilots.",
        "Mara Quill congratulated Tomas Arkwell on Tuesday.",
        "Mara Quill Accused Of Selling Lighthouse",
        "The report said the lighthouse sank last month.",
        "MARA QUILL SAID THE LIGHTHOUSE SANK",
        "Mara Quill, who was shot on Monday, sold the lighthouse.",
    ],
)
def test_what_somebody_does_is_told(sentence: str) -> None:
    assert spoken(sentence) == ""


def passages(one: str, other: str) -> list[tuple[str, str]]:
    """The passages that two reports share beside the event itself."""
    texts = [f"{one}\n\n{EVENT.format('retired')}", f"{other}\n\n{EVENT.format('died')}"]
    found = [match for match in find_matches(texts) if match.kind == "passage"]
    spans = [(texts[0][m.a_start : m.a_end], texts[1][m.b_start : m.b_end]) for m in found]
    return [span for span in spans if "“" in span[0] or "dredge" in span[0] or "said" in span[0]]


def test_the_same_speaker_is_no_passage() -> None:
    one = "“We dredge the basin every spring,” said Mara Quill, who leads the pilots of Osk."
    other = "Mara Quill, the leader of the pilots of Osk, told a meeting: “Nobody ever thanks a pilot.”"
    assert passages(one, other) == []


def test_when_and_in_what_it_was_said_is_no_passage() -> None:
    one = "The Guild of Osk Pilots said in a report last month: “We dredge the basin every spring.”"
    other = "The Guild of Osk Pilots said in a statement last month that it had “no view” of the quay."
    assert passages(one, other) == []


def test_what_the_speaker_tells_still_is() -> None:
    one = "Mara Quill, who leads the pilots, said that the old dredger sank beside the brewery in a storm."
    other = "The old dredger sank beside the brewery in a storm, Mara Quill said."
    assert len(passages(one, other)) == 1
