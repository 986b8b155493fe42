"""The speakers of several articles as persons: who is who, and by which name a reader knows them best.

Full names are brought together first, those that are most alike before others, and never over a middle man: two
groups join only when no name of one contradicts a name of the other. A surname alone then goes to the one person
of its own article who has it, or else to the only one in all articles; where there are two (brothers), it stays
by itself. A description ("an aide") is nobody else's, not even in the next article. The answer does not depend on
the order of the articles.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from matching.persons.agreement import speakers_agree
from matching.persons.names import Name, taken_apart
from matching.persons.resembling import Resembling
from matching.word_lists import all_languages


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks in one or more articles."""

    name: str
    """The name as best known: a full one, the one that most articles give."""
    names: tuple[str, ...]
    """All names the articles give, those that most articles give first."""
    articles: tuple[int, ...]
    """In which articles, by their numbers."""
    is_named: bool = True
    """Whether it is anybody in particular: not "an aide", not "police"."""


def find_persons(speakers: Sequence[Iterable[str]]) -> list[dict[str, Person]]:
    """For each article, given as the names of its speakers: the person that each name stands for.

    >>> [found] = find_persons([["Ilja Veylin", "Veylin"]])
    >>> found["Veylin"].name
    'Ilja Veylin'
    """
    given = [sorted({name for name in names if name}) for names in speakers]
    groups = _of_full_names({name for names in given for name in names if _is_full(taken_apart(name))})
    fitting = {name: groups.fitting(name) for names in given for name in names}
    members: defaultdict[object, list[tuple[int, str]]] = defaultdict(list)
    for article, names in enumerate(given):
        here = {id(groups.of[name]) for name in names if name in groups.of}
        for name in names:
            members[_key(article, name, here, fitting[name])].append((article, name))
    answer: list[dict[str, Person]] = [{} for _ in given]
    for places in members.values():
        person = _person(places)
        for article, name in places:
            answer[article][name] = person
    return answer


def _is_full(name: Name) -> bool:
    return len(name.words) > 1 and not name.is_description


@dataclass(slots=True, eq=False)
class _Group:
    names: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Groups:
    of: dict[str, _Group]
    """Of each full name."""
    resembling: Resembling
    """The full names."""

    def fitting(self, name: str) -> list[_Group]:
        """Those of which all names agree with one."""
        near = {id(group): group for group in (self.of[full] for full in self.resembling.to(name))}
        return [group for group in near.values() if _fits(name, group)]


def _of_full_names(names: set[str]) -> _Groups:
    """Full names brought together, so that all of a group agree with each other."""
    of = {name: _Group({name}) for name in names}
    resembling = Resembling(names)
    pairs = [
        (one, other)
        for one in names
        for other in resembling.to(one)
        if other < one and speakers_agree(one, other) > 0
    ]
    for one, other in sorted(pairs, key=_unlikeness):
        into, out = of[one], of[other]
        if into is not out and all(speakers_agree(a, b) > 0 for a in into.names for b in out.names):
            into.names |= out.names
            for name in out.names:
                of[name] = into
    return _Groups(of, resembling)


def _unlikeness(pair: tuple[str, str]) -> tuple[int, int, tuple[str, str]]:
    """What is brought together first: names with the same surname, then those with most words in common."""
    one, other = (taken_apart(name) for name in pair)
    return int(one.last != other.last), -len(set(one.words) & set(other.words)), pair


def _key(article: int, name: str, here: set[int], everywhere: Sequence[_Group]) -> object:
    """What tells the person that a name stands for: of the groups that it fits the only one, `here` in the article
    or elsewhere; the name itself; or its one place."""
    apart = taken_apart(name)
    if not apart.words or apart.is_description:
        return article, name
    for fitting in ([group for group in everywhere if id(group) in here], everywhere):
        if len(fitting) == 1:
            return id(fitting[0])
        if fitting:
            return article, apart.last
    return apart.words


def _fits(name: str, group: _Group) -> bool:
    return name in group.names or all(speakers_agree(name, full) > 0 for full in group.names)


def _person(places: Sequence[tuple[int, str]]) -> Person:
    counts = Counter(name for _, name in places)
    names = sorted(counts, key=lambda name: (-counts[name], name))
    best = min(names, key=lambda name: (*_poverty(taken_apart(name)), -counts[name], _initials(name), name))
    articles = tuple(sorted({article for article, _ in places}))
    return Person(taken_apart(best).shown, tuple(names), articles, is_named=_is_named(taken_apart(best)))


def _is_named(name: Name) -> bool:
    return not name.is_description and not all(word in all_languages("speakers", "groups") for word in name.words)


def _poverty(name: Name) -> tuple[bool, bool]:
    """What a name lacks: a first name, and one that is written out."""
    return not _is_full(name), not name.words or len(name.words[0]) == 1


def _initials(name: str) -> int:
    return sum(len(word) == 1 for word in taken_apart(name).words)
