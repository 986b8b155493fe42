"""Invented articles of any size, as Markdown, HTML and plain text: what every program is given to show.

Sentences are English in their small words, which is what parsers go by, and senseless: the other words are
invented, and so many that two articles have nothing in common by chance. There are headings, quotations with a
speaker, block quotations and emphasis. An article may share passages with another: some paragraphs then begin with
the same sentence, at its beginning so many that several are on the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from itertools import product
from random import Random
from textwrap import fill

KB, MB = 1000, 1_000_000

_SYLLABLES = ("bar", "cor", "del", "fen", "gra", "hol", "jut", "kel", "lom", "mar", "nop", "pel", "quin", "ros")
_ENDINGS = ("ing", "ock", "ert", "ale", "und", "ed", "ly", "ish")
_WORDS = tuple(map("".join, product(_SYLLABLES, _SYLLABLES, _ENDINGS)))
"""1,568 of them."""
_SMALL_WORDS = (
    "the",
    "of",
    "and",
    "a",
    "to",
    "in",
    "was",
    "that",
    "for",
    "it",
    "had",
    "as",
    "but",
    "they",
    "from",
    "not",
)
_NAMES = tuple(f"{one.title()}{other}son" for one, other in product(_SYLLABLES, _SYLLABLES))

SENTENCE, SENTENCES = (8, 22), (2, 4)
"""Words of a sentence, sentences of a paragraph: least and most."""
_SENTENCE_ENDS = re.compile(r"(?<=\w\.) ")

CLOSE, SELDOM, BEGINNING = 2, 12, 24
"""Every how many paragraphs something is shared: among so many at the beginning, and after them."""

TEXT_WIDTH = 78
"""Columns of plain text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of an article; what is emphasised stands between asterisks."""

    kind: str
    """`p`, `h2` or `blockquote`."""
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A title and paragraphs."""

    title: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def opening(self) -> str:
        """The first words of its text, too short to be broken by any program."""
        return " ".join(self.paragraphs[0].text.split()[:5])

    def written(self, suffix: str) -> str:
        """The article in a format: `.md`, `.html` or `.txt`."""
        form = _FORMS[suffix]
        return form(self)


def article(size: int, seed: int, other: Article | None = None) -> Article:
    """An article of about so many characters; what it shares with another stands at the same place there."""
    pick = Random(seed)  # noqa: S311 - no secret
    paragraphs: list[Paragraph] = []
    while size > 0:
        number = len(paragraphs)
        is_retold = number % (CLOSE if number < BEGINNING else SELDOM) == 1
        retold = other.paragraphs[number : number + 1] if other and is_retold else ()
        paragraphs += [_retold(pick, one) for one in retold] or [_paragraph(pick, number)]
        size -= len(paragraphs[-1].text) + 2
    return Article(_words(pick, 5).title(), tuple(paragraphs))


def _paragraph(pick: Random, number: int) -> Paragraph:
    match number % 9:
        case 8:
            return Paragraph("h2", _words(pick, 6).capitalize())
        case 6:
            return Paragraph("blockquote", _sentence(pick))
        case 1 | 3:
            first = f"“{_sentence(pick)[:-1]},” said {pick.choice(_NAMES)}."
        case _:
            first = _sentence(pick, emphasis=number > 0)
    others = (_sentence(pick, emphasis=True) for _ in range(pick.randint(*SENTENCES) - 1))
    return Paragraph("p", " ".join((first, *others)))


def _retold(pick: Random, other: Paragraph) -> Paragraph:
    """Its first sentence, and others."""
    if other.kind != "p":
        return other
    first, *rest = _SENTENCE_ENDS.split(other.text)
    return Paragraph("p", " ".join((first, *(_sentence(pick) for _ in rest))))


def _sentence(pick: Random, *, emphasis: bool = False) -> str:
    words = _words(pick, pick.randint(*SENTENCE)).split()
    if emphasis:
        words[-2] = f"*{words[-2]}*"
    return f"{' '.join(words).capitalize()}."


def _words(pick: Random, number: int) -> str:
    """Invented words with small ones between them, as by chance."""
    return " ".join(pick.choice(_WORDS if at % 2 or pick.random() < 0.2 else _SMALL_WORDS) for at in range(number))


def _markdown(one: Article) -> str:
    marks = {"h2": "## ", "blockquote": "> ", "p": ""}
    return "\n\n".join((f"# {one.title}", *(f"{marks[part.kind]}{part.text}" for part in one.paragraphs))) + "\n"


def _plain(one: Article) -> str:
    texts = (one.title, *(part.text.replace("*", "") for part in one.paragraphs))
    return "\n\n".join(fill(text, TEXT_WIDTH) for text in texts) + "\n"


def _html(one: Article) -> str:
    body = "\n".join(f"<{part.kind}>{_emphasised(part.text)}</{part.kind}>" for part in one.paragraphs)
    title = escape(one.title)
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>\n<body>'
        f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>\n<article><h1>{title}</h1>\n{body}\n</article>"
        "<footer>All rights reserved</footer></body></html>\n"
    )


def _emphasised(text: str) -> str:
    """Text between asterisks as an element."""
    parts = escape(text, quote=False).split("*")
    return "".join(f"<em>{part}</em>" if number % 2 else part for number, part in enumerate(parts))


_FORMS: dict[str, Callable[[Article], str]] = {".md": _markdown, ".txt": _plain, ".html": _html}
