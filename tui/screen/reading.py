"""The reading screen: puts the commands together, loads the sources, and sends keys to commands.

Keys, the command list and the help page all come from `tui.commands`. Widgets post messages; nothing here reaches
into another widget's insides.
"""

from __future__ import annotations

from inspect import isawaitable

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content

from tui import choices, pages
from tui.commands import BY_ID, COMMANDS, Command
from tui.comparison import Comparison
from tui.hits import Hits
from tui.line import Line
from tui.loading import Broken, Failed, Loaded, Matched
from tui.screen.arranging import Arranging
from tui.screen.crossing import Crossing
from tui.screen.finding import Finding
from tui.screen.moving import Moving
from tui.screen.state import Opened
from tui.widgets.article_view import ArticleView
from tui.widgets.chooser import Chooser
from tui.widgets.panes import Panes
from tui.widgets.prompt import Prompt
from tui.widgets.status import StatusBar

ON_SHEET = frozenset(("find", "next-hit", "previous-hit", "back", "cancel", "quit", "commands"))
"""What can be done while a page about something lies over the articles; anything else puts it away first."""

NOT_FROM_SHEET = frozenset(("copy", "close-pane"))
"""What would do something to an article that cannot be seen; it is not done."""

WHILE_TYPING = frozenset(("cancel", "quit"))
"""What can be done while one types into a line."""


LONGEST_COUNT = 6
"""Digits."""

CHOOSER_MOVES = {"down": 1, "up": -1, "ctrl+n": 1, "ctrl+p": -1, "pagedown": 10, "pageup": -10}
"""Keys that highlight another line of a list, and by how many lines."""

KEYMAP = {key: command.id for command in COMMANDS for key in command.keys}


class ReadingScreen(Moving, Finding, Crossing, Arranging, inherit_bindings=False):
    """Articles side by side, with what they share lit up."""

    AUTO_FOCUS = None

    def compose(self) -> ComposeResult:
        """Panes, a sheet that may lie over them, and the docked lines."""
        yield Panes(min(len(self._sources), 2), self.anchors)
        yield ArticleView(id="sheet")
        yield Chooser()
        yield Prompt()
        yield StatusBar()

    def on_mount(self) -> None:
        """Begin to read the sources."""
        self._tell_progress()
        self._loading.start()
        self.app.app_resume_signal.subscribe(self, lambda _: self.app.refresh())

    def on_unmount(self) -> None:
        """Nobody waits for articles any more."""
        self._loading.stop()

    def _tell_progress(self) -> None:
        """What is being done about the sources."""
        done, count = len(self.opened) + len(self.reader.failures), len(self._sources)
        doing = (
            f"reading source {done + 1} of {count} …"
            if done < count
            else f"comparing {len(self.opened)} articles …"
        )
        self.status.say(doing, stays=None)

    @on(Loaded)
    def _loaded(self, event: Loaded) -> None:
        number = len(self.opened)
        self.opened.append(Opened(event.article, event.name, event.quotes))
        if number < len(self.panes.views):
            self.show(self.panes.views[number], number)
        if not event.article.blocks:
            self.reader.complaints.append(f"{event.name}: {'; '.join(event.article.notes)}")
        self._tell_progress()
        self.tell()

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.reader.failures.append(f"{event.name}: {event.why}")
        self._tell_progress()

    @on(Broken)
    def _broken(self, event: Broken) -> None:
        raise event.error

    @on(Matched)
    def _matched(self, event: Matched) -> None:
        if not self.opened:
            self.app.exit(return_code=1)
            return
        self.compared = True
        self.comparison = Comparison(event.matches)
        for view in self.panes.views:
            self.light(view)
        self.status.say(self._trouble())
        self.tell()

    def _trouble(self) -> str:
        """The source that could not be read, or how many; else what else there is to complain of."""
        if len(self.unread) > 1:
            return f"{len(self.unread)} sources could not be read; o names them"
        return next(iter([*self.unread, *reversed(self.reader.complaints)]), "")

    @on(ArticleView.Moved)
    def _moved(self, event: ArticleView.Moved) -> None:
        view = event.view
        view.border_subtitle = Content(f"{view.percent}%")
        resized = isinstance(event, ArticleView.Resized)
        if view is self.panes.active and not resized and not self.sheet_open:
            self.panes.follow()
        if view is self.view:
            self.tell()

    async def on_key(self, event: events.Key) -> None:
        """Obey a key: into the line being typed, as a count or a letter that was asked for, or as a command."""
        event.stop()
        key, character = event.key, event.character or ""
        if self.prompt.is_open or self.chooser.is_open:
            await self._type(key, character if event.is_printable else "")
        elif self._awaited is not None:
            awaited, self._awaited = self._awaited, None
            self.status.say("")
            if len(character) == 1 and character.isalnum():
                awaited(character)
        elif character.isascii() and character.isdecimal() and (self._typed or character != "0"):
            self._typed = self.status.count = (self._typed + character)[:LONGEST_COUNT]
        elif (name := KEYMAP.get(key) or KEYMAP.get(character)) is not None:
            await self.run(name)
        else:
            self._typed = self.status.count = ""

    def on_paste(self, event: events.Paste) -> None:
        """A paste goes into the line being typed, and nowhere else."""
        event.stop()
        self._typed_into(self._line.typed(event.text.split("\n", 1)[0]))

    @property
    def _line(self) -> Line:
        return self.prompt.line if self.prompt.is_open else self.chooser.line

    def _typed_into(self, line: Line) -> None:
        if self.prompt.is_open:
            self.search_typed(line)
        elif self.chooser.is_open:
            self.chooser.take(line)

    async def _type(self, key: str, text: str) -> None:
        """A key while a line is typed."""
        if key == "enter":
            await self._entered()
        elif key in CHOOSER_MOVES and self.chooser.is_open:
            self.chooser.move(CHOOSER_MOVES[key])
        elif text:
            self._typed_into(self._line.typed(text))
        elif (line := self._line.edited(key)) is not None:
            self._typed_into(line)
        elif KEYMAP.get(key) in WHILE_TYPING:
            await self.run(KEYMAP[key])

    async def _entered(self) -> None:
        if self.prompt.is_open:
            self.prompt.close()
        elif self.chooser.chosen is not None:
            await self._pick(self.chooser.purpose, self.chooser.chosen)

    async def run(self, name: str) -> None:
        """Carry out a command by its id."""
        command = BY_ID[name]
        count = int(self._typed) if self._typed else None
        typed, self._typed = self._typed, ""
        self.status.count = ""
        if typed and name == "cancel":
            return
        if self.compared:
            self.status.say("")
        if self.sheet_open and name in NOT_FROM_SHEET:
            self.status.say("q closes this page")
            return
        if self.sheet_open and not command.on_view and name not in ON_SHEET:
            self.close_sheet()
        if command.jump and not self.sheet_open:
            self.remember()
        await self._do(command, count)

    async def _do(self, command: Command, count: int | None) -> None:
        owner = self.view if command.on_view else self
        method = getattr(owner, f"do_{command.id.replace('-', '_')}")
        done = method(count) if command.counts else method()
        if isawaitable(done):
            await done

    @on(Chooser.Picked)
    async def _clicked(self, event: Chooser.Picked) -> None:
        await self._pick(event.purpose, event.value)

    async def _pick(self, purpose: str, value: str) -> None:
        """Do what the chooser was opened for."""
        self.chooser.close()
        done = getattr(self, f"_pick_{purpose}")(value)
        if isawaitable(done):
            await done

    def do_keys(self) -> None:
        """Every key."""
        self.open_sheet(pages.keys())

    def do_commands(self) -> None:
        """Choose a command by name."""
        self.ask("command", "Commands", choices.commands(), "")

    async def _pick_command(self, value: str) -> None:
        await self.run(value)

    def do_suspend(self) -> None:
        """To the shell, until it brings the reader to the foreground again."""
        self.app.action_suspend_process()

    async def do_back(self) -> None:
        """Put away what lies on top; at the beginning, leave."""
        if not await self._put_away():
            self.do_quit()

    async def do_cancel(self) -> None:
        """Put away what lies on top, else unmark hits and match; never leave."""
        if await self._put_away():
            return
        if self.view in self.hits:
            self._stand_on(Hits("", [], None))
        elif self.current is not None:
            self.current = None
            for view in self.panes.views:
                self.show_current(view)
            self.tell()
        else:
            self.status.say("q leaves")

    async def _put_away(self) -> bool:
        """Whether there was something to put away: a line being typed, a list, a page, a pane shown alone."""
        if self.prompt.is_open:
            self.give_up_search()
        elif self.chooser.is_open:
            self.chooser.close()
            if self.chooser.purpose == "beside":
                await self.do_close_pane()
        elif self.sheet_open:
            self.close_sheet()
        elif self.panes.zoomed:
            self.do_zoom()
        else:
            return False
        return True

    def do_quit(self) -> None:
        """Leave; the code says whether every source was read."""
        self.app.exit(return_code=1 if self.reader.failures else 0)
