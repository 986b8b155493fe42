"""Formulas as words in their sentence, so that "the ratio is n = 3" has no hole.

MathML is never text to a browser's reader, but its `alttext`, its TeX annotation or else its letters and numbers
are; a formula that is a picture has them as its alt. They stand as code. What a script laid out beside the MathML
for the eyes says the same again and is hidden.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from parsers.patterns import pattern

LONGEST_FORMULA = 2_000
"""Characters; a formula that is longer is none, or an attack."""
MOST_LEVELS = 20
"""Fractions within roots within exponents; a formula that is deeper is given as its letters alone."""
_BETWEEN = {
    "msup": "^",
    "msub": "_",
    "mfrac": "/",
    "mover": "^",
    "munder": "_",
    "msubsup": "_^",
    "munderover": "_^",
}
"""What stands between the parts of a formula that stand above, below or under each other."""
_DISPLAY = pattern(r"\{\\(?:displaystyle|textstyle)\s?(.*)\}", re.DOTALL)


def spell_formula(node: LexborNode) -> list[tuple[str, str]]:
    """Put the words of a formula in its place; gives its letters where other words stand for them."""
    if _has_picture(node):
        return []
    letters = " ".join(node.text(separator=" ").split())
    stated = node.attributes.get("alttext") or _annotation(node)
    words = _bare(stated or _on_one_line(node, MOST_LEVELS))
    if not words or len(words) > LONGEST_FORMULA:
        return []
    _hide_drawn(node)
    _replace(node, words)
    return [("formula", letters)] if stated else []


def spell_picture(node: LexborNode) -> list[tuple[str, str]]:
    """Put the words of a formula's picture in its place."""
    words = _bare(node.attributes.get("alt") or "")
    if words and len(words) <= LONGEST_FORMULA:
        _replace(node, words)
    return []


def _bare(text: str) -> str:
    """A formula on one line, without the braces of a whole style."""
    text = " ".join(text.split())
    found = _DISPLAY.fullmatch(text)
    return found[1].strip() if found else text


def _annotation(node: LexborNode) -> str:
    found = node.css_first('annotation[encoding*="tex" i]')
    return found.text() if found is not None else ""


def _on_one_line(node: LexborNode, levels: int) -> str:
    """The letters of a formula in reading order with signs for what is raised, lowered or divided."""
    if not levels:
        return " ".join(node.text(separator=" ").split())
    parts = []
    for child in node.iter(include_text=True):
        text = (child.text_content or "").strip() if child.tag == "-text" else _on_one_line(child, levels - 1)
        if text:
            parts.append(text)
    signs = _BETWEEN.get(node.tag or "", "")
    if signs and len(parts) == len(signs) + 1:
        first, *rest = map(_grouped, parts)
        return first + "".join(f"{sign}{part}" for sign, part in zip(signs, rest, strict=True))
    text = " ".join(parts)
    return f"√{_grouped(text)}" if node.tag == "msqrt" and text else text


def _grouped(text: str) -> str:
    return f"({text})" if " " in text else text


def _has_picture(node: LexborNode) -> bool:
    """Whether a picture for those who see no MathML comes right after it; it was written out before."""
    parent = node.parent
    style = (parent.attributes.get("style") or "").replace(" ", "").lower() if parent is not None else ""
    after = parent.next if parent is not None else None
    while after is not None and after.tag == "-text" and not (after.text_content or "").strip():
        after = after.next
    return "display:none" in style and after is not None and after.tag == "code"


def _hide_drawn(node: LexborNode) -> None:
    """Hide what stands beside the formula, or beside what holds it, for the eyes alone."""
    place: LexborNode | None = node
    for _ in range(2):
        if place is None:
            return
        for beside in (place.prev, place.next):
            if beside is not None and beside.tag == "span" and beside.attributes.get("aria-hidden") == "true":
                beside.attrs["hidden"] = ""
        place = place.parent


def _replace(node: LexborNode, words: str) -> None:
    made = node.parser.create_node("code")
    made.insert_child(words)
    node.replace_with(made)
