"""Markdown that is simple all through, as HTML, without the full renderer.

Paragraphs, headings, rules, quotations, lists of one line an item; in them words, hyperlinks, and stress with
blanks or stops around it. Of these the HTML is plain to see. The full renderer is asked for any source that holds
one thing more (code, raw HTML, an escape, a table): it takes 20 ms to import, and up to twice as long to read. A
test holds that both say the same.
"""

from __future__ import annotations

import re

from parsers.patterns import pattern

_NEVER = pattern("[\x00-\x09\x0b-\x1f\x7f\x85\u2028\u2029`<\\\\]| {2}\n|\\]:|~~")
"""Tabs, controls, code, raw HTML, escapes, breaks, definitions, strokes: what is not looked into any further."""
_SPECIAL = pattern(r"[*_\[\]&!>]")
_WORD = r"[^\W_](?:[^*_\[\]&!>~]*[^\W_])?"
"""What may be stressed: it begins and ends with a letter or a digit."""
_BEFORE = r"(?<![^\s(\"'“‘«—–])"
_AFTER = r"(?![^\s.,;:?)\"'”’»—–])"
_INLINE = pattern(
    rf"""
    (?P<words>[^*_\[\]&!>]+|!(?!\[)|(?<=[^\W_])_+(?=[^\W_]))
    |(?P<sign>>|&(?![A-Za-z0-9\#]*;))
    |\[(?P<text>[^*_\[\]&!>~]+)\]\((?P<target>[^\s()&">]+)\)
    |(?P<bracketed>\[[^*_\[\]&!>~]*\])(?![(\[])
    |{_BEFORE}(?:\*\*(?P<strong>{_WORD})\*\*(?!\*)|__(?P<strong_too>{_WORD})__(?!_)
        |\*(?P<emphasis>{_WORD})\*(?!\*)|_(?P<emphasis_too>{_WORD})_(?!_)){_AFTER}
    """,
    re.VERBOSE,
)
_SIGNS = {">": "&gt;", "&": "&amp;"}
_HEADING = pattern(r"(#{1,6})(?: +(.*))?$")
_RULE = pattern(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_ITEM = pattern(r"([-*+]|(\d{1,9})([.)])) (?=[^ ])(.*)$")
_OPENS_BLOCK = pattern(r"[-+=|:~>]|#{1,6}(?: |$)|[*_](?![^\s*_]|[*_][^\s*_])|\d{1,9}[.)](?: |$)")
"""Whether a line may begin another block than a paragraph."""
CODE_INDENT = "    "


class _NotSimple(Exception):  # noqa: N818 - no error: the full renderer's turn
    """There is something here that only the full renderer knows."""


def simple_html(source: str) -> list[str] | None:
    """The HTML of a source in parts, as the full renderer writes it; None where it is not simple all through."""
    if _NEVER.search(source):
        return None
    try:
        return _blocks(source.split("\n"), within=False)
    except _NotSimple:
        return None


def _blocks(lines: list[str], *, within: bool) -> list[str]:
    """The HTML of some lines, block by block; `within` says that they are those of a quotation."""
    parts: list[str] = []
    for group, following in _groups(lines):
        if group[0][:1] == ">" and not within:
            parts.append(_quotation(group))
        elif _ITEM.match(group[0]) and not _RULE.match(group[0]):
            parts.append(_list(group, following))
        else:
            parts += _lines(group)
    return parts


def _groups(lines: list[str]) -> list[tuple[list[str], str]]:
    """Lines with no blank one between, and the line that comes after the blank ones."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip(" "):
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    if not groups[-1]:
        groups.pop()
    return [(group, groups[at][0] if at < len(groups) else "") for at, group in enumerate(groups, 1)]


def _quotation(group: list[str]) -> str:
    if not all(line.startswith(">") for line in group):
        raise _NotSimple
    inner = _blocks([line[2:] if line[1:2] == " " else line[1:] for line in group], within=True)
    return f"<blockquote>\n{''.join(inner)}</blockquote>\n" if inner else "<blockquote></blockquote>\n"


def _list(group: list[str], following: str) -> str:
    """A list of one line an item, which nothing that follows belongs to."""
    items = [_ITEM.match(line) for line in group]
    first = items[0]
    if first is None or following[:1] == " " or _ITEM.match(following):
        raise _NotSimple
    parts: list[str] = []
    for item in items:
        if item is None or (item[3] or item[1]) != (first[3] or first[1]) or _OPENS_BLOCK.match(item[4]):
            raise _NotSimple
        parts.append(f"<li>{_inline(item[4].strip())}</li>\n")
    if first[2] is None:
        return f"<ul>\n{''.join(parts)}</ul>\n"
    start = f' start="{int(first[2])}"' if int(first[2]) != 1 else ""
    return f"<ol{start}>\n{''.join(parts)}</ol>\n"


def _lines(group: list[str]) -> list[str]:
    """Headings, rules and paragraphs that have no blank line between them."""
    parts: list[str] = []
    paragraph: list[str] = []
    for line in group:
        if line.startswith(CODE_INDENT):
            raise _NotSimple
        bare = line.strip(" ")
        if not _OPENS_BLOCK.match(bare):
            paragraph.append(bare)
        elif (heading := _HEADING.match(bare)) and not bare.endswith("#"):
            parts += (_paragraph(paragraph), _heading(heading))
            paragraph = []
        elif _RULE.match(bare) and not paragraph:
            parts.append("<hr />\n")
        else:
            raise _NotSimple
    return [*parts, _paragraph(paragraph)]


def _paragraph(lines: list[str]) -> str:
    return f"<p>{_inline(chr(10).join(lines).strip())}</p>\n" if lines else ""


def _heading(found: re.Match[str]) -> str:
    level = len(found[1])
    return f"<h{level}>{_inline((found[2] or '').strip())}</h{level}>\n"


def _inline(text: str) -> str:
    """The HTML of what stands inside of a block."""
    if not _SPECIAL.search(text):
        return text
    parts: list[str] = []
    position = 0
    while position < len(text):
        found = _INLINE.match(text, position)
        if found is None:
            raise _NotSimple
        parts.append(_piece(found))
        position = found.end()
    return "".join(parts)


def _piece(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "sign":
        return _SIGNS[found[0]]
    if kind == "target":
        return f'<a href="{found["target"]}">{found["text"]}</a>'
    if kind in ("strong", "strong_too"):
        return f"<strong>{found[kind]}</strong>"
    if kind in ("emphasis", "emphasis_too"):
        return f"<em>{found[kind]}</em>"
    return found[0]
