"""The speakers of several articles as persons."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matching.persons import persons
from matching.persons.agreement import speakers_agree
from matching.persons.persons import find_persons
from matching.persons.resembling import Resembling

ARTICLES = [
    ["Ilja Veylin", "Veylin", "an aide", "Mara Quill"],
    ["Deputy Minister Ilja A. Veylin", "Quill", "an aide"],
    ["Veylin", "Ms. Quill", ""],
    ["Tomas Arkwell", "Peter Arkwell", "Arkwell"],
    ["Arkwell"],
    ["Peter Arkwell", "Arkwell"],
]


def known_as(articles: list[list[str]]) -> list[dict[str, str]]:
    return [{name: person.name for name, person in article.items()} for article in find_persons(articles)]


def test_short_forms_and_titles_are_the_person_with_the_full_name() -> None:
    assert known_as(ARTICLES[:3]) == [
        {"Ilja Veylin": "Ilja Veylin", "Veylin": "Ilja Veylin", "an aide": "an aide", "Mara Quill": "Mara Quill"},
        {"Deputy Minister Ilja A. Veylin": "Ilja Veylin", "Quill": "Mara Quill", "an aide": "an aide"},
        {"Veylin": "Ilja Veylin", "Ms. Quill": "Mara Quill"},
    ]


def test_brothers_are_two_and_a_bare_surname_is_the_one_of_its_article() -> None:
    first, second, third = known_as(ARTICLES[3:])
    assert (first["Tomas Arkwell"], first["Peter Arkwell"]) == ("Tomas Arkwell", "Peter Arkwell")
    assert (first["Arkwell"], second["Arkwell"], third["Arkwell"]) == ("Arkwell", "Arkwell", "Peter Arkwell")


def test_a_description_is_another_person_in_another_article() -> None:
    one, other = find_persons([["an aide"], ["an aide"]])
    assert one["an aide"] is not other["an aide"]


def test_a_name_between_two_people_does_not_join_them() -> None:
    [found] = find_persons([["George W. Arkwell", "George H. Arkwell", "George Arkwell"]])
    assert found["George W. Arkwell"] is not found["George H. Arkwell"]


NAMES = st.sampled_from(
    [
        "Ilja Veylin",
        "I. Veylin",
        "Ilja A. Veylin",
        "Ilja B. Veylin",
        "Veylin",
        "Mara Veylin",
        "Vejlin",
        "an aide",
        "Ilja",
    ]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(NAMES, max_size=5), max_size=5), st.randoms(use_true_random=False))
def test_the_same_for_any_order_of_articles(articles: list[list[str]], random: Random) -> None:
    order = list(range(len(articles)))
    random.shuffle(order)
    there = find_persons([articles[at] for at in order])
    for at, article in zip(order, there, strict=True):
        here = find_persons(articles)[at]
        assert {name: (person.name, person.names) for name, person in article.items()} == {
            name: (person.name, person.names) for name, person in here.items()
        }


WRITTEN = st.lists(
    st.sampled_from(
        (
            *(
                "Ilja",
                "Mara",
                "A.",
                "Veylin",
                "Vejlin",
                "Veylins",
                "Veiln",
                "Arkwell",
                "Arkwall",
                "Petrova",
                "Petrov",
            ),
            *("Gorbatschow", "Gorbachov", "Council", "PHC", "Pelagos", "Harbour", "an", "aide", "Jr"),
        )
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(st.lists(WRITTEN, max_size=12), WRITTEN)
def test_names_that_agree_resemble_each_other(names: list[str], name: str) -> None:
    assert {other for other in names if speakers_agree(name, other) > 0} <= Resembling(names).to(name)


def test_of_many_names_few_are_compared_with_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[str, str]] = []

    def counted(one: str, other: str) -> int:
        compared.append((one, other))
        return speakers_agree(one, other)

    monkeypatch.setattr(persons, "speakers_agree", counted)
    letters = Random(3)  # noqa: S311
    names = ["".join(letters.choices("abdeiklmnorstuvz", k=8)).capitalize() for _ in range(800)]
    find_persons([[f"{first} {last}" for first, last in pairwise(names)]])
    assert len(compared) < 20 * len(names)
