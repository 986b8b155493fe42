"""The forms a record can be written in; each writer is imported when its form is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from library.report.model import Report

Form = Literal["html", "markdown", "json"]

FORMS: Mapping[Form, str] = {"html": "html", "markdown": "md", "json": "json"}
"""The ending of the file of each form."""


def written(report: Report, form: Form) -> str:
    """The record in a form; ends in a line end."""
    if form == "html":
        from library.report.page.document import as_html

        return as_html(report)
    if form == "markdown":
        from library.report.as_markdown import as_markdown

        return as_markdown(report)
    from library.report.as_json import as_json

    return as_json(report) + "\n"
