"""Tying two passages of two articles by hand: first the one, then the other, with the same key."""

from __future__ import annotations

from matching.model import Match
from tui.clipping import excerpt
from tui.screen.deciding import Deciding

LONGEST = 20_000
"""Characters of a passage that can be tied; aligning two of them takes 60 ms."""

LEAST_WORDS, MOST_WORDS = 12, 40
"""Cells of a passage's words on the status line."""

SAID = 60
"""Cells of what is said beside them."""


class Tying(Deciding, inherit_bindings=False):
    """Tying two passages by hand."""

    def do_tie(self) -> None:
        """What one means is the first side of a tie, or the second one, which ties the two."""
        passage, first = self.passage(), self.tying
        if passage is None:
            self.status.say("there is no passage here that can be tied")
        elif passage[2] - passage[1] > LONGEST:
            self.status.say(f"this passage has more than the {LONGEST:,} characters that can be tied")
        elif first is None:
            self._begin(passage)
        elif first[0] == passage[0]:
            again = "this is the first side itself" if first == passage else "both sides would be in this article"
            self.status.say(f"{again}; the other side of a tie is in another article")
        else:
            self._tie(*sorted((first, passage)))

    def _begin(self, passage: tuple[int, int, int]) -> None:
        self._put_selection_away()
        self.tying = passage
        self.current = None
        self._show_tying()
        article, start, end = passage
        room = max(LEAST_WORDS, min(MOST_WORDS, self.size.width - SAID))
        words = excerpt(self.opened[article].article.text, start, end, room)
        how = f"{self.key('tie')} in another article takes the other, {self.key('cancel')} gives up"
        self.status.say(f"one side: “{words}”; {how}")

    def give_up_tie(self) -> bool:
        """Forget the first side, if there is one."""
        if self.tying is None:
            return False
        self.tying = None
        self._show_tying()
        self.status.say("nothing is tied")
        return True

    def _put_selection_away(self) -> None:
        """What was selected is taken."""
        if self.selected is not None:
            self.over.close()

    def _show_tying(self) -> None:
        for view in self.panes.views:
            self.show_current(view)
        self.tell()

    def _tie(self, one: tuple[int, int, int], other: tuple[int, int, int]) -> None:
        self._put_selection_away()
        self.tying = None
        number = self._known(one, other)
        if number is None:
            number = self._add(one, other)
            self._keep(number, is_match=True)
            says = "are tied"
        elif number in self.decisions.rejected:
            self.take_back(number)
            return
        else:
            says = f"are {self.found.matches[number].kind} already"
        if number in self.comparison.hidden:
            self._show_tying()
            self.status.say("this is a match already, but has less than what matches must have now to be shown")
            return
        self.stand_on_match(number)
        self.status.say(f"{self.comparison.letters[number]}: {one[0] + 1} and {other[0] + 1} {says}")

    def _known(self, one: tuple[int, int, int], other: tuple[int, int, int]) -> int | None:
        """The match of just these two passages, if there is one."""
        found = (number for number, match in enumerate(self.found.matches) if _sides(match) == (one, other))
        return next(found, None)

    def _add(self, one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
        """A match of the two, behind all others."""
        (a, *span), (b, *other_span) = one, other
        texts = self.opened[a].article.text, self.opened[b].article.text
        from matching import tie

        match = tie(texts[0], (span[0], span[1]), texts[1], (other_span[0], other_span[1]), a, b)
        self.found = self.found.with_more([match])
        self.compare_anew()
        return len(self.found.matches) - 1


def _sides(match: Match) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    return (match.a, match.a_start, match.a_end), (match.b, match.b_start, match.b_end)
