"""Whether two sentences that are worded alike tell it of different persons.

"Ada Holm was arrested" and "Jon Berg was arrested" are two events, whatever else the reports have in common. So
the persons whom both sentences are about are compared by their full names, pronouns resolved; of quotes, who says
them, unless one stands in the other word for word. Nothing is said against a pair where either person is named in
the other sentence, or where one name may stand for the other.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from matching.comparing.find import Contradiction, Find
from matching.persons.agreement import speakers_agree
from matching.preparing.prepared import Prepared
from matching.preparing.units import Unit
from matching.quoting.speaking.actors import Actor, within
from matching.wording.tokens import read_tokens


def other_persons(find: Find, left: Prepared, right: Prepared) -> Iterator[Contradiction]:
    """The words that name whom each of two sentences is about, or who says them where one is a quote, if these are
    different persons."""
    if find.pairing != "sentences" and _is_verbatim(find):
        return
    ours = _person(find.left, left, find)
    theirs = ours and _person(find.right, right, find)
    if not ours or not theirs or speakers_agree(ours.name, theirs.name) >= 0:
        return
    if not _is_named(ours, find.right, right) and not _is_named(theirs, find.left, left):
        yield Contradiction("persons", _position(find.left, left, ours), _position(find.right, right, theirs))


def _person(unit: Unit, text: Prepared, find: Find) -> Actor | None:
    """The person of a unit by whom it is told from the other one of its find."""
    if unit.is_quote:
        return Actor(unit.start, unit.speaker) if unit.speaker else None
    found = text.actors.about if find.pairing == "sentences" else text.actors.sayers
    return within(found, unit.start, unit.end)


def _is_verbatim(find: Find) -> bool:
    ours, theirs = (f" {' '.join(unit.forms)} " for unit in (find.left, find.right))
    return ours in theirs or theirs in ours


def _is_named(actor: Actor, unit: Unit, text: Prepared) -> bool:
    """Whether a word of a person's name stands in a sentence."""
    stems = read_tokens(actor.name, text.language).stems
    return not unit.content.isdisjoint(stems)


def _position(unit: Unit, text: Prepared, actor: Actor) -> int:
    """Where a unit has the words that name whom it is about."""
    at = bisect_left(unit.tokens, bisect_left(text.tokens.starts, actor.start))
    return min(at, len(unit.tokens) - 1)
