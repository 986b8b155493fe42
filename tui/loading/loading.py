"""Reads, parses and compares the sources in a thread, and posts what it has as soon as it has it.

The first article can be read before the second is parsed. A short article is compared with those before it as soon
as it is there; pairs with a long one wait until all sources are read. What is found comes together a few times a
second at most, each time as a whole comparison whose letters go on from those of the one before.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event, Thread
from time import monotonic

from textual.message import Message

from library import IntakeError, Source, article_of, read
from matching.model import Match, Quote
from parsers import Article, NotText
from tui.comparison import Comparison
from tui.loading.child import EndedError
from tui.loading.comparer import Comparer
from tui.loading.faults import comparing_failed, quotes_failed
from tui.loading.messages import Broken, Compared, Failed, Faulty, Finished, Loaded, Quoted, Working

TELLS_EVERY = 0.5
"""Seconds between two comparisons: each one draws the screen anew."""


class Loading(Thread):
    """Works through the sources. A daemon, so that leaving the reader never waits for it."""

    def __init__(self, sources: Sequence[Source | str], post: Callable[[Message], object]) -> None:
        """A source that is a name is read when its turn comes."""
        super().__init__(name="loading", daemon=True)
        self._sources = sources
        self._hand_over = post
        self._stopped = Event()
        self._left = Event()
        self._comparer = Comparer()
        self._matches: list[Match] = []
        self._comparison = Comparison()
        self._told_at = monotonic()
        self._waiting: list[tuple[int, int]] = []
        """Pairs with a long article."""
        self._count = self._done = 0
        self._names: list[str] = []
        """Of the articles there are."""

    @property
    def not_compared(self) -> int:
        """Pairs of the articles there are that were not compared so far."""
        return self._count * (self._count - 1) // 2 - self._done

    def stop(self) -> None:
        """Begin nothing more, and end what takes long; what is found by then is still posted."""
        self._stopped.set()
        self._comparer.stop()

    def leave(self) -> None:
        """The same, and post nothing more."""
        self._left.set()
        self.stop()

    def run(self) -> None:
        """Post what happens, and `Finished` when it is over."""
        try:
            self._work()
        except Exception as error:  # noqa: BLE001 - the screen raises it, where it ends the program in good order
            self._post(Broken(error))
        finally:
            self._comparer.close()

    def _post(self, message: Message) -> None:
        if not self._left.is_set():
            self._hand_over(message)

    def _work(self) -> None:
        for number, source in enumerate(self._sources, 1):
            if self._stopped.is_set():
                break
            self._post(Working(f"reading source {number} of {len(self._sources)}"))
            self._read(source)
        self._work_long()
        self._tell()
        self._post(Finished(self.not_compared))

    def _read(self, source: Source | str) -> None:
        try:
            if isinstance(source, str):
                source = read(source)
            article = article_of(source)
        except (IntakeError, NotText) as error:
            self._post(Failed(source if isinstance(source, str) else source.name, str(error)))
        else:
            if not self._stopped.is_set():
                self._add(article, source)

    def _add(self, article: Article, source: Source) -> None:
        """Post an article, and compare it with those before it, unless that takes long."""
        number = self._comparer.give(article.text, article.set_off)
        self._count += 1
        is_long = self._comparer.is_long(number)
        self._names.append(source.name)
        quotes = () if is_long else self._quotes(number)
        self._post(Loaded(article, source.name, quotes, source.data))
        for other in range(number):
            if is_long or self._comparer.is_long(other):
                self._waiting.append((other, number))
            elif not self._stopped.is_set():
                self._compare(other, number)
        if monotonic() - self._told_at > TELLS_EVERY:
            self._tell()

    def _compare(self, a: int, b: int) -> None:
        """Compare two articles; a fault in that is told, and ends nothing."""
        try:
            self._matches += self._comparer.matches(a, b)
        except EndedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, one can go on reading
            self._post(Faulty(comparing_failed(self._names[a], self._names[b], error)))
        self._done += 1

    def _quotes(self, number: int) -> Sequence[Quote]:
        try:
            return self._comparer.quotes(number)
        except EndedError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            self._post(Faulty(quotes_failed(self._names[number], error)))
            return ()

    def _work_long(self) -> None:
        """The quotes of the long articles, and the pairs that waited."""
        try:
            for number in filter(self._comparer.is_long, range(self._count)):
                if self._stopped.is_set():
                    return
                self._post(Working("finding quotes in a long article"))
                self._post(Quoted(number, self._quotes(number)))
            for at, (a, b) in enumerate(self._waiting, 1):
                if self._stopped.is_set():
                    return
                self._tell()
                self._post(Working(f"comparing {at} of {len(self._waiting)} long pairs"))
                self._compare(a, b)
        except EndedError:
            return

    def _tell(self) -> None:
        """Post what is known, if it is more than before."""
        self._told_at = monotonic()
        if len(self._matches) > len(self._comparison.matches):
            self._comparison = self._comparison.with_more(self._matches[len(self._comparison.matches) :])
            self._post(Compared(self._comparison))
