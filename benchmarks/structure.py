"""How much of a page's structure survives: headings, lists, quotations, code, tables, captions, stress, links.

    python -m benchmarks.structure DATA [--dataset mozilla] [--worst 10]

DATA holds `<dataset>/gold.jsonl` and `<dataset>/pages/<id>.html.gz`; where it also holds
`<dataset>/expected/<id>.html.gz`, the article as HTML, that is what we are compared with, else the page itself.
Both sides become rows of words, each with what stands around it; the rows are aligned, so that order counts, and
every kind is judged over the words that both sides have: a heading that came out as a paragraph is an error here,
a heading in a part that was left out is one of extraction and counted in a column of its own (which means little
where the page itself is the measure, for its menus are to be left out).
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers import parse

KINDS = (
    *("heading", "heading level", "item", "item numbered", "item depth", "quotation", "code block", "cell"),
    *("caption", "emphasis", "strong", "code", "hyperlink"),
)
LONGEST = 30_000
"""Words of a side that are aligned; the time grows faster than their number."""
_WORD = re.compile(r"\w+")
_UNSEEN = frozenset(("script", "style", "head", "template", "noscript", "title", "iframe", "svg", "option"))
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LOOKS = {
    **dict.fromkeys(("em", "i", "cite", "dfn"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
}


@dataclass(slots=True)
class Row:
    """The words of one side and, word by word, the kinds that hold with their values."""

    words: list[str] = field(default_factory=list)
    kinds: list[dict[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Counts:
    """Words of each kind: on both sides alike, only with us or otherwise, only there, in parts we left out."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def add(self, other: Counts) -> None:
        """Count another page's words in."""
        self.right += other.right
        self.extra += other.extra
        self.missing += other.missing
        self.left_out += other.left_out

    def scores(self, kind: str) -> tuple[float, float, float]:
        """Precision, recall and F1; 1 where there was nothing to find."""
        right, extra, missing = self.right[kind], self.extra[kind], self.missing[kind]
        precision = right / (right + extra) if right + extra else 1.0
        recall = right / (right + missing) if right + missing else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def row_of(source: str, base: str) -> Row:
    """The words of some HTML in order."""
    row = Row()
    tree = LexborHTMLParser(source)
    if tree.root is None:
        return row
    tables: dict[int, bool] = {}
    for node in tree.root.traverse(include_text=True):
        if node.tag != "-text" or not (words := _WORD.findall(node.text_content or "")):
            continue
        around = list(_above(node))
        if any(one.tag in _UNSEEN for one in around):
            continue
        kinds = _kinds(around, base, tables)
        row.words += words
        row.kinds += [kinds] * len(words)
    return row


def _above(node: LexborNode) -> Iterator[LexborNode]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


def _kinds(around: list[LexborNode], base: str, tables: dict[int, bool]) -> dict[str, str]:
    """What holds for a word from the elements around it, innermost first."""
    kinds: dict[str, str] = {}
    depth = quotes = 0
    for element in around:
        tag = element.tag or ""
        if tag in _HEADINGS:
            kinds |= {"heading": "", "heading level": max(tag, "h2")}
        elif tag == "pre":
            kinds["code block"] = ""
        elif tag == "li":
            kinds.setdefault("item", "")
        elif tag in _LISTS:
            depth += 1
            kinds.setdefault("item numbered", str(tag == "ol"))
        elif tag == "blockquote":
            quotes += 1
        elif tag in ("figcaption", "caption"):
            kinds["caption"] = ""
        elif tag in ("td", "th") and _holds_data(element, tables):
            kinds["cell"] = ""
        elif tag == "a" and (href := element.attributes.get("href")):
            kinds.setdefault("hyperlink", _target(href, base))
        elif (look := _LOOKS.get(tag)) and (element.parent is None or "summary" not in _class(element.parent)):
            kinds[look] = ""
    if "item" in kinds and depth:
        kinds["item depth"] = str(depth)
    else:
        kinds.pop("item numbered", None)
    if quotes:
        kinds["quotation"] = str(quotes)
    if "code block" in kinds:
        kinds.pop("code", None)
    return kinds


def _class(element: LexborNode) -> str:
    return element.attributes.get("class") or ""


def _holds_data(cell: LexborNode, tables: dict[int, bool]) -> bool:
    """Whether a cell's table has rows and columns and no parts of a page in it."""
    table = next((above for above in _above(cell) if above.tag == "table"), None)
    if table is None:
        return False
    if table.mem_id not in tables:
        rows = table.css("tr")
        wide = max((len(row.css("td, th")) for row in rows), default=0)
        tables[table.mem_id] = (
            len(rows) > 1 and wide > 1 and not table.css("table table, td div, td ul, td h2, td h3")
        )
    return tables[table.mem_id]


def _target(href: str, base: str) -> str:
    try:
        return urljoin(base, href.strip()).removesuffix("/").removeprefix("http:").removeprefix("https:")
    except ValueError:
        return href


def compared(ours: Row, theirs: Row) -> Counts:
    """The counts over the words that both rows have, in their order."""
    counts = Counts()
    matcher = SequenceMatcher(None, ours.words[:LONGEST], theirs.words[:LONGEST], autojunk=False)
    for change, start, end, there, there_end in matcher.get_opcodes():
        if change == "equal":
            for mine, other in zip(ours.kinds[start:end], theirs.kinds[there:there_end], strict=True):
                for kind in {*mine, *other}:
                    if kind in mine and kind in other and mine[kind] == other[kind]:
                        counts.right[kind] += 1
                    else:
                        counts.extra[kind] += kind in mine
                        counts.missing[kind] += kind in other
        else:
            for other in theirs.kinds[there:there_end]:
                counts.left_out.update(other.keys())
    return counts


def pages(data: Path, dataset: str) -> Iterator[tuple[str, str, bytes, str]]:
    """Id, address, page and what to compare with, of the pages that are not held out."""
    for line in (data / dataset / "gold.jsonl").read_text("utf-8").splitlines():
        page = json.loads(line)
        name = page["id"]
        if hashlib.sha256(name.encode()).digest()[-1] & 1:
            continue
        source = gzip.decompress((data / dataset / "pages" / f"{name}.html.gz").read_bytes())
        expected = data / dataset / "expected" / f"{name}.html.gz"
        there = gzip.decompress(expected.read_bytes()) if expected.exists() else source
        yield name, page.get("url") or "", source, there.decode("utf-8", "replace")


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("data", type=Path, help="the folder of the data sets")
    options.add_argument("--dataset", default="mozilla", help="which of them (mozilla)")
    options.add_argument("--worst", type=int, default=0, metavar="N", help="also the N pages with most errors")
    options.add_argument("--kind", choices=KINDS, help="count only errors of one kind for --worst")
    chosen = options.parse_args()
    total = Counts()
    errors: list[tuple[int, str, Counts]] = []
    for name, url, source, there in pages(chosen.data, chosen.dataset):
        counts = compared(row_of(parse(source, url=url).html, url), row_of(there, url))
        total.add(counts)
        kinds = [chosen.kind] if chosen.kind else KINDS
        errors.append((sum(counts.extra[kind] + counts.missing[kind] for kind in kinds), name, counts))
    print(f"{'kind':16} {'P':>6} {'R':>6} {'F1':>6} {'words':>8} {'left out':>9}")
    for kind in KINDS:
        precision, recall, f1 = total.scores(kind)
        words = total.right[kind] + total.missing[kind]
        print(f"{kind:16} {precision:6.3f} {recall:6.3f} {f1:6.3f} {words:8} {total.left_out[kind]:9}")
    for wrong, name, counts in sorted(errors, key=lambda row: -row[0])[: chosen.worst]:
        parts = (f"{kind} +{counts.extra[kind]} -{counts.missing[kind]}" for kind in KINDS)
        print(f"{wrong:6} {name[:40]:40} " + ", ".join(part for part in parts if not part.endswith("+0 -0")))


if __name__ == "__main__":
    main()
