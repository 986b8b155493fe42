"""Raised and lowered characters as the signs that Unicode has for them.

10<sup>6</sup> is 10⁶ and CO<sub>2</sub> is CO₂. Ordinals ("7th", "M<sup>me</sup>") are joined as a typist would,
the parts of a fraction are 1/2, and the mark of a footnote gets brackets so that it is no part of a number.
"""

from __future__ import annotations

from selectolax.lexbor import LexborNode

from parsers.patterns import pattern

LONGEST_RAISED = 20
"""Characters; what is raised and longer is text."""
LONGEST_NOTE_MARK = 3

_UP = dict(zip("0123456789+-−()=", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾⁼", strict=True))
_DOWN = dict(zip("0123456789+-−()=", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎₌", strict=True))
_UP_LETTERS = dict(zip("nikmxyt", "ⁿⁱᵏᵐˣʸᵗ", strict=True))
_DOWN_LETTERS = dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
"""Letters that stand for a number beside one letter or a digit."""
_SYMBOL = pattern(r"(?:(?<![^\W\d_])[^\W\d_]|[\d)])$")
_NOTES = pattern(r"\d{1,3}(?: ?[,;–-] ?\d{1,3})+")
_EXPONENT = pattern(r"(?=.*[\w])(?=.*[\d+−*/=-])[^\W\d_\d+−*/=()\s-][\w+−*/=() -]*|[\d+−(-][\w+−*/=() -]*")
_SLASHES = ("/", "⁄")
_BEFORE = 40
"""Characters looked at before a sign."""


def raise_(node: LexborNode) -> None:
    """Write what is raised so that it stays apart from what it stands on."""
    text = " ".join(node.text().split())
    if not text or len(text) > LONGEST_RAISED:
        return
    before = _before(node)
    if _is_note_mark(node, text) and (text.isdecimal() or before[-1:].isalnum()):
        node.insert_before("[")
        node.insert_after("]")
    elif text.isdecimal() and _is_numerator(node):
        node.replace_with(f" {text}" if before[-1:].isdecimal() else text)
    elif all(map(_UP.__contains__, text)):
        node.replace_with("".join(map(_UP.__getitem__, text)))
    elif text in _UP_LETTERS and _SYMBOL.search(before):
        node.replace_with(_UP_LETTERS[text])
    elif _NOTES.fullmatch(text):
        node.replace_with(f"[{text}]")
    elif _is_exponent(text) and _SYMBOL.search(before):
        node.replace_with(f"^({text})")


def lower(node: LexborNode) -> None:
    """Write what is lowered with the signs that Unicode has, where it has all of them."""
    text = " ".join(node.text().split())
    if not text or len(text) > LONGEST_RAISED or node.css_first("a") is not None:
        return
    if text.isdecimal() and _is_denominator(node):
        node.replace_with(text)
    elif all(map(_DOWN.__contains__, text)):
        node.replace_with("".join(map(_DOWN.__getitem__, text)))
    elif text in _DOWN_LETTERS and _SYMBOL.search(_before(node)):
        node.replace_with(_DOWN_LETTERS[text])


def _is_exponent(text: str) -> bool:
    """Whether letters are reckoned with: a sign or a number among them."""
    return bool(_EXPONENT.fullmatch(text)) and not text.replace(" ", "").isalpha()


def _before(node: LexborNode) -> str:
    """The last words before an element in its parent."""
    before = node.prev
    return (before.text() if before is not None else "")[-_BEFORE:]


def _is_note_mark(node: LexborNode, text: str) -> bool:
    """Whether a raised number or letter leads to a note."""
    if len(text) > LONGEST_NOTE_MARK or not text.isalnum():
        return False
    parent = node.parent
    around = parent is not None and parent.tag == "a" and " ".join(parent.text().split()) == text
    return around or node.css_first("a[href]") is not None


def _is_numerator(node: LexborNode) -> bool:
    """Whether a slash and a number follow; what is lowered below it was written out before."""
    slash = node.next
    below = slash.next if slash is not None and slash.tag == "-text" else None
    if slash is None or below is None:
        return False
    return (slash.text_content or "").strip() in _SLASHES and (below.text() or " ")[:1].isdecimal()


def _is_denominator(node: LexborNode) -> bool:
    slash = node.prev
    if slash is None or slash.tag != "-text" or (slash.text_content or "").strip() not in _SLASHES:
        return False
    return slash.prev is not None and slash.prev.tag == "sup"
