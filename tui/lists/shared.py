"""The list of what the articles share, a line a group: letter, kind, best score, articles, who says it, words.

Kind and score are those of the surest match of the group, of those that have what was asked; a `+` behind the kind
tells that others of the group are of another kind. Lines are made when they are drawn or prepared for finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from library.report.words import TURNS
from tui.clipping import excerpt
from tui.column.characters import cells
from tui.lists.choices import LONGEST_SIDE, SHORTEST, Readable
from tui.lists.offer import Choice, Listed, Preview, at_most
from tui.lists.sections import Made
from tui.matches.asking import Asked, asked
from tui.matches.comparison import Comparison, Stop
from tui.matches.letters import number_of
from tui.matches.rounds import differing
from tui.matches.voices import Voices
from tui.telling.numbers import LONGEST_NUMBERS, numbered

if TYPE_CHECKING:
    from matching import Group, Hit

HINT = "words · reworded · >=0.8 · >=5 words · 1 3 · s:name · Tab keeps it"

NARROW = 60
"""Cells of a screen below which the words need the room of the kind."""

KIND = 10
"""Cells of the kind, with the sign that there are others."""

LONGEST_SPEAKER = 16
"""Cells of a name before what is said."""


class SharedOffer(Listed):
    """What the articles share, to choose from; the value of a line is the number of a match."""

    def __init__(self, opened: Sequence[Readable], comparison: Comparison, width: int) -> None:
        self._opened, self._comparison, self._width = opened, comparison, width
        self._texts = [one.article.text for one in opened]
        self._voices = Voices([one.quotes for one in opened])
        self._groups = sorted(comparison.groups, key=self._rank)
        where = (numbered(_articles(group), LONGEST_NUMBERS) for group in self._groups)
        self._numbers = max(map(len, where), default=0)
        self._asked = Asked()
        self._surest: Mapping[int, int] = self._fitting(self._asked)
        super().__init__(Made(len(self._groups), self._line), HINT)
        self.has_preview = True

    def line_of(self, match: int | None) -> int:
        """The line of a match's group, or the first."""
        return next((at for at, group in enumerate(self._groups) if match in group.matches), 0)

    def narrow(self, typed: str) -> Sequence[Hit]:
        """The groups that have a match like that, and the words."""
        wanted = asked(typed, len(self._opened))
        if (wanted.sift, wanted.articles) != (self._asked.sift, self._asked.articles):
            self._surest = self._fitting(wanted)
        self._asked = wanted
        return [hit for hit in super().narrow(wanted.words) if hit.index in self._surest]

    def _fitting(self, wanted: Asked) -> dict[int, int]:
        """By the numbers of the groups that have a match like that: the surest such match."""
        matches, fitting = self._comparison.matches, {}
        for number, group in enumerate(self._groups):
            if wanted.articles <= _articles(group):
                passing = wanted.sift.passing(group.matches, matches, self._texts, self._voices)
                surest = max(
                    passing,
                    key=lambda index: (matches[index].kind != "tied", matches[index].score, -index),
                    default=None,
                )
                if surest is not None:
                    fitting[number] = surest
        return fitting

    def choice(self, index: int) -> Choice:
        """A line, with kind and score of the surest match that was asked for."""
        return self._line(index)

    def _line(self, index: int) -> Choice:
        group = self._groups[index]
        number = self._surest.get(index, group.matches[0])
        match, best = self._comparison.matches[number], group.best
        kinds = {self._comparison.matches[each].kind for each in group.matches}
        others = "+" if len(kinds) > 1 else ""
        kind = "" if self._width < NARROW else f"{match.kind + others:<{KIND}}"
        where = numbered(_articles(group), LONGEST_NUMBERS)
        names = self._names(group)
        who = excerpt(names[0].split()[-1], 0, None, LONGEST_SPEAKER) + ": " if names else ""
        letter = self._comparison.letters[group.matches[0]]
        score = "    " if match.kind == "tied" else f"{match.score:.2f}"
        label = f"{letter:<2} {kind}{score}  {where:<{self._numbers}}  {self._turns(group)}{who}"
        text = self._texts[best.text]
        words = excerpt(text, best.start, best.end, max(self._width - cells(label) - 3, SHORTEST))
        also = " ".join([*self._wordings(group), *names])
        return Choice(label + words, str(number), also=also, kept=len(label) - len(who))

    def _turns(self, group: Group) -> str:
        """`≠ numbers differ · `: how its wordings contradict each other; only the mark where it is narrow."""
        found = {
            turn: TURNS[turn] for each in group.matches for turn in self._comparison.matches[each].contradictions
        }
        if not found or self._width < NARROW:
            return "≠ " if found else ""
        return f"≠ {', '.join(found.values())} · "

    def _names(self, group: Group) -> list[str]:
        """Who says it, in every spelling, that of the best wording first."""
        if group.best.kind == "passage":
            return []
        found = (
            name for each in group.variants for name in self._voices.all_names(each.text, each.start, each.end)
        )
        said = self._voices.names(group.best.text, group.best.start, group.best.end)
        return list(dict.fromkeys([*said, *found]))

    def _wordings(self, group: Group) -> Iterator[str]:
        for each in group.variants:
            yield self._texts[each.text][each.start : min(each.end, each.start + LONGEST_SIDE)]

    def _rank(self, group: Group) -> tuple[int, object]:
        return number_of(self._comparison.letters[group.matches[0]]), group.first

    def preview(self, hit: Hit) -> Sequence[Preview]:
        """Every place of the group, the best wording first, the words that differ from it marked."""
        group = self._groups[hit.index]
        members = self._comparison.members(self._surest.get(hit.index, group.matches[0]))
        best = next((each for each in members if each.article == group.best.text), members[0])
        others = [each for each in members if each is not best]
        return at_most([self._side(best, others[0]), *(self._side(each, best) for each in others)])

    def _side(self, here: Stop, there: Stop) -> Preview:
        """A place, the number of its article before it."""
        articles = [one.article for one in self._opened]
        before = f"{here.article + 1}  "
        by = len(before) - here.start
        spans = [(left + by, right + by) for left, right in differing(self._comparison, articles, here, there)]
        words = self._texts[here.article][here.start : min(here.end, here.start + LONGEST_SIDE)]
        return Preview(before + words.replace("\n", " "), spans, 1, "differs")


def _articles(group: Group) -> frozenset[int]:
    return frozenset(each.text for each in group.variants)
