"""Whatever goes into the gate, what comes out does nothing to a terminal and keeps the words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.draft import Draft, Piece, Run
from parsers.safety import MARKS_MAX, TARGET_MAX, Gate, safe_line, safe_link, safe_target, safe_text

NASTY = st.sampled_from(
    "\x00\x07\x08\t\n\x0b\x0c\r\x1b\x7f\x85\x9b\x9d\xad\u034f\u061c\u115f\u200b\u200c\u200d\u200e\u200f\u2028\u2029"
    "\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u206a\ud800\udfff\ufdd0\ufe0f\ufeff\ufff9\ufffa\uffff"
    "\u0301\u0489\u0903\u0939\u094d\U0001f3f4\U000e0001\U000e0067\U000e007f\U000e0100\U0010ffff 7aé漢א😀[];"
)
ANY_TEXT = st.lists(st.one_of(NASTY, st.characters()), max_size=40).map("".join)
RUNS = st.lists(ANY_TEXT, max_size=5)


def unsafe(text: str) -> list[str]:
    """The characters of a text that a terminal must not see, restated without the gate's own tables."""
    found = []
    marks, tags, before = 0, False, ""
    for place, char in enumerate(text):
        code, category = ord(char), unicodedata.category(char)
        if char == "\n":
            marks, tags, before = 0, False, char
            continue
        is_tag = 0xE0000 <= code <= 0xE007F
        is_mark = category in ("Mn", "Me")
        marks = marks + 1 if is_mark or is_tag else 0
        tags = code == 0x1F3F4 or (tags and (is_tag or is_mark))
        nonsense = category in ("Cc", "Cs", "Zl", "Zp") or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
        bidi = char in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        unseen = char in "\xad\u034f\u115f\u1160\u200b\u2060\u206a\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
        following = text[place + 1 : place + 2]
        stray = char in "\u200c\u200d\u200e\u200f\u061c" and (
            not before or not following or before.isspace() or following.isspace() or before.isascii()
        )
        if nonsense or bidi or unseen or stray or marks > MARKS_MAX or (is_tag and not tags):
            found.append(f"U+{code:04X} at {place}")
        before = char
    return found


@given(RUNS)
def test_runs_come_out_safe(runs: list[str]) -> None:
    gate = Gate()
    assert unsafe("".join(map(gate.feed, runs))) == []


@given(ANY_TEXT)
def test_one_run_or_many_makes_no_difference(text: str) -> None:
    gate = Gate()
    assert "".join(map(gate.feed, text)) == safe_text(text)


@given(ANY_TEXT)
def test_safe_text_stays_as_it_is(text: str) -> None:
    assert safe_text(safe_text(text)) == safe_text(text)


@given(ANY_TEXT)
def test_lines_are_lines(text: str) -> None:
    line = safe_line(text)
    assert unsafe(line) == []
    assert line == " ".join(line.split())


@given(st.text(st.characters(categories=["L", "Nd", "Po", "Zs"]), max_size=60))
def test_letters_pass(text: str) -> None:
    kept = [char for char in text if unicodedata.category(char) != "Lo" or char not in "\u115f\u1160\u3164\uffa0"]
    assert safe_text(text) == "".join(kept)


@given(st.lists(st.tuples(ANY_TEXT, st.booleans()), max_size=6))
def test_spans_hold_the_words_they_held(runs: list[tuple[str, bool]]) -> None:
    piece = Piece("paragraph", [Run(text, frozenset({"strong"} if strong else ())) for text, strong in runs])
    article = Draft(pieces=[piece]).finish()
    for block in article.blocks:
        for span in block.spans:
            assert block.start <= span.start < span.end <= block.end
    gate = Gate()
    outputs = [(gate.feed(text), strong) for text, strong in runs]
    strong_text = "".join(text for text, strong in outputs if strong)
    marked = "".join(article.text[span.start : span.end] for block in article.blocks for span in block.spans)
    assert _composed("".join(marked.split())) == _composed("".join(strong_text.split()))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("source", "safe"),
    [
        ("plain words, naïve café — “quoted”", "plain words, naïve café — “quoted”"),
        ("before\x1b[2Jafter", "before\ufffd[2Jafter"),
        ("\x1b\x1b[31m[31m", "\ufffd\ufffd[31m[31m"),
        ("a\x9b2Jb", "a\ufffd2Jb"),
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("a\tb", "a    b"),
        ("in\xadvis\u200bi\ufeffble", "invisible"),
        ("gnp.\u202eexe\u202c", "gnp.exe"),
        ("\u2067שלום\u2069", "שלום"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("wo\u200crd \u200d\u200d", "word "),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("e" + "\u0301" * 20, "e" + "\u0301" * MARKS_MAX),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4\U000e0067\U000e0062\U000e007f"),
        ("x\U000e0068\U000e0069", "x"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("[@click=app.quit]quit[/]", "[@click=app.quit]quit[/]"),
    ],
)
def test_examples(source: str, safe: str) -> None:
    assert safe_text(source) == safe


def test_a_joiner_at_the_seam_of_two_runs_joins() -> None:
    gate = Gate()
    assert gate.feed("می\u200c") + gate.feed("خواهم") == "می\u200cخواهم"


def test_a_line_end_split_over_two_runs_is_one() -> None:
    gate = Gate()
    assert gate.feed("one\r") + gate.feed("\ntwo") == "one\ntwo"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://post.example/a?b=c#d", "https://post.example/a?b=c#d"),
        (" HTTP://post.example/ ", "HTTP://post.example/"),
        ("https://post.example/a b\"c'", "https://post.example/a%20b%22c'"),
        ("https://post.example/é", "https://post.example/é"),
        ("https://post.example/\x1b]8;;\x07", "https://post.example/%1B]8;;%07"),
        ("https://post.example/\u202ecod", "https://post.example/%E2%80%AEcod"),
        ("ht\ntps://post.example/", "https://post.example/"),
        ("mailto:ada@post.example", "mailto:ada@post.example"),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/hosts", ""),
        ("vbscript:x", ""),
        ("//post.example/share", ""),
        ("--version", ""),
        ("https:///path", ""),
        ("relative/page.html", ""),
        ("https://post.example/" + "a" * TARGET_MAX, ""),
    ],
)
def test_targets(url: str, target: str) -> None:
    assert safe_target(url) == target


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://post.example/a", "https://post.example/a"),
        ("relative/page.html", "relative/page.html"),
        ("//post.example/share", "//post.example/share"),
        ("#note 1", "#note%201"),
        ("?day=1", "?day=1"),
        ("5:1", "5:1"),
        ("#", ""),
        (" \n", ""),
        ("javascript:alert(1)", ""),
        ("\x01\x00 java\tscript:alert(1)", ""),
        ("DATA:text/html,x", ""),
        ("x-app.v2+y:z", ""),
        ("#" + "a" * TARGET_MAX, ""),
    ],
)
def test_hyperlinks_may_be_relative_but_of_no_other_scheme(url: str, target: str) -> None:
    assert safe_link(url) == target


@given(ANY_TEXT)
def test_targets_are_addresses_and_nothing_else(text: str) -> None:
    for target in (safe_target("https://post.example/" + text), safe_link(text)):
        assert unsafe(target) == []
        assert not any(char.isspace() or char in '"<>`\\' for char in target)
        assert target == safe_link(target)
