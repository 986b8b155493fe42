"""Whom each sentence of a text is about: the first person in it whom nothing governs, who does not only say it.

"He" and "the player" stand for the person last named whom they fit, as for speakers. What is found are persons
only: where a text says too little to tell a person from a thing, its sentences are about nobody.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from matching.quoting.speaking.account import Account
from matching.quoting.speaking.clauses import Reading
from matching.quoting.speaking.people import People
from matching.quoting.speaking.phrases import Subject
from matching.quoting.speaking.references import References


class Actor(NamedTuple):
    """A person whom a sentence is about, or who says what it tells."""

    start: int
    """Where the words stand that name the person."""
    name: str
    """The fullest name that the text gives."""


class Actors(NamedTuple):
    """The persons in the sentences of a text, each in order."""

    about: list[Actor]
    """Whom they are about."""
    sayers: list[Actor]
    """Who says what they tell."""


def actors(account: Account) -> Actors:
    """Whom the sentences of a text are about, and who says what they tell."""
    people = account.people()
    references = References(account.text, account.known, people)
    about: list[Actor] = []
    sayers: list[Actor] = []
    for reading in account.readings:
        about += _first_person(reading, references, people)
        sayers += _sayers(reading, references, people)
        references.remember(reading)
    return Actors(about, sorted(sayers))


def within(found: list[Actor], start: int, end: int) -> Actor | None:
    """The first of some actors that stands in a span."""
    at = bisect_left(found, (start, ""))
    return found[at] if at < len(found) and found[at].start < end else None


def _first_person(reading: Reading, references: References, people: People) -> Iterator[Actor]:
    says = {clause.subject.start for clause in reading.clauses if clause.subject is not None}
    for subject in _subjects(reading):
        if subject.start not in says:
            name = references.resolve(subject, reading)
            if _is_person(name, people):
                yield Actor(subject.start, name)
                return


def _sayers(reading: Reading, references: References, people: People) -> Iterator[Actor]:
    for clause in reading.clauses:
        name = references.resolve(clause.subject, reading) if clause.subject is not None else ""
        if clause.subject is not None and _is_person(name, people):
            yield Actor(clause.subject.start, name)


def _is_person(name: str, people: People) -> bool:
    return bool(name) and (people.surely_person(name) or bool(people.gender(name))) and not people.is_thing(name)


def _subjects(reading: Reading) -> Iterator[Subject]:
    free = reading.free_subjects()
    described = reading.described_before(len(reading.tokens))
    first = next(free, None)
    if described is not None and (first is None or described.first < first.first):
        yield described
    if first is not None:
        yield first
    yield from free
