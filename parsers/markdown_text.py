"""The text of one block as inline Markdown that a Markdown reader renders as the same words and spans.

Every sign that CommonMark would take for markup is escaped, those that only matter at the start of a line only
there. Stress is written with stars where CommonMark's rules about what stands beside a star allow it, and with
tags where they do not: around a bracket inside of a word, say, or where two stresses begin together.
"""

from __future__ import annotations

import html
from collections.abc import Sequence

from parsers.article import Article, Block, Span
from parsers.nested import TAGS, Token, nested
from parsers.patterns import pattern

_SIGN = pattern(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)")
_LINE_START = pattern(r"^(\s*)(?:(#{1,6}(?=\s|$)|[-+=>|:])|(\d{1,9})([.)](?=\s|$)))")
_LAST_SIGNS = pattern(r"(#+)$")
_BACKTICKS = pattern(r"`+")
_STARS = {"emphasis": "*", "strong": "**"}
_BREAK = "  \n"


def inline_markdown(article: Article, block: Block) -> str:
    """The text of a block with its spans; lines end in a hard break."""
    text = "".join(_written(_tokens(article, block.start, block.end, block.spans)))
    lines = [line.strip(" ") for line in text.split("\n")]
    if block.kind in ("heading", "title"):
        return _LAST_SIGNS.sub(r"\\\1", "<br>".join(lines))
    return _BREAK.join(map(_start_escaped, lines))


def cell_markdown(article: Article, start: int, end: int, spans: Sequence[Span]) -> str:
    """The text of a table's cell."""
    return "".join(_written(_tokens(article, start, end, spans))).replace("|", "\\|")


def fenced(code: str) -> str:
    """A code block between fences longer than any row of backticks in it."""
    fence = "`" * max(_longest_row(code) + 1, 3)
    return f"{fence}\n{code}\n{fence}"


def _longest_row(text: str) -> int:
    return max((len(row) for row in _BACKTICKS.findall(text)), default=0)


def _tokens(article: Article, first: int, last: int, spans: Sequence[Span]) -> list[Token]:
    """Text and edges in order; blanks at the edges of spans stay outside of them."""
    trimmed = filter(None, (_trimmed(article, span) for span in spans))
    return list(nested(article.text, first, last, trimmed))


def _trimmed(article: Article, span: Span) -> Span | None:
    """A span without the blanks at its edges; None where nothing is left."""
    words = article.text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - len(words) + len(words.rstrip())
    return Span(start, end, span.style, span.target) if start < end else None


def _written(tokens: list[Token]) -> list[str]:
    """The tokens as Markdown."""
    parts: list[str] = []
    stars: list[str] = []
    at = 0
    while at < len(tokens):
        text, span, opens = tokens[at]
        if span is None:
            parts.append(_escaped(text))
            if text.endswith("!") and at + 1 < len(tokens):
                parts[-1] = f"{parts[-1][:-1]}\\!"
        elif span.style == "hyperlink":
            parts.append("[" if opens else f"](<{_address(span.target)}>)")
        elif opens and span.style == "code" and _is_plain_code(tokens, at):
            parts.append(_code(tokens[at + 1][0]))
            at += 2
        elif opens:
            mark = _STARS.get(span.style, "") if _stars_fit(tokens, at) else ""
            stars.append(mark)
            parts.append(mark or f"<{TAGS[span.style]}>")
        else:
            parts.append(stars.pop() or f"</{TAGS[span.style]}>")
        at += 1
    return parts


def _is_plain_code(tokens: list[Token], at: int) -> bool:
    """Whether a code span holds text and nothing else, on one line."""
    text, span, _ = tokens[at + 1]
    return span is None and "\n" not in text and tokens[at + 2][1] is tokens[at][1]


def _code(text: str) -> str:
    fence = "`" * (_longest_row(text) + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _stars_fit(tokens: list[Token], at: int) -> bool:
    """Whether stars at both ends of a span would be read as its ends."""
    depth = 0
    for end in range(at, len(tokens)):
        if tokens[end][1] is not None:
            depth += 1 if tokens[end][2] else -1
            if not depth:
                break
    fits_before = _flanks(_edge(tokens, at, -1), _edge(tokens, at, 1))
    return fits_before and _flanks(_edge(tokens, end, 1), _edge(tokens, end, -1))


def _edge(tokens: list[Token], at: int, step: int) -> str:
    """The character beside an edge: "" at the end of the block, "*" where another stress begins or ends."""
    if not 0 <= at + step < len(tokens):
        return ""
    text, span, opens = tokens[at + step]
    if span is None:
        return text[-1] if step < 0 else text[0]
    return {"hyperlink": "[" if opens else ")", "code": "`"}.get(span.style, "*")


def _flanks(outside: str, inside: str) -> bool:
    """Whether a star between the two opens towards, or closes from, the inside."""
    if "*" in (outside, inside) or inside.isspace():
        return False
    return inside.isalnum() or not outside or outside.isspace() or (outside.isascii() and not outside.isalnum())


def _escaped(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text)


def _start_escaped(line: str) -> str:
    return _LINE_START.sub(lambda found: f"{found[1]}{found[3] or ''}\\{found[2] or found[4]}", line)


def _address(target: str) -> str:
    """A target between angle brackets."""
    return html.escape(target, quote=False).replace("&lt;", "\\<").replace("&gt;", "\\>").replace("\n", "%0A")
