"""What stands inside of a line of Markdown, as HTML, where it is simple.

Most lines of a converted page hold words, one hyperlink, or raw tags. One regular expression reads those; a line
with anything else (nested brackets, code, stress that CommonMark's rules of flanks decide) goes to the full
renderer, so that the result is the same and only the time differs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from parsers.patterns import pattern

_SPECIAL = pattern(r"[\\`*_\[\]<>&!~]| {2}\n")
_BROKEN = pattern(r" {2,}\n")
_ADDRESS = (
    r"\(\s*+(?P<{0}><[^<>\n]{{0,2000}}>|(?:[^\s()<>\\]++|\([^\s()<>\\]*+\))*+)"
    r'(?:\s++"[^"\\]{{0,1000}}")?\s*+\)'
)
_SIMPLE = pattern(
    rf"""
    (?P<words>[^\\`*_\[\]<>&!~]+|!(?!\[)|(?<!~)~(?!~)|(?<=[^\W_])_+(?=[^\W_]))
    |(?P<tag></?[a-zA-Z][a-zA-Z0-9-]*(?:[\s/][^<>]*)?>|<!--(?!-?>)[^>]*-->)
    |(?P<link>\[(?P<text>(?:[^\[\]\\`]|\\.){{0,2000}})\]{_ADDRESS.format("target")})
    |(?P<escaped>\\[!-/:-@\[-`{{-~])
    |(?P<broken>\\\n)
    |(?P<image>!\[[^\[\]<>`]{{0,2000}}\]{_ADDRESS.format("source")})
    |(?P<auto><(?:[a-zA-Z][a-zA-Z0-9+.\-]{{1,31}}:[^\s<>]*|[\w.+\-]+@[\w.\-]+)>)
    |(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    |(?P<sign>[&>]|\\)
    |(?:(?<![\w*])|(?=\*\*\w))\*\*(?P<strong>[^\s\\`*_\[\]~](?:[^\\`*_\[\]~]{{0,2000}}[^\s\\`*_\[\]~])?)\*\*
        (?:(?<=\w\*\*)|(?!\w))(?!\*)
    |(?:(?<![\w*])|(?=\*\w))\*(?P<emphasis>[^\s\\`*_\[\]~](?:[^\\`*_\[\]~]{{0,2000}}[^\s\\`*_\[\]~])?)\*
        (?:(?<=\w\*)|(?!\w))(?!\*)
    """,
    re.VERBOSE | re.DOTALL,
)


def inline_html(text: str, render_inline: Callable[[str], str]) -> str:
    """The HTML of a paragraph's or a heading's text."""
    if not _SPECIAL.search(text):
        return text
    if "  \n" in text:
        text = _BROKEN.sub("\\\\\n", text)
    parts: list[str] = []
    position = 0
    while position < len(text):
        found = _SIMPLE.match(text, position)
        if found is None:
            return render_inline(text)
        kind = found.lastgroup
        if kind in ("words", "tag", "entity"):
            parts.append(found[0])
        elif kind == "link":
            inner = inline_html(found["text"], render_inline)
            parts.append(f'<a href="{_quoted(found["target"])}">{inner}</a>')
        elif kind == "strong":
            parts.append(f"<strong>{inline_html(found['strong'], render_inline)}</strong>")
        elif kind == "emphasis":
            parts.append(f"<em>{inline_html(found['emphasis'], render_inline)}</em>")
        else:
            parts.append(_piece(found))
        position = found.end()
    return "".join(parts)


def _piece(found: re.Match[str]) -> str:
    """One sign, one image, or an address that is its own hyperlink."""
    kind, whole = found.lastgroup, found[0]
    if kind == "image":
        return f'<img src="{_quoted(found["source"])}">'
    if kind == "auto":
        address = whole[1:-1]
        target = address if ":" in address else f"mailto:{address}"
        return f'<a href="{_quoted(target)}">{html.escape(address, quote=False)}</a>'
    if kind == "broken":
        return "<br>\n"
    return html.escape(whole[1:] if kind == "escaped" else whole, quote=False)


def _quoted(address: str) -> str:
    """An address as the value of an attribute; its entities are the attribute's."""
    return address.removeprefix("<").removesuffix(">").replace('"', "&quot;")
