"""The blocks of a converted page: Markdown that is mostly raw HTML and lists of hyperlinks, as HTML.

A converted page is a page's menus and teasers, block after block, around one article. The full CommonMark
renderer makes objects of all of them and takes four times as long as everything after it, so this one pass
over the lines knows the blocks that converters write and goes by CommonMark's rules for them: raw HTML ends at
a blank line, an item holds what is indented under it, a paragraph goes on until a block begins. Tables, and
whatever is inside of a line and not simple (`parsers.markdown.inline`), are left to the full renderer.
"""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable

from parsers.markdown.inline import inline_html
from parsers.patterns import pattern

Render = Callable[[str], str]

DEEPEST = 100
"""Levels of lists and quotations; what lies deeper is one paragraph."""
CODE_INDENT = 4
_RAW_TAGS = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)
_START = pattern(
    rf"""
    (?P<blank>[ ]*$)
    |(?P<code>[ ]{{4}})
    |[ ]{{0,3}}(?:
        (?P<raw><(?:/?(?:{_RAW_TAGS})(?=[\s/>]|$)|(?P<until>!--|\?|![a-z]|(?:script|pre|style|textarea)(?=[\s>]|$))))
        |(?P<tag></?[a-z][a-z0-9-]*(?:\s[^<>]*)?/?>[ ]*$)
        |(?P<rule>(?:\*[ ]*){{3,}}$|(?:-[ ]*){{3,}}$|(?:_[ ]*){{3,}}$)
        |(?P<item>[-*+]|(?P<number>\d{{1,9}})[.)])(?P<gap>[ ]+|$)
        |(?P<quote>>[ ]?)
        |(?P<heading>\#{{1,6}})(?=[ ]|$)
        |(?P<fence>`{{3,}}(?=[^`]*$)|~{{3,}})
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = {"!--": "-->", "?": "?>"}
_UNDERLINE = pattern(r" {0,3}(=+|-+) *$")
_COLUMNS = pattern(r" {0,3}(?=[^|]*\|)(?=[|: ]*+-)[|:\- ]*+$")
_CLOSING_SIGNS = pattern(r"(?:^| )#+ *$")
RAW_BLOCK = pattern(r"\s*<(?:/?[a-z][a-z0-9]*[\s>]|!--)", re.IGNORECASE)
"""What converters indent and yet is no code."""


def blocks_html(source: str, render: Render, render_inline: Render) -> str:
    """The HTML of a converted page; `render` and `render_inline` are the full renderer's."""
    return "".join(_Blocks(source.expandtabs(4).split("\n"), render, render_inline, 0, tight=False).run())


class _Blocks:
    """The blocks of some lines: of a page, an item, a quotation."""

    def __init__(
        self, lines: list[str], render: Render, render_inline: Render, depth: int, *, tight: bool
    ) -> None:
        self._lines = lines
        self._render = render
        self._render_inline = render_inline
        self._depth = depth
        self._tight = tight
        self._at = 0
        self._parts: list[str] = []

    def run(self) -> list[str]:
        """The HTML, block by block."""
        lines = self._lines
        if self._depth > DEEPEST:
            self._add_paragraph(lines)
            return self._parts
        while self._at < len(lines):
            found = _start_of(lines[self._at])
            if found is None:
                self._paragraph()
            elif found["blank"] is not None:
                self._at += 1
            elif found["item"]:
                self._list(found)
            else:
                _KINDS.get(found.lastgroup, _Blocks._raw)(self, found)
        return self._parts

    def _within(self, lines: list[str], *, tight: bool = False) -> list[str]:
        return _Blocks(lines, self._render, self._render_inline, self._depth + 1, tight=tight).run()

    def _inline(self, text: str) -> str:
        return inline_html(text, self._render_inline)

    def _add_paragraph(self, lines: list[str]) -> None:
        text = self._inline("\n".join(line.lstrip() for line in lines).rstrip())
        self._parts.append(f"{text}\n" if self._tight else f"<p>{text}</p>\n")

    def _paragraph(self, _: re.Match[str] | None = None) -> None:
        lines, first = self._lines, self._at
        while self._at < len(lines):
            line = lines[self._at]
            if "|" in line and self._at + 1 < len(lines) and _COLUMNS.match(lines[self._at + 1]):
                self._flush_paragraph(first)
                self._table()
                return
            if self._at > first:
                if underline := _UNDERLINE.match(line):
                    level = 1 if underline[1][0] == "=" else 2
                    text = self._inline("\n".join(line.strip() for line in lines[first : self._at]))
                    self._parts.append(f"<h{level}>{text}</h{level}>\n")
                    self._at += 1
                    return
                if _interrupts(line):
                    break
            self._at += 1
        self._flush_paragraph(first)

    def _flush_paragraph(self, first: int) -> None:
        if self._at > first:
            self._add_paragraph(self._lines[first : self._at])

    def _table(self) -> None:
        first = self._at
        self._at += 2
        while self._at < len(self._lines) and not _interrupts(self._lines[self._at]):
            self._at += 1
        self._parts.append(self._render("\n".join(self._lines[first : self._at])))

    def _raw(self, found: re.Match[str]) -> None:
        """Raw HTML as it stands, up to a blank line, or to the end of a script or a comment."""
        first, opening = self._at, (found["until"] or "").lower()
        end = _ENDS.get(opening, ">" if opening.startswith("!") else f"</{opening}")
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if not opening and not line.strip():
                break
            self._at += 1
            if opening and end in line.lower():
                break
        self._parts += ["\n".join(self._lines[first : self._at]), "\n"]

    def _rule(self, _: re.Match[str]) -> None:
        self._parts.append("<hr>\n")
        self._at += 1

    def _heading(self, found: re.Match[str]) -> None:
        text = _CLOSING_SIGNS.sub("", self._lines[self._at][found.end() :].strip())
        level = len(found["heading"])
        self._parts.append(f"<h{level}>{self._inline(text.strip())}</h{level}>\n")
        self._at += 1

    def _quote(self, _: re.Match[str]) -> None:
        inner = []
        open_text = False
        while self._at < len(self._lines):
            line = self._lines[self._at]
            found = _start_of(line)
            if found and found["quote"]:
                inner.append(line[found.end() :])
                open_text = bool(inner[-1].strip())
            elif open_text and not _leaves(line):
                inner.append(line)
            else:
                break
            self._at += 1
        self._parts += ["<blockquote>\n", *self._within(inner), "</blockquote>\n"]

    def _fence(self, found: re.Match[str]) -> None:
        fence = found["fence"]
        indent = found.start("fence")
        self._at += 1
        first = self._at
        end = re.compile(rf" {{0,3}}{re.escape(fence[0])}{{{len(fence)},}} *$")
        while self._at < len(self._lines) and not end.match(self._lines[self._at]):
            self._at += 1
        code = [line[min(indent, len(line) - len(line.lstrip())) :] for line in self._lines[first : self._at]]
        self._at += 1
        self._add_code("\n".join(code))

    def _code(self, _: re.Match[str]) -> None:
        """What is indented: code, or raw HTML that a converter indented."""
        first = last = self._at
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip():
                if not line.startswith(" " * CODE_INDENT):
                    break
                last = self._at
            self._at += 1
        self._at = last + 1
        code = "\n".join(line[CODE_INDENT:] for line in self._lines[first : self._at])
        if RAW_BLOCK.match(code):
            self._parts += self._within(textwrap.dedent(code).split("\n"))
        else:
            self._add_code(code)

    def _add_code(self, code: str) -> None:
        self._parts.append(f"<pre><code>{html.escape(code, quote=False)}</code></pre>\n")

    def _list(self, found: re.Match[str]) -> None:
        """Items under the same sign; loose, with paragraphs, where a blank line stands among them."""
        number, sign = found["number"], found["item"][-1]
        items: list[list[str]] = []
        loose = False
        while self._at < len(self._lines):
            after_blank = self._at
            while self._at < len(self._lines) and not self._lines[self._at].strip():
                self._at += 1
            next_one = _START.match(self._lines[self._at]) if self._at < len(self._lines) else None
            if next_one is None or not next_one["item"] or next_one["item"][-1] != sign:
                break
            loose = loose or (self._at > after_blank and bool(items))
            items.append(self._item(next_one))
            loose = loose or "" in items[-1]
        tag = "ol" if number else "ul"
        start = f' start="{int(number)}"' if number and int(number) != 1 else ""
        self._parts.append(f"<{tag}{start}>\n")
        for item in items:
            self._parts += ["<li>", *self._within(item, tight=not loose), "</li>\n"]
        self._parts.append(f"</{tag}>\n")

    def _item(self, found: re.Match[str]) -> list[str]:
        """An item's lines, as if they stood at the margin."""
        gap = len(found["gap"])
        column = found.end("item") + (gap if 0 < gap <= CODE_INDENT else 1)
        inner = [self._lines[self._at][column:]]
        self._at += 1
        last = self._at
        follows: bool | None = None
        while self._at < len(self._lines):
            line = self._lines[self._at]
            indent = len(line) - len(line.lstrip(" "))
            if not line.strip():
                self._at += 1
                continue
            if indent >= column:
                follows = None
            elif self._at > last or _leaves(line):
                break
            elif follows is None:
                follows = _may_follow(inner[-1])
            if follows is False:
                break
            inner += [""] * (self._at - last)
            inner.append(line[min(column, indent) :])
            self._at += 1
            last = self._at
        self._at = last
        return inner


_KINDS: dict[str | None, Callable[[_Blocks, re.Match[str]], None]] = {
    "code": _Blocks._code,
    "rule": _Blocks._rule,
    "quote": _Blocks._quote,
    "heading": _Blocks._heading,
    "fence": _Blocks._fence,
}


def _start_of(line: str) -> re.Match[str] | None:
    """What begins in a line; no block begins with a letter."""
    return None if line[:1].isalpha() else _START.match(line)


def _may_follow(line: str) -> bool:
    """Whether a paragraph's next line may stand at the margin: after words, but not after raw HTML."""
    found = _start_of(line.lstrip())
    return bool(line.strip()) and (found is None or not (found["raw"] or found["tag"]))


def _interrupts(line: str) -> bool:
    """Whether a line ends the paragraph before it."""
    found = _start_of(line)
    if found is not None and found["item"]:
        return bool(found["gap"]) and found["number"] in (None, "1")
    return _leaves(line)


def _leaves(line: str) -> bool:
    """Whether a line that is not indented enough ends the item or quotation before it; any item does."""
    found = _start_of(line)
    return found is not None and not found["code"] and not found["tag"]
