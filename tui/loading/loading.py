"""Reads, parses and compares the sources in a thread, and posts what it has as soon as it has it.

The first article can be read before the second is parsed, and those that are side by side at first are compared as
soon as both are there, unless one is long. All other pairs wait until all sources are read, the long ones longest.
Quotes are found before an article is compared; those of one that is alone only where they are asked for.
What is found comes together a few times a second at most, each time as a whole comparison whose letters go on from
those of the one before. Whoever stops it can let it go on.

It stays as long as the reader does, for what texts were made into to be compared answers questions about them,
too. Those wait until all sources are read, and go before pairs that are still to be compared.
"""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

from textual.message import Message

from library import IntakeError, Source, article_of, read
from library.deciding import About, Decided
from library.decisions import Decision, DecisionsError
from matching.model import Match, Quote
from parsers import Article, NotText
from parsers.safety import safe_line
from tui.loading.child import EndedError
from tui.loading.comparer import Comparer
from tui.loading.faults import comparing_failed, looking_up_failed, quotes_failed
from tui.loading.messages import (
    AllQuoted,
    Broken,
    Compared,
    Echoed,
    Failed,
    Faulty,
    Finished,
    Loaded,
    OnlyHereFound,
    Quoted,
    Unanswered,
    Working,
)
from tui.loading.questions import AllQuotes, OnlyHere, Question, Questions
from tui.loading.to_read import Parsed, ToRead
from tui.matches.comparison import Comparison

SIDE_BY_SIDE = 2
"""Articles that are side by side at first."""

FASTEST = 1
"""Of zlib's levels; 100 kB of a page take two milliseconds, and more than a quarter of them is left (40 pages)."""

TELLS_EVERY = 0.5
"""Seconds between two comparisons: each one draws the screen anew."""


class Loading(Thread):
    """Works through the sources. A daemon, so that leaving the reader never waits for it."""

    def __init__(
        self, sources: Sequence[ToRead], post: Callable[[Message], object], earlier: About | None = None
    ) -> None:
        """A source that is a name is read when its turn comes; `earlier` tells what is decided on an article."""
        super().__init__(name="loading", daemon=True)
        self._unread = deque(sources)
        self._sources = len(sources)
        self._hand_over = post
        self._stopped = Event()
        self._left = Event()
        self._woken = Event()
        """There may be something to do."""
        self._questions = Questions()
        self._comparer = Comparer()
        self._matches: list[Match] = []
        self._earlier = Decided(earlier or (lambda _: ()))
        self._decided: dict[int, Decision] = {}
        """By the numbers of the matches."""
        self._comparison = Comparison()
        self._told_at = monotonic()
        self._unquoted: deque[int] = deque()
        """Articles whose quotes were not looked for."""
        self._waiting: deque[tuple[int, int]] = deque()
        """Pairs of short articles."""
        self._long: deque[tuple[int, int]] = deque()
        """Pairs with a long one."""
        self._count = self._done = 0
        self._names: list[str] = []
        """Of the articles there are."""

    @property
    def not_read(self) -> int:
        """Sources whose turn has not come."""
        return len(self._unread)

    @property
    def not_compared(self) -> int:
        """Pairs of the articles there are that were not compared so far."""
        return self._count * (self._count - 1) // 2 - self._done

    def stop(self) -> None:
        """Begin nothing more, and end what takes long; what is found by then is still posted."""
        self._stopped.set()
        self._comparer.stop()

    def go_on(self) -> None:
        """Go on where it was stopped."""
        self._comparer.go_on()
        self._stopped.clear()
        self._woken.set()

    def ask(self, question: Question) -> None:
        """Have a question answered by a message; also after it was stopped."""
        self._questions.ask(question)
        self._woken.set()

    def leave(self) -> None:
        """Stop, and post nothing more."""
        self._left.set()
        self.stop()
        self._woken.set()

    def run(self) -> None:
        """Post what happens, and answer questions until the reader is left."""
        try:
            self.load()
            while not self._left.is_set():
                self._answer_all()
                self._comparer.rest()
                self._wait()
        except Exception as error:  # noqa: BLE001 - the screen raises it, where it ends the program in good order
            self._post(Broken(error))
        finally:
            self._comparer.close()

    def load(self) -> None:
        """Post what happens, and `Finished` when it is over."""
        while not self.work():
            self._wait()
            if self._left.is_set():
                return
        self._comparer.rest()
        self._post(Finished(self.not_compared))

    def _wait(self) -> None:
        self._woken.wait()
        self._woken.clear()

    def _post(self, message: Message) -> None:
        if not self._left.is_set():
            self._hand_over(message)

    def work(self) -> bool:
        """Do what there is to do, until it is stopped; whether nothing is left."""
        while self._unread and not self._stopped.is_set():
            self._post(Working(f"reading source {self._sources - len(self._unread) + 1} of {self._sources}"))
            self._read(self._unread.popleft())
        self._compare_waiting()
        self._work_long()
        self._tell()
        self._answer_all()
        return not (self._unread or self._waiting or self._long)

    def _read(self, source: ToRead) -> None:
        try:
            if isinstance(source, str):
                source = read(source)
            if isinstance(source, Source):
                source = Parsed(source, article_of(source))
        except (IntakeError, NotText) as error:
            name = source if isinstance(source, str) else source.name
            self._post(Failed(safe_line(name), str(error)))
        else:
            if self._stopped.is_set():
                self._unread.appendleft(source)
            else:
                self._add(source.article, source.source)

    def _add(self, article: Article, source: Source) -> None:
        """Post an article; compare it if it is seen beside another."""
        number = self._comparer.give(article.text, article.set_off)
        self._count += 1
        try:
            self._earlier.give(article)
        except DecisionsError as error:
            self._post(Faulty(str(error)))
        self._names.append(source.name)
        self._unquoted.append(number)
        self._post(Loaded(article, source.name, zlib.compress(source.data, FASTEST)))
        for other in range(number):
            far = self._comparer.is_long(number) or self._comparer.is_long(other)
            (self._long if far else self._waiting).append((other, number))
        if number + 1 == SIDE_BY_SIDE:
            self._compare_waiting()
            self._tell()

    def _compare_waiting(self) -> None:
        """The pairs of short articles; what is found is told once an article was compared with all before it, so
        that letters are given article by article."""
        last = -1
        if not self._stopped.is_set():
            near = {number for pair in self._waiting for number in pair}
            self._find_quotes([number for number in self._unquoted if number in near])
        for _ in range(len(self._waiting)):
            if self._stopped.is_set():
                return
            if monotonic() - self._told_at > TELLS_EVERY and self._waiting[0][1] != last:
                self._tell()
                self._post(Working(f"comparing, {len(self._waiting):,} pairs to go"))
            _, last = self._waiting[0]
            with self._taking(self._waiting) as pair:
                self._compare(*pair)
            self._answer_read()

    def _find_quotes(self, numbers: Sequence[int]) -> None:
        """Post the quotes of some articles; where it is stopped, the others wait on."""
        for number in numbers:
            if self._comparer.is_long(number):
                self._post(Working("finding quotes in a long article"))
            self._unquoted.remove(number)
            try:
                found = self._quotes(number)
            except EndedError:
                if self._comparer.is_stopped:
                    self._unquoted.append(number)
                    return
                found = ()
            self._post(Quoted(number, found))

    def _answer_read(self) -> None:
        """Answer what was asked, once all sources are read."""
        if not self._unread:
            self._answer_all()

    def _answer_all(self) -> None:
        """Answer what was asked; a fault in that is told, and ends nothing."""
        while not self._left.is_set() and (question := self._questions.take()) is not None:
            try:
                self._answer(question)
            except EndedError:
                self._post(Unanswered(question, ""))
            except Exception as error:  # noqa: BLE001 - whatever it is, one can go on reading
                self._post(Unanswered(question, looking_up_failed(self._names[question.number], error)))

    def _answer(self, question: Question) -> None:
        self._comparer.go_on()
        if isinstance(question, AllQuotes):
            self._find_quotes(list(self._unquoted))
            if self._unquoted:
                raise EndedError
            self._post(AllQuoted(question))
        elif isinstance(question, OnlyHere):
            spans, share = self._comparer.only_here(question.number, question.rulings)
            self._post(OnlyHereFound(question, self._count, spans, share))
        else:
            found = self._comparer.who_else(question.number, question.start, question.end)
            self._post(Echoed(question, self._count, found))

    def _compare(self, a: int, b: int) -> None:
        """Compare two articles; a fault in that is told, and ends nothing."""
        try:
            self._add_matches(a, b, self._comparer.matches(a, b))
        except EndedError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, one can go on reading
            self._post(Faulty(comparing_failed(self._names[a], self._names[b], error)))
        self._done += 1

    def _add_matches(self, a: int, b: int, found: Sequence[Match]) -> None:
        """What two articles share, with what was decided about it earlier; behind it what was tied of them."""
        first = len(self._matches)
        rejected, tied = self._earlier.rejected(a, b, found), list(self._earlier.tied(a, b))
        self._matches += [*found, *(match for match, _ in tied)]
        self._decided |= {first + index: decision for index, decision in rejected.items()}
        self._decided |= {first + len(found) + index: decision for index, (_, decision) in enumerate(tied)}

    def _quotes(self, number: int) -> Sequence[Quote]:
        try:
            return self._comparer.quotes(number)
        except EndedError:
            raise
        except Exception as error:  # noqa: BLE001 - as above
            self._post(Faulty(quotes_failed(self._names[number], error)))
            return ()

    def _work_long(self) -> None:
        """The quotes of the long articles, and the pairs with one of them."""
        if self._long and not self._stopped.is_set():
            self._find_quotes(list(self._unquoted))
        count = len(self._long)
        while self._long and not self._stopped.is_set():
            self._tell()
            self._answer_read()
            self._post(Working(f"comparing {count - len(self._long) + 1} of {count} long pairs"))
            with self._taking(self._long) as pair:
                self._compare(*pair)

    @contextmanager
    def _taking(self, waiting: deque[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The next pair; when it is stopped it waits on, and when its process dies it is left."""
        taken = waiting.popleft()
        try:
            yield taken
        except EndedError:
            if self._stopped.is_set():
                waiting.appendleft(taken)

    def _tell(self) -> None:
        """Post what is known, if it is more than before."""
        self._told_at = monotonic()
        if len(self._matches) > len(self._comparison.matches):
            self._comparison = self._comparison.with_more(self._matches[len(self._comparison.matches) :])
            self._post(Compared(self._comparison, dict(self._decided)))
