"""Which places of the current group stand in which panes, and what each of them is compared with.

What one reads is compared with the other side of the current match, as long as a pane shows that, else with
another place of the group that can be seen. What other panes show is compared with what one reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.matches.comparison import Stop
from tui.matches.rounds import differing, place_in
from tui.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from tui.screen.state import ReadingState


def side_in(state: ReadingState, article: int | None) -> Stop | None:
    """The place of the current group in an article: that of the current match, else of the surest one there."""
    if state.current is None or article is None:
        return None
    own = state.comparison.side(state.current, article)
    return own or place_in(state.comparison.members(state.current), article)


def facing(state: ReadingState, view: ArticleView, side: Stop) -> Stop:
    """What a place that a view shows is compared with."""
    direct = state.comparison.other(side)
    if view is not state.panes.active:
        read = side_in(state, state.panes.active.index)
        return direct if read is None or read.article == side.article else read
    if state.panes.showing(direct.article) is not None:
        return direct
    others = (each for each in state.comparison.members(side.match) if each.article != side.article)
    return next((each for each in others if state.panes.showing(each.article) is not None), direct)


def differing_in(state: ReadingState, view: ArticleView, side: Stop) -> list[tuple[int, int]]:
    """The words of a place that what it is compared with has otherwise, or not at all."""
    articles = [opened.article for opened in state.opened]
    return list(differing(state.comparison, articles, side, facing(state, view, side)))
