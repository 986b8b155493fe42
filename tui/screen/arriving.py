"""While sources are read and compared: what arrives, what is being done, and stopping it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events, on

from library.deciding import About
from tui import garbage
from tui.keyboard.names import pressed, types
from tui.loading.messages import Broken, Compared, Failed, Faulty, Finished, Loaded, Quoted, Working
from tui.screen.layers import Listed
from tui.screen.obeying import Obeying
from tui.screen.opened import Opened
from tui.screen.quoting import QUOTE
from tui.screen.sifting import SHARED

if TYPE_CHECKING:
    from tui.loading.to_read import ToRead

AT_ONCE = frozenset(("back", "cancel", "quit", "suspend"))
"""Commands that need no article. Behind keys that wait, a key that types something may be part of a search."""


class Arriving(Obeying, inherit_bindings=False):
    """While sources are read and compared."""

    def __init__(self, sources: Sequence[ToRead], earlier: About | None = None) -> None:
        super().__init__(sources, earlier)
        self._begins = True
        """Whether keys still wait for the first article."""
        self._typed_ahead: deque[events.Key | events.Paste] = deque()
        self._heard = 0
        """Matches that came from comparing."""
        self._rejected_earlier = 0
        """Those of them that were rejected earlier."""

    async def on_key(self, event: events.Key) -> None:
        """Keys typed before there is an article wait for it; but whoever wants to leave need not wait."""
        event.stop()
        if self._begins and not self._overtakes(pressed(event.key, event.character)):
            self._typed_ahead.append(event)
        else:
            await self.obey(event)

    async def on_paste(self, event: events.Paste) -> None:
        """A paste waits as keys do."""
        event.stop()
        if self._begins:
            self._typed_ahead.append(event)
        else:
            await self.obey(event)

    def _overtakes(self, key: str) -> bool:
        command = self.keymap.command(key)
        return command is not None and command.id in AT_ONCE and not (self._typed_ahead and types(key))

    async def _type_again(self) -> None:
        """Now there is something that the keys typed ahead are about."""
        while self._typed_ahead:
            await self.obey(self._typed_ahead.popleft())
        self._begins = False
        garbage.collect_again()

    @on(Working)
    def _working(self, event: Working) -> None:
        if not self.compared:
            self.doing = event.doing
            self.tell()

    @on(Loaded)
    def _loaded(self, event: Loaded) -> None:
        number = len(self.opened)
        empty = next((view for view in self.panes.views if view.index is None), None)
        self.opened.append(Opened(event.article, event.name, packed=event.packed))
        self.unquoted.add(number)
        if empty is not None:
            self.show(empty, number)
        if not event.article.blocks:
            self.reader.complaints.append(f"{event.name}: {'; '.join(event.article.notes)}")
        self.chooser.more_came()
        self.tell()
        if number == 0:
            self.call_after_refresh(self._type_again)

    @on(Quoted)
    def _quoted(self, event: Quoted) -> None:
        self.unquoted.discard(event.number)
        self.opened[event.number] = replace(self.opened[event.number], quotes=event.quotes)
        self.everything.quotes_came(event.number)
        self.chooser.more_came()

    @on(Failed)
    def _failed(self, event: Failed) -> None:
        self.reader.failures.append(f"{event.name}: {event.why}")

    @on(Faulty)
    def _faulty(self, event: Faulty) -> None:
        self.reader.complaints.append(event.told)
        self.status.say(event.told, matters=True)

    @on(Broken)
    def _broken(self, event: Broken) -> None:
        raise event.error

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        """More matches; where some were tied by hand meanwhile, they go behind these."""
        heard, self._heard = self._heard, len(event.comparison.matches)
        by = len(self.found.matches) - heard
        decided = {number + by: decision for number, decision in event.decided.items() if number >= heard}
        self.decisions = self.decisions.earlier(decided)
        self._rejected_earlier += sum(decision.verdict == "rejected" for decision in decided.values())
        if len(self.found.matches) == heard:
            self.found = event.comparison
        else:
            self.found = self.found.with_more(event.comparison.matches[heard:])
        self.compare_anew()

    @on(Finished)
    def _finished(self, event: Finished) -> None:
        if self.compared:
            return
        if not self.opened:
            self.app.exit(return_code=1)
            return
        self._over()
        for complaint in self._troubles():
            self.status.say(complaint, matters=True)
        if self._rejected_earlier:
            are = "match rejected earlier is" if self._rejected_earlier == 1 else "matches rejected earlier are"
            self.status.say(f"{self._rejected_earlier} {are} left out; {self.key('commands')}rejected lists them")
        if event.not_compared:
            self.status.say(f"{_pairs(event.not_compared)} could not be compared", matters=True)

    def _over(self) -> None:
        self.compared, self.doing = True, ""
        if not self.opened:
            self.reader.go_live()
        self.unwarn("cancel")
        self._renew_matches()
        self._begins = self._begins and bool(self.opened)
        if not self._begins:
            self._typed_ahead.clear()
        self.tell()

    def compare_anew(self) -> None:
        """Other matches: a list of them, too, but only once all are there, as making its lines takes its time."""
        super().compare_anew()
        if self.compared:
            self._renew_matches()

    def _renew_matches(self) -> None:
        if isinstance(layer := self.over.top, Listed) and self.chooser.purpose in (SHARED, QUOTE):
            layer.renew()

    def stop_loading(self) -> None:
        """Read and compare no further; what there is stays."""
        self._loading.stop()
        self._over()
        count, unread = len(self._sources), len(self.reader.failures)
        said = [f"{len(self.opened)} of {count} sources read"] if len(self.opened) + unread < count else []
        if self._loading.not_compared:
            said.append(f"{_pairs(self._loading.not_compared)} not compared")
        for complaint in self._troubles():
            self.status.say(complaint, matters=True)
        self.status.say("")
        goes_on = f"{self.key('commands')}read-on goes on"
        self.status.say("; ".join(["stopped", *([", ".join(said)] if said else []), goes_on]), matters=True)

    def do_read_on(self) -> None:
        """Go on where it was stopped."""
        if not self.compared:
            self.status.say("the sources are being read and compared")
        elif self._loading.is_alive() and (self._loading.not_read or self._loading.not_compared):
            self.compared, self.doing = False, "reading on"
            self._loading.go_on()
            self.tell()
        else:
            self.status.say("all sources were read and compared")

    def _troubles(self) -> Iterator[str]:
        """What there is to complain of, what matters most last: sources that could not be read, or how many."""
        yield from self.reader.complaints
        if len(self.unread) > 1:
            yield f"{len(self.unread)} sources could not be read; {self.key('open')} names them"
        else:
            yield from self.unread


def _pairs(count: int) -> str:
    return f"{count:,} {'pair' if count == 1 else 'pairs'}"
