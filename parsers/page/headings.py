"""Which headings the text below them proves or disproves.

A heading that looks like furniture by its words or its place is the writer's where it heads a paragraph that is
kept; one of which all below was left out heads nothing.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import pairwise

from parsers.page.blocks import Found
from parsers.page.surroundings import Surroundings, container_of
from parsers.page.tree import Element


class Headings:
    """The headings among the pieces of one page."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around

    def heads_text(self, place: int) -> bool:
        """Whether the piece at `place` is a heading right above a paragraph in one container with it.

        One that says what furniture says must also be like another heading of that text, and say it only once: the
        label of an advertisement stands above whatever comes next.
        """
        around = self._around
        one, after = around.found[place], place + 1
        if one.piece.kind != "heading" or after >= len(around.found):
            return False
        if not around.prose[after] or around.found[after].links:
            return False
        if container_of(around.found[after].element) is not container_of(one.element):
            return False
        return not around.phrases[place] or (self._times[around.texts[place]] == 1 and _look(one) in self._looks)

    @cached_property
    def _times(self) -> Counter[str]:
        return Counter(self._around.texts)

    @cached_property
    def _looks(self) -> set[tuple[int, str, Element]]:
        """The looks of headings that do not say what furniture says."""
        pieces = zip(self._around.found, self._around.phrases, strict=True)
        return {_look(one) for one, phrase in pieces if one.piece.kind == "heading" and not phrase}


def _look(heading: Found) -> tuple[int, str, Element]:
    return heading.piece.level, heading.element.hint, container_of(heading.element)


def lonely(kept: list[Found]) -> set[Element]:
    """The elements of the headings of which all that they head was cut."""
    empty = [one.element for place, one in enumerate(kept) if _heads_nothing(place, kept)]
    parents = {heading.parent for heading in empty if heading.parent is not None}
    led_away = {heading for parent in parents for heading in _before_a_cut(parent)}
    return led_away.intersection(empty)


def _heads_nothing(place: int, kept: list[Found]) -> bool:
    if kept[place].piece.kind != "heading":
        return False
    after = kept[place + 1].piece if place + 1 < len(kept) else None
    return after is None or (after.kind == "heading" and after.level <= kept[place].piece.level)


def _before_a_cut(parent: Element) -> list[Element]:
    """The children that stand right before one that was cut."""
    children = [child for child in parent.children if not isinstance(child, str) and child.text]
    return [one for one, after in pairwise(children) if after.gone]
