"""Cases as text files: what a source holds, a rule, and the article it must become.

A case is one file under `tests/cases/`, named `<form>-<what it shows>.txt`. Above the rule line stands the
source as it would be read from disk, below it a rendering of the article (see `rendering`). A new bug is a
new file, not new code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from parsers.article import Article, Block

FOLDER = Path(__file__).parent / "cases"
RULE = "======== becomes ========"
NEXT = "======== next ========"
_FIELDS = ("title", "authors", "published", "site", "url", "language", "summary")


@dataclass(frozen=True, slots=True)
class Case:
    """One source and what must become of it."""

    name: str
    source: str
    expected: str

    def __str__(self) -> str:
        return self.name


def cases(form: str) -> list[Case]:
    """All cases of one form ("plain", "html", "markdown"), by name; each has a rule line.

    A file may hold several short cases, parted by a line `======== next ========` and numbered.
    """
    found = [case for path in sorted(FOLDER.glob(f"{form}-*.txt")) for case in _read(path)]
    if not found:
        raise FileNotFoundError(f"no {form}-*.txt under {FOLDER}")
    return found


def _read(path: Path) -> Iterator[Case]:
    pieces = path.read_text(encoding="utf-8").split(f"{NEXT}\n")
    for number, piece in enumerate(pieces, start=1):
        source, rule, expected = piece.partition(f"{RULE}\n")
        if not rule:
            raise ValueError(f"{path.name}: no line {RULE!r} in case {number}")
        yield Case(path.stem if len(pieces) == 1 else f"{path.stem}-{number}", source, expected.strip("\n"))


def rendering(article: Article) -> str:
    """The article as lines: `field: value` for what is known, `kind: text` a block, notes, what was dropped.

    A block's inline styles and further lines stand indented below it, level and marker after its kind.
    """
    return "\n".join([*_header(article), *_blocks(article), *_rest(article)])


def _header(article: Article) -> Iterator[str]:
    for name in _FIELDS:
        value = getattr(article, name)
        if value:
            yield f"{name}: {'; '.join(value) if isinstance(value, tuple) else value}"


def _blocks(article: Article) -> Iterator[str]:
    for block in article.blocks:
        yield f"{_label(block)}: {article.text_of(block)}".replace("\n", "\n  | ")
        for span in block.spans:
            words = article.text[span.start : span.end]
            yield f"    {span.style}: {words}{' -> ' + span.target if span.target else ''}"


def _label(block: Block) -> str:
    level = f" {block.level}" if block.level else ""
    return block.kind + level + (f" [{block.marker}]" if block.marker else "")


def _rest(article: Article) -> Iterator[str]:
    yield from (f"note: {note}" for note in article.notes)
    yield from (f"dropped ({item.reason}): {item.text}" for item in article.dropped)
