"""`diptych match`: what the sources share, printed or written into a file; and why pairs match or not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import combinations
from typing import TYPE_CHECKING

from tui.decided import as_decided
from tui.given import Given, columns, pairs_of, printed
from tui.printing.output import as_line
from tui.printing.pages import STANDARD_OUTPUT, print_form, save_page
from tui.printing.titled import Titled
from tui.terminal.dumb import is_dumb

if TYPE_CHECKING:
    import argparse

    from library.report import Report
    from matching.explaining.explanation import Report as Explained


def compare(given: Given, options: argparse.Namespace) -> None:
    """Print what the sources share in the form that was asked for, and write the page if one was asked for."""
    report = _report(given, options)
    if options.html:
        _write(report, options, given)
    form = options.format or ("" if options.html else "text")
    if form == "text":
        _print_text(report)
    elif form:
        print_form(report, form)


def _write(report: Report, options: argparse.Namespace, given: Given) -> None:
    if options.html == STANDARD_OUTPUT:
        print_form(report, "html")
    else:
        save_page(report, options.html, given)


def _report(given: Given, options: argparse.Namespace) -> Report:
    from library.report.model import Compared, LeftOut
    from tui.matches.record import record

    articles = list(given.articles())
    pairs = pairs_of(articles, given)
    comparison = as_decided(articles, pairs.matches(), ignore=options.ignore_decisions)
    sources = [
        Compared(one.source, one.article, quotes) for one, quotes in zip(articles, pairs.quotes(), strict=True)
    ]
    today = datetime.now().astimezone().date().isoformat()
    rejected = comparison.hidden
    left_out = LeftOut(rejected=len(rejected))
    return record(sources, comparison, complain=given.fault, rejected=rejected, left_out=left_out, made=today)


def _print_text(report: Report) -> None:
    from tui.printing.sharing import Paper, sharing

    bold = sys.stdout.isatty() and not is_dumb(os.environ) and "NO_COLOR" not in os.environ
    for line in sharing(report, Paper(columns(), bold)):
        printed(line)


def explain(given: Given, options: argparse.Namespace) -> None:
    """Print why each pair of quotes or sentences matches or not."""
    from tui.printing.explaining import explained_json, explained_text

    reports = _explained(list(given.articles()), options.about, given)
    if options.format == "json":
        printed(as_line({"explained": [explained_json(*report) for report in reports]}))
    else:
        texts = ("\n".join(explained_text(*report, options.about)) for report in reports)
        printed("\n\n".join(texts))


def _explained(articles: Sequence[Titled], about: str, given: Given) -> Iterator[tuple[Titled, Titled, Explained]]:
    """What is known of each pair; a fault of ours takes that pair away and nothing else."""
    from matching import explain
    from tui.loading.faults import comparing_failed

    for one, other in combinations(articles, 2):
        blocks = (one.article.set_off, other.article.set_off)
        try:
            yield one, other, explain(one.article.text, other.article.text, about=about, blocks=blocks)
        except Exception as error:  # noqa: BLE001 - whatever it is, the other pairs can be explained
            given.fault(comparing_failed(one.source, other.source, error))
