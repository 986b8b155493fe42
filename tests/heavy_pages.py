"""Sources that are made of one thing only, as long as one likes, after an ordinary beginning.

Each is one that some building block finds hard: trees that grow faster than their text, names that are compared
with all before them, marks that never close. A new one is a new line.
"""

from __future__ import annotations

PROSE = "The lamps came back to the pier on Tuesday, seven years after the council sold them to a circus."
_PAGE = f"<html><head>%s</script></head><body><h1>Lamps</h1>{f'<p>{PROSE} {PROSE}</p>' * 8}%s</body></html>"
_WRITTEN = f"# Lamps\n\n{PROSE}\n\n[The pier](https://pier.example/) is *open*.\n\n"

IN_BODY = {
    "paragraphs": "<p>ab cd</p>",
    "empty paragraphs": "<p>",
    "paragraphs never closed": "<p>x y",
    "bold never closed": "<b>x",
    "bold around paragraphs": "<b><p>x",
    "fonts around paragraphs": "<font><p>x",
    "hyperlinks never closed": "<a href=x>x",
    "styles wrongly nested": "<b><i><u>x</b></i></u>",
    "tables in tables": "<table><tr><td>x",
    "rows": "<table><tr><td>a b<td>c d",
    "cells": "<td>x",
    "text between cells": "<table>x<b>y",
    "hyperlinks": "<a href='/x'>ab cd</a> ",
    "paragraphs of links": "<p><a href='/x'>ab cd</a></p>",
    "words": "x ",
    "one word": "x",
    "blanks": " ",
    "entities": "&amp;",
    "list items": "<li>ab cd",
    "lists in lists": "<ul><li>x",
    "blocks in blocks": "<div>x",
    "quotations in quotations": "<blockquote>x",
    "fonts in fonts": "<font>x",
    "line breaks": "ab cd<br>",
    "rules": "<hr>",
    "headlines": "<h1>Lamps</h1>",
    "subheadings": "<h2>Lamps again</h2>",
    "comments never closed": "<!-- ",
    "comments": "<!-- x -->",
    "brackets": "<",
    "tags never closed": "<a",
    "end tags": "</b>",
    "end tags of paragraphs": "</p>",
    "character data": "<![CDATA[",
    "scripts never closed": "<script>",
    "drawings": "<svg><g>",
    "menus": "<select><option>x",
    "templates": "<template>",
    "bylines": "<div class=byline>By Ann Lee</div>",
    "dates": "<time datetime=2020-01-01>x</time>",
    "authors": "<span itemprop=author>Ann Lee</span>",
    "captions": "<figure><figcaption>ab cd</figcaption></figure>",
    "prose": f"<p>{PROSE}</p>",
}
IN_HEAD = {
    "statements in statements": '<script type="application/ld+json">{"a":',
    "statements": '<script type="application/ld+json">{"@type":"Person","name":"Ann Lee"}</script>',
    "meta tags": "<meta name=author content='Ann Lee'>",
    "long title": "Lamps | ",
}
IN_ATTRIBUTES = {"attributes": "a#=1 ", "one attribute": "x"}
WRITTEN = {
    "emphasis": "*a_ ",
    "paragraphs": "ab cd\n\n",
    "lines": "ab cd\n",
    "blocks": "<div>\n\nx\n\n",
    "escapes": "\\*",
    "brackets": "[",
    "pictures": "![[",
    "hyperlinks": "[a](b) ",
    "quotations in quotations": ">",
    "items": "- x\n",
    "rows": "|a|b|\n",
    "code": "`` ` ",
}
AROUND = {
    "headlines beside an article": (
        f"<article>{f'<p>{PROSE}</p>' * 100}{'<hr>' * 6_000}</article>",
        "<div><h1>x</div>",
        "",
    ),
    "long names of tags": (f"<{'a' * 8_000}>" * 24, "<hr>", ""),
    "words in parts called alike": (
        "<div id=sharing-with-a-colleague>" * 500 + "Sharing with a colleague " * 30_000,
        "ab cd ",
        "",
    ),
    "dates in one part": ("<time>2020-5-1</time>" * 20_000, "<time>2020-5-1</time>", ""),
}
"""By what they are made of: what stands once before it, as much as it takes to tell, and after it."""
_CONVERTED = "<div class='page'>\n\nx\n\n</div>\n\n"
WRITTEN_AROUND = {
    "dashes under a row": (f"{_CONVERTED}a|b\n|", "-", "x"),
    "blanks in an address": (f"{_CONVERTED}[a](", " ", "x"),
    "blanks in a picture's address": (f"{_CONVERTED}![a](", " ", "x"),
}
PLAIN_AROUND = {
    "blank lines of a book": (
        f"*** START OF THE PROJECT GUTENBERG EBOOK THE BELL ***\n{PROSE}\nEnd of the Ebook",
        "\n",
        "x\n*** END OF THE PROJECT GUTENBERG EBOOK THE BELL ***",
    ),
}
PLAIN = {"lines": "x y\n", "paragraphs": "x y z\n\n", "words": "x ", "one word": "x", "quotations": "> "}


def heavy(size: int) -> dict[str, tuple[str, str]]:
    """By what each is made of: a file's name and about `size` characters."""
    pages = {f"{kind} in a page": _PAGE % ("", _much(unit, size)) for kind, unit in IN_BODY.items()}
    pages |= {f"{kind} of a page": _PAGE % (_much(unit, size), "") for kind, unit in IN_HEAD.items()}
    pages |= {
        f"{kind} of a paragraph": _PAGE % ("", f"<p title='x' {_much(unit, size)}>hello")
        for kind, unit in IN_ATTRIBUTES.items()
    }
    pages |= {
        f"{kind} in a page": _PAGE % ("", f"{before}{_much(unit, size)}{after}")
        for kind, (before, unit, after) in AROUND.items()
    }
    written = {kind: _much(unit, size) for kind, unit in WRITTEN.items()}
    written |= {
        kind: f"{before}{_much(unit, size)}{after}" for kind, (before, unit, after) in WRITTEN_AROUND.items()
    }
    return (
        {kind: ("page.html", source) for kind, source in pages.items()}
        | {f"{kind} in Markdown": ("written.md", _WRITTEN + source) for kind, source in written.items()}
        | {
            kind: ("plain.txt", f"{before}{_much(unit, size)}{after}")
            for kind, (before, unit, after) in PLAIN_AROUND.items()
        }
        | {f"{kind} in text": ("plain.txt", f"{PROSE}\n\n{_much(unit, size)}") for kind, unit in PLAIN.items()}
    )


def _much(unit: str, size: int) -> str:
    if "#" in unit:
        return "".join(unit.replace("#", str(number)) for number in range(size // (len(unit) + 3)))
    return unit * (size // len(unit))
