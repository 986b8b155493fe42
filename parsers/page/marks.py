"""What a walk over a page's body notes about who wrote it and when, for `authors` and `published` to weigh."""

from __future__ import annotations

from dataclasses import field

from parsers.page.tree import Element
from parsers.records import record

MOST_MARKS = 100
"""Places of one kind that say who; a page with more of them is a list of other people."""


@record
class ShownDate:
    """A date that readers of the page see."""

    text: str
    at: int
    """Characters of the page's text before it."""
    named: bool
    """A `<time>`, or in an element named for dates; else a line of its own."""
    element: Element
    elsewhere: bool = False
    """In a part of the page that is about something else; settled when the walk is over."""


@record
class Mark:
    """What a page says about its authors in one place."""

    text: str
    at: int
    """Characters of the page's text before it."""
    element: Element
    elsewhere: bool = False
    """In a part of the page that is about something else; settled when the walk is over."""


@record
class Named:
    """What the body says about who and when."""

    authors: list[Mark] = field(default_factory=list)
    """By microdata or rel=author."""
    said: list[Mark] = field(default_factory=list)
    """By the word "By" and what follows it."""
    bylines: list[Mark] = field(default_factory=list)
    """By class names."""
    dated: list[Mark] = field(default_factory=list)
    """Lines that are there for their date, and may say who beside it."""
    dates: list[Mark] = field(default_factory=list)
    """Machine-readable, published."""
    shown: list[ShownDate] = field(default_factory=list)
    opened: list[ShownDate] = field(default_factory=list)
    """Dates that a longer text opens with."""
    title: tuple[int, int] | None = None
    """Characters of text before the title's heading and up to its end."""
    prose: int = 0
    """Characters of text before the first paragraph of prose."""
