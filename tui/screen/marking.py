"""Marks: letters for places, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.keyboard.names import types
from tui.lists import choices
from tui.places.history import Place
from tui.screen.jumping import Jumping
from tui.screen.layers import Asked, Listed

HINT = "press its letter, or choose with the arrows"

BEFORE = "'"
"""The mark that leads to where one was before the last jump."""


class Marking(Jumping, inherit_bindings=False):
    """Marks."""

    def do_set_mark(self) -> None:
        """The next letter names this place."""
        question = "mark this place with which letter? a capital goes across articles"
        shows, hides = partial(self.status.hold, question), partial(self.status.hold, "")
        self.over.lay(Asked(lambda key: self._answer(types(key), self._set_mark), shows, hides))

    def do_go_to_mark(self) -> None:
        """The next letter names the place to go to; until then all marks are listed."""
        listed = self.marks.listed(self.here.article) if self.here is not None else []
        before = self.history.before
        if not listed and before is None:
            self.status.say(f"no marks are set; {self.key('set-mark')} and a letter sets one")
            return
        places = [*listed, *([(BEFORE, before.place)] if before is not None else [])]
        layer = Listed(self.chooser, letter=lambda letter: self._answer(letter, self._go_to_mark))
        self.ask("mark", "Go to which mark?", choices.marks(self.opened, places), "", hint=HINT, layer=layer)

    def _answer(self, character: str, then: Callable[[str], None]) -> None:
        """The letter that was asked for; anything else asks no more."""
        self.over.close()
        if character.isalpha() or character == BEFORE:
            then(character)
        elif character:
            self.status.say(f"{character} is no letter; marks have letters")

    def _set_mark(self, letter: str) -> None:
        if self.here is not None and letter != BEFORE:
            self.marks.set(letter, self.here)
            self.status.say(f"mark {letter} is set")

    def _go_to_mark(self, letter: str) -> None:
        if letter == BEFORE:
            self.stand(self.history.before, "there was no jump so far")
            return
        place = self.marks.get(letter, self.here.article) if self.here is not None else None
        if place is None:
            self.status.say(f"there is no mark {letter}" + ("" if letter.isupper() else " in this article"))
        else:
            self.go(place)

    def _pick_mark(self, value: str) -> None:
        article, _, offset = value.partition(":")
        self.go(Place(int(article), int(offset)))
