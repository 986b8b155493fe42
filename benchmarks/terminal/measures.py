"""What is measured of a program. Each measure opens the program anew and returns figures by name.

Bytes are those that the terminal gets, CPU is that of all processes of the program, in milliseconds. What a key
did is looked at on the screen before its figure is believed; a program that did something else has failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from statistics import median

from benchmarks.terminal.emulator import USUAL, Abilities
from benchmarks.terminal.link import Link
from benchmarks.terminal.programs import Program
from benchmarks.terminal.proof import Reference, Stretch, moved
from benchmarks.terminal.session import COLUMNS, PATIENCE, FailedError, Session
from benchmarks.terminal.stage import ALONE, LARGEST, RELATED, SIZES, UNRELATED, Stage

Figure = tuple[str, float]
"""A name and a value."""
Figures = Iterator[Figure]
Measure = Callable[[Stage, Program], Figures]

AT_REST = 0.6
"""Seconds without a byte and without work after which a program that was started has done all it wanted."""
LINES_SCROLLED, PAGES, STOPS = 12, 4, 12
"""How often a key is pressed to know what it costs."""
HELD, A_SECOND = 60, 30
"""A key held for two seconds, repeated as keyboards do."""
MARGIN = 200
"""Letters between the last of a page and the first of the next: rows without a word known, such as headings."""
EDGE = 4
"""Cells at the right edge of a pane in which there is no text: frames, scroll bars, overviews."""
SLOW_RATE, SLOW_ROUND_TRIP = 25_000, 0.08
"""A poor link: bytes a second, and seconds there and back."""
IDLE, AFTERWARDS = 10.0, 2.0
"""Seconds that idleness is measured for, and after how many."""

WITHOUT = Abilities(margins=False)
"""A terminal without left and right margins."""
KINDS = {"with margins": USUAL, "without margins": WITHOUT, "deaf": Abilities(answers=False)}


def warm_up(stage: Stage, program: Program) -> None:
    """Start it once, so that its modules are compiled and its files are in the system's memory."""
    with suppress(FailedError), _ready(stage, program, RELATED if program.panes > 1 else ALONE):
        pass


def start(stage: Stage, program: Program) -> Figures:
    """Start-up and memory with one text of each size and format, and with two texts."""
    if program.panes > 1:
        yield from _named(_started(stage, program, RELATED, program.formats[0]), "two")
    for size in SIZES:
        for suffix in program.formats if size != LARGEST else program.formats[:1]:
            for name, value in _started(stage, program, [size], suffix):
                yield f"{name} {size} {suffix}", value
                if suffix == program.formats[0]:
                    yield f"{name} {size}", value


def _started(stage: Stage, program: Program, names: Sequence[str], suffix: str) -> Figures:
    with stage.open(program, names, suffix=suffix) as session:
        first = session.until_shown(stage.article(names[0]).opening)
        session.settle(AT_REST, patience=AT_REST)
        yield "first", first.cpu
        yield "first wall", 1000 * first.at
        yield "rest", session.tree.cpu()
        yield "rest wall", 1000 * session.busy
        yield "bytes", session.written
        yield "peak", session.tree.peak()


def scrolling(stage: Stage, program: Program) -> Figures:
    """Bytes of a line and of a page; of one pane, and of one of two on terminals with and without margins."""
    yield from _named(_scrolled(stage, program, ALONE, USUAL), "one")
    for kind in ("with margins", "without margins") if program.panes > 1 else ():
        yield from _named(_scrolled(stage, program, UNRELATED, KINDS[kind]), f"one of two {kind}")
        yield from _named(_scrolled(stage, program, RELATED, KINDS[kind]), f"of two related {kind}")


def _scrolled(stage: Stage, program: Program, names: Sequence[str], can: Abilities) -> Figures:
    with _ready(stage, program, names, can=can) as session:
        yield "line", median(_scroll(session, stage, program, names, program.line) for _ in range(LINES_SCROLLED))
        yield "page", median(_scroll(session, stage, program, names, program.page) for _ in range(PAGES))


def _scroll(session: Session, stage: Stage, program: Program, names: Sequence[str], key: str) -> int:
    """Press a key that scrolls. Returns the bytes, when the first pane shows what it should."""
    before, old = _pane(session, names), _stretch(stage, session, names)
    cost = _cost(session, key)
    after, new = _pane(session, names), _stretch(stage, session, names)
    if key == program.line:
        if moved(before, after) != 1:
            raise FailedError(f"{key!r} moved the text by {moved(before, after)} rows")
    elif not old.first < new.first <= old.last + MARGIN or new.last <= old.last:
        raise FailedError(f"{key!r} led from {old} to {new}")
    return cost


def opening(stage: Stage, program: Program) -> Figures:
    """Bytes of opening and closing help, and a list of what two texts share."""
    yield from _named(_opened(stage, program, ALONE, program.help, program.back), "help one")
    if program.panes > 1:
        yield from _named(_opened(stage, program, UNRELATED, program.help, program.back), "help two")
    if program.matches:
        yield from _named(_opened(stage, program, RELATED, program.matches, program.give_up), "list two")


def _opened(stage: Stage, program: Program, names: Sequence[str], key: str, back: str) -> Figures:
    with _ready(stage, program, names) as session:
        before = session.screen()
        opened = _cost(session, key)
        shown = session.screen()
        closed = _cost(session, back)
        if key == program.help and not any(program.help_shows in row for row in shown):
            raise FailedError(f"{key!r} did not show “{program.help_shows}”")
        if shown == before or session.screen() != before:
            raise FailedError(f"{key!r} and {back!r} did not lead there and back")
    yield "opened", opened
    yield "closed", closed


def matches(stage: Stage, program: Program) -> Figures:
    """Bytes of going to the next match, for those presses that had nothing to scroll."""
    if not program.next_match:
        return
    costs: list[int] = []
    with _ready(stage, program, RELATED) as session:
        for _ in range(STOPS):
            before = [_stretch(stage, session, RELATED, pane) for pane in (0, 1)]
            cost = _cost(session, program.next_match)
            if before == [_stretch(stage, session, RELATED, pane) for pane in (0, 1)]:
                costs.append(cost)
    if not costs:
        raise FailedError("no two matches were on the screen together")
    yield "match median", median(costs)
    yield "match greatest", max(costs)


def lag(stage: Stage, program: Program) -> Figures:
    """CPU of a held key, seconds it is behind on a slow link, and percent of its way lost there."""
    kinds: list[tuple[str, Sequence[str], Abilities]] = [("one", ALONE, USUAL)]
    if program.panes > 1:
        kinds += [(f"two {kind}", UNRELATED, can) for kind, can in KINDS.items()]
    ways: dict[int, int] = {}
    for kind, names, can in kinds:
        if len(names) not in ways:
            cpu, ways[len(names)] = _held(stage, program, names)
            yield f"key cpu {len(names)}", cpu
        behind, way = _behind(stage, program, names, can)
        yield f"lag {kind}", behind
        yield f"lost {kind}", 100 * (1 - way / ways[len(names)])


def _held(stage: Stage, program: Program, names: Sequence[str]) -> tuple[float, int]:
    """CPU of a held key on a fast link, and how many letters of the text it passed."""
    with _ready(stage, program, names) as session:
        begin, before = _stretch(stage, session, names), session.tree.cpu()
        session.hold(program.line, HELD, A_SECOND)
        cpu, end = session.tree.cpu() - before, _stretch(stage, session, names)
    if end.first <= begin.last:
        raise FailedError(f"{HELD} keys led from {begin} only to {end}")
    return cpu / HELD, end.last - begin.last


def _behind(stage: Stage, program: Program, names: Sequence[str], can: Abilities) -> tuple[float, int]:
    """Seconds, and how many letters of the text were passed."""
    with _ready(stage, program, names, can=can) as session:
        begin = _stretch(stage, session, names)
        session.link = Link(SLOW_RATE, SLOW_ROUND_TRIP)
        late = session.hold(program.line, HELD, A_SECOND)
        return late, _stretch(stage, session, names).last - begin.last


def idle(stage: Stage, program: Program) -> Figures:
    """What a program does while nobody does anything."""
    with _ready(stage, program, RELATED if program.panes > 1 else ALONE) as session:
        session.rest(AFTERWARDS)
        cpu, wake_ups, written = session.tree.cpu(), session.tree.wake_ups(), session.written
        session.rest(IDLE)
        yield "idle cpu", session.tree.cpu() - cpu
        yield "idle wake-ups", session.tree.wake_ups() - wake_ups
        yield "idle bytes", session.written - written


MEASURES: Mapping[str, Measure] = {one.__name__: one for one in (start, scrolling, opening, matches, lag, idle)}


def _named(figures: Figures, which: str) -> Figures:
    """The same figures, told apart from those of another case."""
    return ((f"{name} {which}", value) for name, value in figures)


def _ready(stage: Stage, program: Program, names: Sequence[str], can: Abilities = USUAL) -> Session:
    """A program that shows its texts and has come to rest."""
    session = stage.open(program, names, can=can)
    try:
        session.until_shown(stage.article(names[0]).opening)
        session.settle(AT_REST, patience=AT_REST)
    except BaseException:
        session.close()
        raise
    return session


def _cost(session: Session, keys: str) -> int:
    """Press keys that do something. Returns the bytes they brought."""
    before = session.written
    session.press(keys)
    session.settle(patience=PATIENCE)
    if session.written == before:
        raise FailedError(f"{keys[:5]!r} brought nothing")
    return session.written - before


def _pane(session: Session, names: Sequence[str], number: int = 0) -> list[str]:
    """The rows of a pane; what stands at its right edge is left out, since it does not move with the text."""
    width = COLUMNS // len(names)
    return [row[number * width : (number + 1) * width - EDGE] for row in session.screen()]


def _stretch(stage: Stage, session: Session, names: Sequence[str], number: int = 0) -> Stretch:
    """What a pane shows of its text."""
    rows = _pane(session, names, number)
    shown = Reference(stage.article(names[number])).stretch(rows)
    if shown is None:
        raise FailedError(f"shows nothing of its text but: {' '.join(' '.join(rows).split())[:200]}")
    return shown
