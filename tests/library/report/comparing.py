"""What the tests of records share: invented reports, compared."""

from library.report.gathering import only_here, report_of
from library.report.model import Compared
from matching import find_matches, find_quotes, group
from parsers import parse

LEDGER = """# Minister denies the lunches

By Ada Lind

10 November 2016

“I never met these people, and if I did it was by accident,” said Teodor Halvash, the minister of harbours.

Herons were seen on the old crane on Monday. The café’s owner said nothing at all.

## What the court said

“We have asked for the visitors’ book and the seating plan, in that order,” said the prosecutor, Runa Estevik.
"""

POST = """# A book in green ink

“We have asked for the visitors’ book, the menu and the seating plan, in that order,” Runa Estevik told the court.

“I have never met those people, and if I did, then it was an accident,” insisted Teodor Halvasz over breakfast.

The soup was cold, and eleven coots ate it.
"""

NOTE = """# Statement of the court

“We have asked for the visitors’ book and the seating plan, in that order,” Runa Estevik said on Friday.

A list follows in spring.
"""


def compared(*texts):
    articles = [parse(text, name=f"source {number}.md") for number, text in enumerate(texts, 1)]
    return [
        Compared(f"source {number}.md", article, find_quotes(article.text, article.set_off))
        for number, article in enumerate(articles, 1)
    ]


def record_of(*texts, sources=None, matches=None, **more):
    sources = sources or compared(*texts)
    if matches is None:
        matches = find_matches([one.article.text for one in sources])
    groups = {chr(ord("a") + at): found for at, found in enumerate(group(matches))}
    return report_of(sources, matches, groups, only_here(sources), **more)
