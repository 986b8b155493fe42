"""Patterns are compiled when they are first used, and then are what `re.compile` makes."""

import re
import sys

import pytest

from parsers.decode import _HIRAGANA
from parsers.eastern import _EASTERN
from parsers.patterns import pattern
from parsers.prose import _EAST_ASIAN, _NO_BLANKS
from parsers.safety import _ODD
from parsers.western import is_western


def test_a_pattern_is_compiled_by_its_first_use_and_never_again(monkeypatch):
    compiled = []
    real = re.compile

    def counted(source, flags=0):
        compiled.append(source)
        return real(source, flags)

    lamp = pattern("LAMP|quay", re.IGNORECASE)
    monkeypatch.setattr(re, "compile", counted)
    assert not compiled
    assert lamp.search("a lamp")
    assert lamp.sub("x", "lamp at the Quay") == "x at the x"
    assert lamp.findall("Lamp, lamp") == ["Lamp", "lamp"]
    assert compiled == ["LAMP|quay"]


def test_patterns_of_bytes():
    assert pattern(rb"\d+").split(b"a1b22c") == [b"a", b"b", b"c"]


def test_what_a_pattern_has_not():
    with pytest.raises(AttributeError):
        pattern("x").groups  # noqa: B018


def test_a_western_text_has_nothing_that_other_patterns_look_for():
    others = (_ODD, _EASTERN, _EAST_ASIAN, _NO_BLANKS, _HIRAGANA)
    western = [char for char in map(chr, range(sys.maxunicode + 1)) if is_western(char)]
    assert set("aé ß“”’–…\n\xa0€") <= set(western)
    assert not set("\t\r\x1b\xad\u200b\u0301жλ中あ") & set(western)
    assert not any(other.search("".join(western)) for other in others)
