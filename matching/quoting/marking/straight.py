"""Straight marks: what one of them alone does not tell, their number and order do.

They look the same at both ends, converters put blanks on their wrong side, and inches are written with them.
Straight marks that come out even without the doubtful ones need no help from these, and then they open and close
by turns, or, where every place is plain, one pair within another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from matching.quoting.marking.marks import Mark

_INNERMOST: Final = 2
"""Depth of straight marks within straight marks that is believed."""


def balanced(found: list[Mark]) -> list[Mark]:
    """The marks of a paragraph, its straight ones with the roles that their number gives them."""
    straight = [mark for mark in found if mark.char == '"']
    if not straight or _others_need_them(found):
        return found
    if _in_turn(straight):
        return found
    sure = [mark for mark in straight if not mark.doubtful]
    if len(sure) % 2:
        return found
    roles = _by_turns(sure) or _nested(sure)
    return [roles.get(mark.start, mark) for mark in found if mark.char != '"' or not mark.doubtful]


def _others_need_them(found: Sequence[Mark]) -> bool:
    """Whether marks of another kind stay open, so that straight ones may close them."""
    opened = 0
    for mark in found:
        if mark.char in "“„”«»":
            opened += mark.opens and not mark.closes
            opened -= mark.closes and not mark.opens
    return opened > 0


def _in_turn(straight: Sequence[Mark]) -> bool:
    """Whether all of them, the doubtful ones too, open and close by turns as they stand."""
    return len(straight) % 2 == 0 and all(
        not mark.opens if turn % 2 else mark.opens and not mark.closes for turn, mark in enumerate(straight)
    )


def _by_turns(sure: Sequence[Mark]) -> dict[int, Mark]:
    """Opening and closing by turns, unless more than one of them would stand wrong."""
    wrong = [mark for turn, mark in enumerate(sure) if not (mark.closes if turn % 2 else mark.opens)]
    if len(wrong) > 1:
        return {}
    return {mark.start: replace(mark, opens=not turn % 2, closes=bool(turn % 2)) for turn, mark in enumerate(sure)}


def _nested(sure: Sequence[Mark]) -> dict[int, Mark]:
    """Straight marks within straight marks, where each plainly opens or closes: the inner ones as curly marks."""
    roles: dict[int, Mark] = {}
    depth = 0
    for mark in sure:
        if mark.opens == mark.closes:
            return {}
        depth += 1 if mark.opens else -1
        if not 0 <= depth <= _INNERMOST:
            return {}
        if depth == _INNERMOST and mark.opens:
            roles[mark.start] = replace(mark, char="“")
        elif depth == _INNERMOST - 1 and mark.closes:
            roles[mark.start] = replace(mark, char="”")
    return {} if depth else roles
