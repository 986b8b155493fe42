"""How fast long articles are laid out and drawn: `python -m benchmarks.reading`.

Prints a Markdown table in one run: for each sort of document the rows it has at two widths, the CPU milliseconds
until the first page is drawn (all rows are known then), for a page further down, and for the first page at another
width. The article is made here, so that the parser's time is not in it. Textual's own widgets draw the smallest of
the documents for comparison: with larger ones they need minutes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from random import Random
from time import process_time

from rich.style import Style
from textual.app import App, ComposeResult
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Markdown, Static

from parsers import Article, Block
from parsers.article import BLOCK_BREAK, BlockKind
from tui.column.drawing import Drawing
from tui.column.layout import lay_out

SCREEN = (120, 40)
WIDTHS = (72, 50)
KB, MB = 1_000, 1_000_000
WORDS = (
    "tea",
    "harbour",
    "minister",
    "of",
    "the",
    "extraordinary",
    "said",
    "a",
    "contacts",
    "quay",
    "barley",
    "and",
)
CHINESE = "茶海港部长的船说了一些联系码头大麦鹭绳和章。"


def prose(letters: int, seed: int = 1) -> str:
    """Words at random."""
    pick = Random(seed)  # noqa: S311 - no secret
    return " ".join(pick.choices(WORDS, k=letters // 5))[:letters].strip()


def paragraphs(size: int, each: int = 600) -> list[str]:
    """So many characters of prose in paragraphs."""
    text = prose(size)
    return [text[at : at + each].strip() for at in range(0, len(text), each)]


def article_of(texts: list[str], kind: BlockKind = "paragraph") -> Article:
    """An article of blocks of one kind."""
    blocks: list[Block] = []
    at = 0
    for text in texts:
        blocks.append(Block(kind, at, at + len(text), 1 if kind == "list item" else 0))
        at += len(text) + len(BLOCK_BREAK)
    return Article(text=BLOCK_BREAK.join(texts), blocks=tuple(blocks))


def a_table(size: int, remark: int) -> Article:
    """A table of numbers and remarks of so many characters."""
    words = prose(size)
    rows = [
        f"{at % 997} | quay {at % 89} | {words[at : at + remark].strip()} | {at}"
        for at in range(0, size, remark + 25)
    ]
    return article_of(["Number | Quay | Remark | Total\n" + "\n".join(rows)], "table")


def documents() -> Iterator[tuple[str, Article]]:
    """The documents, by name."""
    for size, name in ((100 * KB, "100 kB"), (MB, "1 MB"), (5 * MB, "5 MB")):
        yield f"{name} of paragraphs", article_of(paragraphs(size))
    yield "5 MB, one paragraph", article_of([prose(5 * MB)])
    yield "5 MB, one line of code", article_of(["x = [" + "1234, " * (5 * MB // 6)], "code")
    yield "5 MB of a table, cells fit", a_table(5 * MB, 30)
    yield "5 MB of a table, cells wrapped", a_table(5 * MB, 120)
    yield "5 MB of Chinese", article_of([CHINESE * 12] * (5 * MB // len(CHINESE.encode()) // 12))
    yield "200,000 paragraphs", article_of(paragraphs(5 * MB, 25))
    yield "200,000 list items", article_of(paragraphs(5 * MB, 25), "list item")


def milliseconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    before = process_time()
    work()
    return 1000 * (process_time() - before)


def measured(article: Article) -> str:
    """One line of the table."""
    drawing = Drawing(lambda _: Style())
    drawing.article(article)
    counts: list[int] = []

    def first_page(width: int) -> None:
        layout = lay_out(article, width)
        counts.append(len(layout.rows))
        drawing.layout(layout)
        page(0)

    def page(top: int) -> None:
        for number in range(top, top + SCREEN[1]):
            drawing.strip(number, SCREEN[0])

    first = milliseconds(lambda: first_page(WIDTHS[0]))
    down = milliseconds(lambda: page(counts[0] // 2))
    again = milliseconds(lambda: first_page(WIDTHS[1]))
    return f"{counts[0]:,} / {counts[1]:,} | {first:.0f} | {down:.1f} | {again:.0f}"


class Peer(App[None]):
    """An application that shows one widget of Textual's own."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self._widget = widget

    def compose(self) -> ComposeResult:
        """The widget, in something that scrolls."""
        with VerticalScroll():
            yield self._widget


async def peer(make: Callable[[], Widget]) -> str:
    """First paint, page down and another width of one of Textual's own widgets."""
    before = process_time()
    app = Peer(make())
    async with app.run_test(size=SCREEN) as pilot:
        await pilot.pause()
        took = [1000 * (process_time() - before)]
        before = process_time()
        await pilot.press("pagedown")
        took.append(1000 * (process_time() - before))
        before = process_time()
        await pilot.resize_terminal(90, SCREEN[1])
        took.append(1000 * (process_time() - before))
    return "– | " + " | ".join(f"{one:.0f}" for one in took)


def main() -> None:
    """Print the table."""
    print("| document | rows at 72 / 50 cells | first page, ms | page down, ms | other width, ms |")
    print("| --- | --- | --- | --- | --- |")
    for name, article in documents():
        print(f"| {name} | {measured(article)} |", flush=True)
    text = BLOCK_BREAK.join(paragraphs(100 * KB))
    for name, make in (("Static", lambda: Static(text, markup=False)), ("Markdown", lambda: Markdown(text))):
        print(f"| 100 kB in Textual's {name}, with its application | {asyncio.run(peer(make))} |", flush=True)


if __name__ == "__main__":
    main()
