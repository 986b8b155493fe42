"""The record of what is shown of a comparison, for whoever exports or prints it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from library.report.gathering import only_here, report_of
from library.report.model import Compared, LeftOut, Report
from tui.elsewhere.alone import passages
from tui.elsewhere.rulings import rulings
from tui.loading.faults import what_failed
from tui.matches.comparison import Comparison


def record(
    sources: Sequence[Compared],
    comparison: Comparison,
    *,
    complain: Callable[[str], object],
    rejected: Collection[int] = (),
    left_out: LeftOut | None = None,
    made: str = "",
) -> Report:
    """The record of the matches that are shown, with their letters, and of what only one article says.

    `rejected` are the numbers of matches that a reader says are none: they are no evidence that another article
    says the same. `complain` hears of a fault of ours in finding that; the record is made all the same.
    """
    groups = {comparison.letters[found.matches[0]]: found for found in comparison.groups}
    try:
        ruled = [rulings(number, comparison.matches, rejected) for number in range(len(sources))]
        found = only_here(sources, ruled)
        only = [passages(one.article.text, spans) for one, spans in zip(sources, found, strict=True)]
    except Exception as error:  # noqa: BLE001 - whatever it is, the matches are worth a record
        complain(f"finding what only one source says failed: {what_failed(error)}; the rest goes on")
        only = [[] for _ in sources]
    return report_of(sources, comparison.matches, groups, only, left_out=left_out, made=made)
