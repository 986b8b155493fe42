"""Selecting a passage with keys: where it begins, and how it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from tui.places.paragraphs import paragraph_in
from tui.screen.layers import Page
from tui.screen.looking import Looking
from tui.widgets.article_view import ArticleView
from tui.widgets.pointing import Dragged

if TYPE_CHECKING:
    from tui.search.hits import Hits
    from tui.selecting.pieces import Kind, Span


class Selecting(Looking, inherit_bindings=False):
    """Selecting a passage with keys."""

    def do_select(self) -> None:
        """Begin with the match, passage or hit one stands on, else with the first word in sight."""
        from tui.screen.selected import Selected

        span = self._beginning(self.view)
        if span is None:
            self.status.say("there is nothing to select here")
            return
        self.over.lay(Selected(self.view, span, self.tell))
        self.view.keep_in_sight(span.start)
        self.tell()

    def _beginning(self, view: ArticleView) -> Span | None:
        from tui.selecting.pieces import Pieces, Span

        paragraph = paragraph_in(view.article, view.visible_span, view.only)
        stood, hits = view.stood_on, self.hits.get(view)
        if stood is not None and view.sees(stood[0]):
            return Span(*stood)
        if hits is not None and hits.here is not None and view.sees(hits.spans[hits.here][0]):
            return Span(*hits.spans[hits.here])
        pieces = Pieces(view.article, view.only)
        if not pieces:
            return None
        start = view.visible_span[0] if paragraph is None else max(paragraph[0], view.visible_span[0])
        return pieces.following("word", start) or pieces.around("character", start)

    def do_widen(self) -> None:
        """All words that are touched, all sentences, all paragraphs; then back."""
        if layer := self.selected:
            layer.widen()

    def do_other_end(self) -> None:
        """The cursor to the other end."""
        if layer := self.selected:
            layer.turn()

    def do_begin_here(self) -> None:
        """Begin anew where the cursor is."""
        if layer := self.selected:
            layer.begin_here()

    def do_right_character(self, count: int | None) -> None:
        """A character on."""
        if layer := self.selected:
            layer.by_characters(count or 1)

    def do_left_character(self, count: int | None) -> None:
        """A character back."""
        if layer := self.selected:
            layer.by_characters(-(count or 1))

    def do_down_line(self, count: int | None) -> None:
        """A line down."""
        if layer := self.selected:
            layer.by_lines(count or 1)

    def do_up_line(self, count: int | None) -> None:
        """A line up."""
        if layer := self.selected:
            layer.by_lines(-(count or 1))

    def do_next_word(self, count: int | None) -> None:
        """The next word."""
        if layer := self.selected:
            layer.by_words(count or 1)

    def do_previous_word(self, count: int | None) -> None:
        """The word before."""
        if layer := self.selected:
            layer.by_words(-(count or 1))

    def do_word_end(self, count: int | None) -> None:
        """The end of the word, or of the next."""
        if layer := self.selected:
            layer.to_word_end(count or 1)

    def do_sentence_on(self, count: int | None) -> None:
        """To the end of the sentence, or of the next."""
        self._by_whole("sentence", count or 1)

    def do_sentence_back(self, count: int | None) -> None:
        """To the beginning of the sentence, or of the one before."""
        self._by_whole("sentence", -(count or 1))

    def do_paragraph_on(self, count: int | None) -> None:
        """To the end of the paragraph, or of the next."""
        self._by_whole("paragraph", count or 1)

    def do_paragraph_back(self, count: int | None) -> None:
        """To the beginning of the paragraph, or of the one before."""
        self._by_whole("paragraph", -(count or 1))

    def _by_whole(self, kind: Kind, count: int) -> None:
        if layer := self.selected:
            layer.by_whole(kind, count)

    def do_line_start(self) -> None:
        """To the beginning of the line."""
        if layer := self.selected:
            layer.to_line_end(last=False)

    def do_line_end(self) -> None:
        """To the end of the line."""
        if layer := self.selected:
            layer.to_line_end(last=True)

    def do_article_start(self) -> None:
        """To the beginning of the article."""
        if layer := self.selected:
            layer.to_end(last=False)

    def do_article_end(self) -> None:
        """To the end of the article."""
        if layer := self.selected:
            layer.to_end(last=True)

    @on(Dragged)
    def _dragged(self, event: Dragged) -> None:
        """What the mouse is drawn over is selected."""
        from tui.screen.selected import Selected
        from tui.selecting.pieces import Span

        view = event.view
        layer, top = self.selected, self.over.top
        if not isinstance(view, ArticleView) or not (top is layer or isinstance(top, Page | None)):
            return
        if layer is None or layer.view is not view:
            if layer is not None and layer is self.over.top:
                self.over.give_up()
            if view.parent is self.panes:
                self.panes.activate(view)
            layer = Selected(view, Span(event.start, event.start + 1), self.tell)
            self.over.lay(layer)
        layer.draw(event.start, event.at)

    def stand_on(self, hits: Hits) -> None:
        """While one selects, the selection reaches to the hit."""
        super().stand_on(hits)
        layer = self.selected
        if layer is not None and layer is self.over.top and hits.here is not None:
            layer.reach(*hits.spans[hits.here])
