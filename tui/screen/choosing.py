"""What is read, and how it looks: articles, contents, facts, width, theme."""

from __future__ import annotations

from tui.lists import choices
from tui.places.history import Place
from tui.screen.looking import Looking
from tui.widgets.article_view import ArticleView


class Choosing(Looking, inherit_bindings=False):
    """What is read, and how it looks: articles, contents, facts, width, theme."""

    def do_open(self, number: str | None) -> None:
        """Choose an article for the active pane, or take that of a number."""
        if number is not None:
            self._open_numbered(number)
            return
        self.ask(
            "open",
            "Open in this pane",
            choices.articles(self.opened, self.unread),
            "",
            self.panes.active.index or 0,
        )

    def _open_numbered(self, number: str) -> None:
        if number.isdecimal() and 0 < int(number) <= len(self.opened):
            self._pick_open(str(int(number) - 1))
        else:
            self.status.say(f"there is no article {number[:40]}; there are {len(self.opened)}")

    def _pick_open(self, value: str) -> None:
        if value == choices.UNREAD:
            self.status.say("this source could not be read")
        elif (view := self._elsewhere(int(value))) is not None:
            self.panes.activate(view)
            self.show_group()
            self.tell()
            swaps = f"; {self.key('swap-panes')} swaps the panes"
            self.status.say(f"{int(value) + 1} is in this pane already{'' if self.panes.alone else swaps}")
        else:
            self.show(self.panes.active, int(value))
            self.tell()

    def _elsewhere(self, article: int) -> ArticleView | None:
        """Another pane that shows an article; none where the active one does."""
        return None if self.panes.active.index == article else self.panes.showing(article)

    def do_contents(self) -> None:
        """Choose a heading; on a page about an article, a piece that was left out."""
        if self.sheet_open:
            self.choose_on_sheet()
            return
        view = self.panes.active
        if view.index is None:
            return
        contents = self.opened[view.index].contents
        percents = [100 * entry.start // contents.length for entry in contents.entries]
        title = "Contents" if contents.of_headings else "No headings here: first words of the paragraphs"
        lines = choices.contents(contents, view.index, percents)
        self.ask("place", title, lines, "there is nothing in this article", contents.at(view.place) or 0)

    def _pick_place(self, value: str) -> None:
        article, _, offset = value.partition(":")
        self.go(Place(int(article), int(offset)))

    def do_wider(self, count: int | None) -> None:
        """A wider column."""
        self._measure(count or 4)

    def do_narrower(self, count: int | None) -> None:
        """A narrower column."""
        self._measure(-(count or 4))

    def _measure(self, by: int) -> None:
        view = self.panes.active
        if by > 0 and view.rows.width < view.measure:
            self.status.say(f"this pane has no room for more than {view.rows.width} cells")
            return
        self._set_measure(view.rows.width + by)

    def _set_measure(self, cells: int) -> None:
        for each in (*self.panes.views, self.sheet):
            each.measure = cells
        self.status.say(f"columns of at most {self.panes.active.measure} cells")

    def do_width(self, count: int | None) -> None:
        """A column of so many cells."""
        if count is not None:
            self._set_measure(count)
        else:
            self.status.say(f"columns of at most {self.panes.active.measure} cells")

    def do_theme(self, name: str | None) -> None:
        """Choose a theme, or take that of a name."""
        if name is not None:
            self._pick_theme(name)
            return
        lines = choices.themes(self.reader.themes_offered.items())
        chosen = next((at for at, line in enumerate(lines) if line.value == self.app.theme), 0)
        self.ask("theme", "Theme", lines, "", chosen)

    def _pick_theme(self, value: str) -> None:
        from tui.settings.nearest import meant

        if value in self.reader.themes_offered:
            self.app.theme = value
        else:
            self.status.say(f"there is no theme {value[:40]}{meant(value, self.reader.themes_offered)}")
