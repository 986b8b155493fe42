"""What is told of where one stands: on the status line, and on the frame of every pane.

The frame has the place (which article, under which heading, how far, how long to the end), the status line what
one stands on (a match, a hit) and how panes follow. Neither repeats the other: scrolling changes few cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.lists.choices import sayer
from tui.matches.comparison import Comparison, Stop
from tui.matches.rounds import following
from tui.screen.lights import LIT
from tui.telling.edges import only_edge, pane_fact, place_facts, upper_edge
from tui.telling.facts import Fact, fitted
from tui.telling.numbers import LONGEST_NUMBERS, numbered
from tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from matching.model import Turn
    from tui.screen.state import ReadingState

LINK_WORDS = {"passage": "linked by passage", "proportional": "linked proportionally", "off": "not linked"}
LINK_SHORT = {"passage": "level", "proportional": "by percent", "off": "not linked"}
"""The same where there is little room."""

ROOMY = 80
"""Columns of screen from which there is room for sentences."""


def standing(state: ReadingState) -> tuple[Fact, ...]:
    """The facts on the status line."""
    view = state.view
    if state.over.top is not None and state.over.top.facts:
        return tuple(state.over.top.facts)
    if state.top_sheet is not None:
        closes = Fact(f"{state.key('back')} closes this page", 1)
        return Fact(state.top_sheet.says, 3), *_search_facts(state, view), Fact(f"{view.percent}%", 2), closes
    facts = state.dimmed.facts(view.index, len(state.opened)) if state.dimmed.is_on else []
    if not state.dimmed.is_on or state.current_side(view) is not None:
        facts += _match_facts(state, view)
    facts += _search_facts(state, view)
    if state.tying is not None:
        goes_on = f"{state.key('tie')} ties it to a passage of another article"
        facts.insert(0, Fact(f"tying from {state.tying[0] + 1}; {goes_on}", 8, f"tying from {state.tying[0] + 1}"))
    if state.doing:
        facts.insert(0, Fact(f"{state.doing} …", 9, "…"))
        facts.append(Fact(f"{state.key('cancel')} stops", 6))
    if state.held_back:
        facts.append(Fact(shown_of_all(state), 5, shown_of_all(state).partition(":")[0], 9))
    if state.lights != "all" and not state.dimmed.is_on:
        facts.append(Fact(LIT[state.lights], 4))
    if len(state.panes.views) > 1:
        words = LINK_WORDS if state.size.width >= ROOMY else LINK_SHORT
        facts.append(Fact(words[state.panes.link], 10, LINK_SHORT[state.panes.link]))
    return tuple(facts)


def _search_facts(state: ReadingState, view: ArticleView) -> list[Fact]:
    """`only 6 with “quay”`, and `“quay” 3/9`."""
    only = view.filter
    count = f"{only.count:,}" if only and only.count else "headings"
    facts = [Fact(f"only {count} with {only.query}", 7, f"only {count}")] if only else []
    if view in state.hits:
        hits = state.hits[view]
        named = only is None or only.query != hits.query
        facts.append(Fact(f"{hits.query} {hits.counter}" if named else hits.counter, 8, hits.counter))
    return facts


def _match_facts(state: ReadingState, view: ArticleView) -> list[Fact]:
    """`a 3/9 reworded 0.82`, `numbers differ`, `Lind ↔ Lind`; or how many matches there are."""
    stops = state.walk(view)
    if not stops:
        nothing = "no matches in this article" if state.comparison.matches else "no matches"
        return [Fact(nothing if state.compared else "", 5, "no matches" if state.compared else "")]
    side = state.current_side(view)
    here = next((number for number, stop in enumerate(stops) if side and stop.match == side.match), None)
    if here is None:
        return [_counted(len({stop.letter for stop in stops}), len(stops), len(state.comparison.groups))]
    stop = stops[here]
    other = state.comparison.other(stop)
    counter = f"{stop.letter} {here + 1}/{len(stops)}"
    members = state.comparison.members(stop.match)
    score = "" if stop.kind == "tied" else f" {state.comparison.matches[stop.match].score:.2f}"
    with_which = f" with {other.article + 1}" if len(members) > 2 else ""
    facts = [Fact(f"{counter} {stop.kind}{score}{with_which}", 9, counter)]
    facts += _turn_facts(state.comparison.matches[stop.match].contradictions)
    speakers = _speaker(state, stop), _speaker(state, other)
    if any(speakers):
        facts.append(Fact(f"{speakers[0] or '?'} ↔ {speakers[1] or '?'}", 4))
    facts.append(_members_fact(state, stop, members))
    return facts


def _turn_facts(turns: Sequence[Turn]) -> list[Fact]:
    """How the two sides say different things."""
    if not turns:
        return []
    from library.report.words import TURNS

    return [Fact(TURNS[turn], 8) for turn in turns]


def _counted(here: int, places: int, count: int) -> Fact:
    """`26 of 30 matches here, at 28 places`: in this article, and in all."""
    told = f"{here} of {count}" if here < count else f"{here}"
    at = f", at {places} places" if places > here else ""
    short = f"{told} {'match' if count == 1 else 'matches'} here"
    return Fact(short + at, 5, short)


def shown_of_all(state: ReadingState) -> str:
    """`12 of 31 matches: from 0.80`, counted as the list of them counts: a group is one."""
    shown, of_all = state.groups_shown
    return f"{shown:,} of {of_all:,} matches: {state.sift.told}"


def groups_shown(found: Comparison, rejected: frozenset[int], held_back: frozenset[int]) -> tuple[int, int]:
    """How many groups there are with a match that is not held back, of how many; a match that was rejected is in
    none of them."""
    groups = found.groups_without(rejected)
    return sum(not held_back.issuperset(group.matches) for group in groups), len(groups)


def _members_fact(state: ReadingState, stop: Stop, members: Sequence[Stop]) -> Fact:
    """`in 1 2 4`: which articles have it; and which of them the counterpart key would open."""
    key, following_one = state.key("counterpart"), following(members, stop, stop.article)
    unseen = following_one is not None and state.panes.showing(following_one.article) is None
    if len(state.opened) > 2:
        have = f"in {numbered((member.article for member in members), LONGEST_NUMBERS)}"
        opens = f", {key} shows {following_one.article + 1}" if following_one and unseen else ""
        return Fact(have + opens, 6 if opens or len(members) > 2 else 2, have)
    shows = f"↔ {following_one.article + 1}" if following_one and unseen else ""
    return Fact(f"{shows}, {key} shows it" if shows else "", 6, shows)


def _speaker(state: ReadingState, stop: Stop) -> str:
    """Who says the quote at a stop."""
    if stop.kind == "passage":
        return ""
    inside = (q for q in state.opened[stop.article].quotes if q.start < stop.end and q.end > stop.start)
    return next((said_by.split()[-1] for quote in inside if (said_by := sayer(quote))), "")


def frame(state: ReadingState, view: ArticleView, width: int) -> tuple[str, str]:
    """What stands in the upper and in the lower edge of a pane's frame, of `width` cells without the corners.

    A pane alone has an upper edge only, which tells all; where others cannot be seen, also how many.
    """
    if view.index is None:
        return "", ""
    opened = state.opened[view.index]
    name = f"{view.index + 1} {opened.label}"
    heading = opened.contents.heading(view.place)
    left = opened.contents.minutes_left(view.read_to)
    place = place_facts(view.percent, left)
    if view.filter is not None:
        place = [Fact(f"only {view.filter.query}", 4, "not all"), place[0]]
    if not state.panes.alone:
        return upper_edge(name, heading, width), fitted([*_link_facts(state, view), *place], width)
    number, count = state.panes.views.index(view) + 1, len(state.panes.views)
    return only_edge(name, heading, [pane_fact(number, count), *place], width), ""


def _link_facts(state: ReadingState, view: ArticleView) -> list[Fact]:
    """Of a pane that has not the keys: the keys that scroll it from there, and how it follows.

    Which of several panes the keys scroll has to be told; where there are two it is plain.
    """
    panes = state.panes
    if view is panes.active:
        return []
    keys = f"{state.key('other-down')} {state.key('other-up')}"
    facts = [Fact(f"{keys} scroll it", 6, keys)] if view is panes.other and len(panes.views) > 2 else []
    if panes.link != "passage":
        return [*facts, Fact(LINK_SHORT[panes.link], 3)]
    leads = panes.active.index
    if leads is None or not state.corresponding(panes.active, view).passages:
        return [*facts, Fact("waits: nothing shared", 3, "waits")]
    with_which = f" with {leads + 1}" if len(panes.views) > 2 else ""
    ours, theirs = ({stop.letter for stop in state.comparison.stops_of(at)} for at in (leads, view.index or 0))
    return [*facts, Fact(f"{len(ours & theirs)} shared{with_which}", 3)]
