"""What a page without any shown article says elsewhere, so that its reader never gets nothing.

In this order: the article's text as the page states it about itself for machines; its words for readers without
scripts or frames, or inside a drawing; what stands for its pictures. A note says which it was.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from parsers.draft import Draft, Piece
from parsers.entities import unescaped
from parsers.page.nesting import tree_of
from parsers.page.statements import Statements
from parsers.patterns import pattern

STATED = "the page does not show its article; this is the text that it states about itself"
SCRIPTED = "the page shows nothing until its scripts run, and they are not run"
FRAMED = "the page shows other pages in frames"
PICTURED = "the page shows only pictures; this is what stands for them"
LEAST_STATED = 140
"""Characters of a stated text that is more than a teaser."""
MOST_FRAMES = 5
"""Addresses of frames that are named."""

_LINES = pattern(r"\n+|<br\s*/?>|</p>", re.IGNORECASE)
_TAG = pattern(r"</?[a-zA-Z][^<>]*>")


def stated_text(stated: Statements) -> list[Piece]:
    """The paragraphs of the article's text as the page's JSON-LD has it; none where that is short."""
    text = stated.article.get("articleBody")
    if not isinstance(text, str) or len(text) < LEAST_STATED:
        return []
    return _paragraphs([unescaped(_TAG.sub("", line)) for line in _LINES.split(text)])


def hidden_text(tree: LexborHTMLParser, draft: Draft) -> list[Piece]:
    """What a page says that shows no text at all, with notes on why it does not. Takes the tree apart."""
    draft.notes += _why_nothing(tree)
    pictures = [picture.attributes.get("alt") or "" for picture in tree.css("img[alt]")]
    text = ""
    if tree.root is not None:
        tree.root.strip_tags(["script", "style", "head"])
        text = tree.root.text(separator=" ")
    if "<" in text:  # what stands in <noframes> and <noscript> is text to a browser that has frames and scripts
        inner = tree_of(text).body
        text = inner.text(separator=" ") if inner else text
    if pieces := _paragraphs([text]):
        return pieces
    if pieces := _paragraphs(pictures):
        draft.notes.append(PICTURED)
    return pieces


def _why_nothing(tree: LexborHTMLParser) -> list[str]:
    frames = [frame.attributes.get("src") or "" for frame in tree.css("frame[src], iframe[src]")[:MOST_FRAMES]]
    if any(frames):
        return [f"{FRAMED}: {', '.join(filter(None, frames))}"]
    return [SCRIPTED] if tree.css_first("script") else []


def _paragraphs(texts: list[str]) -> list[Piece]:
    return [Piece.plain("paragraph", " ".join(text.split())) for text in texts if text.strip()]
