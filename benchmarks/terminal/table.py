"""The figures as one Markdown table: a row for each thing measured, a column for each program."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

NONE = "–"
"""The program does not do this, or it was not measured."""

Runs = Mapping[str, Sequence[float]]
"""Of one program: what each run gave, by the name of the figure."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table."""

    label: str
    figures: tuple[str, ...]
    """Names of what a cell shows."""
    form: str = ",.0f"
    """How a number is written."""
    of_runs: Callable[[Sequence[float]], float] = median
    """Which of several runs counts."""
    is_main: bool = False
    """Whether the README shows it."""

    def cell(self, runs: Runs) -> str:
        """What it says of a program."""
        shown = [self._shown(runs.get(name, ())) for name in self.figures]
        return NONE if all(one == NONE for one in shown) else " / ".join(shown)

    def _shown(self, values: Sequence[float]) -> str:
        return format(self.of_runs(values), self.form) if values else NONE


def _start(what: str, which: str, *, is_main: bool = False) -> Row:
    figures = (f"first {which}", f"rest {which}")
    return Row(f"start with {what}: text / at rest, CPU ms", figures, of_runs=min, is_main=is_main)


def _with_and_without(label: str, which: str) -> Row:
    return Row(f"{label}, margins / none, bytes", (f"{which} with margins", f"{which} without margins"))


ROWS = (
    _start("100 KB", "100 KB", is_main=True),
    Row("the same by the clock, ms", ("first wall 100 KB", "rest wall 100 KB"), of_runs=min),
    _start("100 KB of HTML", "100 KB .html"),
    _start("100 KB of plain text", "100 KB .txt"),
    _start("two of 100 KB", "two"),
    _start("1 MB", "1 MB", is_main=True),
    _start("1 MB of HTML", "1 MB .html"),
    _start("5 MB", "5 MB"),
    Row("first screen: one pane / two, bytes", ("bytes 100 KB", "bytes two"), is_main=True),
    Row("a line, one pane, bytes", ("line one",), is_main=True),
    _with_and_without("a line in one of two panes", "line one of two"),
    _with_and_without("a line in two linked panes", "line of two related"),
    Row("a page, one pane, bytes", ("page one",), is_main=True),
    _with_and_without("a page in one of two panes", "page one of two"),
    Row("next match, in sight: median / greatest, bytes", ("match median", "match greatest")),
    Row("help, one pane: opened / closed, bytes", ("opened help one", "closed help one")),
    Row("help, two panes: opened / closed, bytes", ("opened help two", "closed help two")),
    Row("list of matches: opened / closed, bytes", ("opened list two", "closed list two")),
    Row("behind a held key, one pane, s", ("lag one",), ".2f", is_main=True),
    Row(
        "behind a held key, two panes, margins / none, s",
        ("lag two with margins", "lag two without margins"),
        ".2f",
    ),
    Row("the same, a terminal that never answers, s", ("lag two deaf",), ".2f"),
    Row("rows lost of a held key: one pane / two, %", ("lost one", "lost two with margins")),
    Row("a held key: one pane / two, CPU ms", ("key cpu 1", "key cpu 2"), ".2f", min),
    Row("memory: 100 KB / 1 MB / 5 MB, MB", ("peak 100 KB", "peak 1 MB", "peak 5 MB"), is_main=True),
    Row("memory: two of 100 KB, MB", ("peak two",)),
    Row(
        "ten idle seconds: wake-ups / CPU ms / bytes",
        ("idle wake-ups", "idle cpu", "idle bytes"),
        of_runs=min,
        is_main=True,
    ),
)


def table(results: Mapping[str, Runs], rows: Sequence[Row] = ROWS) -> str:
    """The rows of which something was measured."""
    cells = [[row.label, *(row.cell(runs) for runs in results.values())] for row in rows]
    lines = [["", *results], ["---"] * (len(results) + 1), *(row for row in cells if set(row[1:]) != {NONE})]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
