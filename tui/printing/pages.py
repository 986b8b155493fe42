"""The file that `diptych match --html FILE` writes: never over a source, and over what else by `--force`.

A slip of the shell (`--html *.txt`) names a report as FILE. So a source is never written over, and another file
only where it is a page that was made here, or where `--force` says so.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.complaining import complain, safe
from tui.given import Given

if TYPE_CHECKING:
    import argparse

    from library.report import Report

STANDARD_OUTPUT = "-"

HEAD = 2_000
"""Bytes at the front of a page in which it says what made it."""


def misused(options: argparse.Namespace) -> str:
    """Why what was asked of `--html` cannot be meant; "" where it can."""
    if options.html is None:
        return "--force is about the file of --html" if options.force else ""
    if not options.html:
        return "--html needs the name of a file"
    if options.explain or options.about:
        return "--html writes what is shared, and not why"
    if options.html == STANDARD_OUTPUT and options.format:
        return f"--html - and --format {options.format} would be printed into one another; write one into a file"
    return ""


def refused(options: argparse.Namespace, sources: Sequence[str]) -> str:
    """Why the file may not be written, told before there is any work; "" where it may."""
    from library.report import SavingError, check

    if options.html in (None, STANDARD_OUTPUT):
        return ""
    path = Path(options.html)
    try:
        check(path, replace=True, sources=sources)
        if options.force or not path.exists() or _is_ours(path):
            return ""
    except SavingError as error:
        return str(error)
    except OSError:
        pass
    return "is there and no page that Diptych made; --force replaces it"


def _is_ours(path: Path) -> bool:
    """Whether nothing of anybody else is lost with a file."""
    from library.report.page.document import GENERATOR

    with path.open("rb") as file:
        head = file.read(HEAD)
    return not head or f'<meta name="generator" content="{GENERATOR}">'.encode() in head


def save_page(report: Report, name: str, given: Given) -> None:
    """Write the page, and say so: nothing is printed where it is all that was asked for."""
    from library.report import SavingError, save, written

    try:
        save(written(report, "html"), Path(name), replace=True, sources=given.names)
    except SavingError as error:
        given.fail(safe(name), error)
    else:
        complain(safe(name), "written")


def print_form(report: Report, form: str) -> None:
    """A record on standard output."""
    from library.report import FORMS, written

    sys.stdout.writelines(written(report, one) for one in FORMS if one == form)
