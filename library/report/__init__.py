"""The comparison of articles as a record to leave with: one model, and a writer for each form.

`report_of` makes the model of what was compared, matched and decided; `written` gives it as Markdown, JSON or one
self-contained page of HTML, and `save` puts that into a file. Nothing here knows a screen, so the reader and the
command line write the same.
"""

from library.report.forms import FORMS, Form, written
from library.report.gathering import report_of
from library.report.model import Compared, LeftOut, Report
from library.report.naming import file_name
from library.report.saving import ExistsError, SavingError, check, save

__all__ = [
    "FORMS",
    "Compared",
    "ExistsError",
    "Form",
    "LeftOut",
    "Report",
    "SavingError",
    "check",
    "file_name",
    "report_of",
    "save",
    "written",
]
