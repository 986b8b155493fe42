"""What stands around two quotes: whether it is one scene, and whether one person says both."""

from __future__ import annotations

import pytest

from matching.comparing.surroundings import Surroundings
from matching.preparing.prepared import Prepared, prepare
from matching.preparing.units import Unit
from matching.quoting.quotes import find_quotes

SAID = "“We shall see.”"


def quote(text: str) -> tuple[Prepared, Unit]:
    """A text and the first of its quotes."""
    prepared = prepare(text, find_quotes(text))
    return prepared, next(unit for unit in prepared.units if unit.is_quote)


def both(one: str, other: str) -> tuple[Surroundings, Unit, Unit]:
    (left, ours), (right, theirs) = quote(one), quote(other)
    return Surroundings(left, right, lambda _stem: 1.0), ours, theirs


def likeness(one: str, other: str) -> float:
    surroundings, ours, theirs = both(one, other)
    return surroundings.likeness(ours, theirs)


def one_speaker(one: str, other: str) -> int:
    surroundings, ours, theirs = both(one, other)
    return surroundings.one_speaker(ours, theirs)


def test_the_same_scene_is_alike_and_another_is_not() -> None:
    pier = f"On the burning pier the keeper shrugged: {SAID}"
    assert likeness(pier, f"{SAID} shrugged the keeper, as the pier was burning.") > 0.6
    assert likeness(pier, f"{SAID} sighed a baker beside her oven in Osk.") < 0.2


def test_another_paragraph_is_another_scene() -> None:
    pier = f"On the burning pier the keeper shrugged: {SAID}"
    assert likeness(pier, f"The keeper shrugged on the burning pier.\n\n{SAID}\n\nThe keeper shrugged.") == 0


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param(f"{SAID[:-2]},” said Mara Quill.", f"{SAID[:-2]},” Quill said.", 1, id="one person"),
        pytest.param(f"{SAID[:-2]},” said Mara Quill.", f"{SAID[:-2]},” said Ilja Veylin.", -1, id="two people"),
        pytest.param(
            f"{SAID[:-2]},” said Mara Quill.",
            f"{SAID[:-2]},” said Ilja Veylin, repeating what Quill had told him.",
            0,
            id="the one is named beside the other",
        ),
        pytest.param(f"{SAID[:-2]},” said Mara Quill.", SAID, 0, id="nobody is named"),
    ],
)
def test_whether_one_person_says_both(one: str, other: str, answer: int) -> None:
    assert one_speaker(one, other) == answer
    assert one_speaker(other, one) == answer
