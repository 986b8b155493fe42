"""A quote that stands without marks in another text: what is looked for, and what is too little."""

from __future__ import annotations

import pytest

from matching.comparing.matches import find_matches

EVENT = """

The Osk lighthouse on the Veylin cliffs was sold to the brewer Tomas Arkwell on Tuesday after its keeper retired.

Mara Quill chairs the Pelagos harbour guild. Ilja Veylin is the deputy harbour minister."""


def told(one: str, other: str) -> list[tuple[str, str]]:
    """The quotes of one report that the other tells."""
    texts = [one + EVENT, other + EVENT.replace("retired", "died")]
    found = [match for match in find_matches(texts) if match.kind != "passage"]
    return [(texts[0][m.a_start : m.a_end], texts[1][m.b_start : m.b_end]) for m in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "“The eastern breakwater will be rebuilt in granite before the autumn storms,” Mara Quill said.",
            "Quill said the eastern breakwater would be rebuilt in granite before the autumn storms.",
            id="indirect speech",
        ),
        pytest.param(
            "“My grandmother lit this lamp with whale oil every night,” Arkwell recalled.",
            "Arkwell's grandmother had lit the lamp with whale oil every night, he recalled.",
            id="the writer's own words",
        ),
    ],
)
def test_found(one: str, other: str) -> None:
    assert len(told(one, other)) == 1
    assert [span[::-1] for span in told(other, one)] == told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "She sang “Granite before the Autumn Storms”.",
            "The wall was of granite before the autumn storms, Quill said.",
            id="the name of a work",
        ),
        pytest.param(
            "“Mara Quill and Ilja Veylin were not on speaking terms,” Arkwell said.",
            "Mara Quill and Ilja Veylin met the divers at the dock in Osk.",
            id="the same people",
        ),
        pytest.param(
            "“I have heard of a million, but I don't know for sure,” Quill said.",
            "Whether the oysters return is not something they know for sure.",
            id="a common turn",
        ),
        pytest.param(
            "“It was a smuggler's boat in foreign waters, and it turned on us,” Veylin said.",
            "The coastguard caught ten smugglers who had boarded a cutter in the shallow waters off Osk.",
            id="the same matter on another occasion",
        ),
    ],
)
def test_refused(one: str, other: str) -> None:
    assert told(one, other) == []
