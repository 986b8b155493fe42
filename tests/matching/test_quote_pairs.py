"""Quotes of two reports: when a few words are one utterance, and when two people only use the same phrase."""

from __future__ import annotations

import pytest

from matching.comparing.matches import find_matches

EVENT = """

The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday after its keeper retired.

Mara Quill chairs the Pelagos harbour guild. Ilja Veylin is the deputy harbour minister."""


def quotes_shared(one: str, other: str) -> list[tuple[str, str]]:
    """What two reports of one event share beside what both say anyway, where a side is a quote."""
    texts = [one + EVENT, other + EVENT.replace("retired", "died")]
    return [
        (texts[0][match.a_start : match.a_end], texts[1][match.b_start : match.b_end])
        for match in find_matches(texts)
        if match.kind != "passage"
    ]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        pytest.param(
            "Arkwell spoke on “deep tide.”",
            "What the brewer told us was meant as 'deep tide', he wrote.",
            "deep tide",
            id="two words, the same, whoever says them",
        ),
        pytest.param(
            "“Hello keeper,” the voice on the telephone began.",
            "The caller said 'hello Keeper' and laughed.",
            "hello keeper",
            id="a name begins only one of them",
        ),
        pytest.param(
            "“She deserved it,” Mara Quill said.",
            "“I am glad it is over. She deserved it,” Mara Quill said.",
            "she deserved it",
            id="three words of one person",
        ),
        pytest.param(
            "“Nobody should trust him,” Mara Quill said.",
            "Of Mara Quill's warning, Ilja Veylin repeated: “Nobody should trust him.”",
            "nobody should trust him",
            id="one text names the speaker of the other beside the quote",
        ),
    ],
)
def test_found(one: str, other: str, shared: str) -> None:
    assert [tuple(side.lower().strip(".,") for side in pair) for pair in quotes_shared(one, other)] == [
        (shared, shared)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“It's a big deal,” Mara Quill said.",
            "“It's a big deal,” Ilja Veylin said.",
            id="two people",
        ),
        pytest.param("He is known as “The Gull”.", "They call him “the Gull” in town.", id="a nickname"),
        pytest.param(
            "They call him “Old Gull.”",
            "“I am glad of what Old Gull did,” said Veylin.",
            id="a nickname in a quote",
        ),
        pytest.param("“I do,” said Mara Quill.", "“I do. We must hurry,” said Mara Quill.", id="no content"),
        pytest.param("He read “The Salt Road” twice.", "She sang “The Salt Road”.", id="the name of a work"),
    ],
)
def test_refused(one: str, other: str) -> None:
    assert quotes_shared(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“We fired our flares in self-defence and in answer to the ramming of our boat,” Veylin said.",
            "The ministry defended its crew, saying it had fired its flares in self-defence.",
            id="another person and tense",
        ),
        pytest.param(
            "“I had my lantern dimmed so I missed the signal,” Tomas Arkwell said.",
            "Arkwell said he had his lantern dimmed when he was sent the signal that the house was his.",
            id="told by the writer",
        ),
    ],
)
def test_a_quote_is_found_in_indirect_speech(one: str, other: str) -> None:
    assert len(quotes_shared(one, other)) == 1


@pytest.mark.parametrize(
    ("quoted", "unmarked", "said"),
    [
        pytest.param(
            "“I will not resign,” Veylin said.",
            "ILJA VEYLIN: I will not resign.",
            "I will not resign",
            id="behind a name",
        ),
        pytest.param(
            "“We let them down,” Veylin said.",
            "ILJA VEYLIN: I have come to say it again. We let them down. I have paid them.",
            "We let them down",
            id="a sentence of a transcript",
        ),
        pytest.param(
            "She would pay “with our own oysters”.",
            "The pier will be built this year and it will be paid for with our own oysters if it must.",
            "with our own oysters",
            id="within a longer sentence",
        ),
        pytest.param(
            "„Wir geben ihn nicht her“, sagte Ilja Veylin über den Leuchtturm.",
            "Die Sitzung am Abend. Ilja Veylin sprach lange über den Leuchtturm. Wir geben ihn nicht her.",
            "Wir geben ihn nicht her",
            id="in another language",
        ),
    ],
)
def test_a_short_quote_is_found_where_it_stands_in_unmarked_text(quoted: str, unmarked: str, said: str) -> None:
    for turned in (False, True):
        texts = [unmarked + EVENT, quoted + EVENT][:: -1 if turned else 1]
        assert [
            (
                match.kind,
                texts[0][match.a_start : match.a_end].strip(".,"),
                texts[1][match.b_start : match.b_end].strip(".,"),
            )
            for match in find_matches(texts)
            if match.kind != "passage"
        ] == [("exact", said, said)]


@pytest.mark.parametrize("turn", ["I do not know.", "That is what we will do.", "What can I say?"])
def test_what_anyone_says_is_not_looked_for_in_unmarked_text(turn: str) -> None:
    assert quotes_shared(f"“{turn}” Veylin said.", f"ILJA VEYLIN: {turn} The lamp is sold.") == []


def test_a_quote_is_found_only_where_it_stands_whole() -> None:
    assert quotes_shared("“I will not resign,” Veylin said.", "ILJA VEYLIN: I will never resign, not I.") == []


def test_a_common_turn_is_less_sure_than_what_few_say() -> None:
    turn, telling = "That is how it goes,", "The dredging starves our oyster beds,"
    texts = [f"“{turn}” a guard said. “{telling}” a guard said.{EVENT}" for _ in range(2)]
    texts[1] = texts[1].replace("a guard", "an aide")
    scores = {texts[0][match.a_start : match.a_end]: match.score for match in find_matches(texts)}
    assert scores[turn] < 0.9 < scores[telling]


def test_two_parts_of_a_quote_are_found_in_two_quotes() -> None:
    one = "“We dredge the harbour in spring and we made a chart of the wreck for everyone,” Mara Quill said."
    other = (
        "“We dredge the harbour in spring,” Mara Quill said.\n\n"
        "“I got two divers to come to my house in winter and then make a chart of some wreck,” one of them said."
    )
    assert len(quotes_shared(one, other)) == 2
