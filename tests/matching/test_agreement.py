"""Names of speakers: which are one person's, which are two people's, and which may be either."""

from __future__ import annotations

import pytest

from matching.persons.agreement import speakers_agree


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ilja Veylin", "Veylin"),
        ("Ilja Veylin", "Mr. Veylin"),
        ("Deputy Harbour Minister Ilja Veylin", "Ilja A. Veylin"),
        ("Pelagian Deputy Minister Ilja Veylin", "I. Veylin"),
        ("Veylin’s", "Veylin"),
        ("Sergei Rovkanov", "Sergey Rovkanov"),
        ("Rovkanov", "Rovaknov"),
        ("Сергей Рябинов", "Sergei Ryabinov"),
        ("Sergej Rjabinow", "Sergei Ryabinov"),
        ("Gorbatschin", "Gorbachin"),
        ("Bill Arkwell", "William Arkwell"),
        ("J. Edgar Arkwell", "Edgar Arkwell"),
        ("Enrique Peña Olmo", "Peña Olmo"),
        ("Enrique Pena Olmo", "Enrique Peña"),
        ("Qo Zhenlin", "Qo"),
        ("Zhenlin Qo", "Qo Zhenlin"),
        ("Tomas Arkwell", "Tomas Arkwell, Jr."),
        ("Harbour Guild Secretary-General Ilja Veylin", "Veylin"),
        ("City Council Member Mara Quill", "Mara Quill"),
        ("FHG", "Fishers Harbour Guild"),
        ("the witness", "the witness"),
        ("習川平", "習川平"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert speakers_agree(one, other) == speakers_agree(other, one) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tomas Arkwell", "Peter Arkwell"),
        ("Eric Arkwell", "Erin Arkwell"),
        ("Daniel Arkwell", "Daniela Arkwell"),
        ("Tomas Arkwell Jr.", "Tomas Arkwell Sr."),
        ("George W. Arkwell", "George H. W. Arkwell"),
        ("Ilja Veylin", "Mara Quill"),
        ("Rovkanov", "Rovkanova"),
        ("Osk News", "Pelagos News"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert speakers_agree(one, other) == speakers_agree(other, one) == -1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", "Ilja Veylin"),
        ("an aide", "Ilja Veylin"),
        ("an aide", "a guard"),
        ("an aide", "an aide"),
        ("A Pelagos trader", "Ilja Veylin"),
        ("Hillary", "Hillary Arkwell"),
        ("the Pelagos News Agency", "Ilja Veylin"),
        ("...", "Veylin"),
    ],
)
def test_open(one: str, other: str) -> None:
    assert speakers_agree(one, other) == speakers_agree(other, one) == 0
