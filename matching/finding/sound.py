"""How a word sounds, roughly: what people write who have only heard it ("albrite" for "Albright").

A key that is the same for spellings of one sound: letters that are confused stand for one another (c, k, q; s, z,
x; d, t; v, f, w; all vowels), h and the gh before a t are silent, double letters are one, a vowel at the end does
not count. Words of one key are candidates only; how many letters differ decides.
"""

from __future__ import annotations

import re

_SPELLINGS = re.compile(r"gh(?=t)|ph|sch|tch|ch|ck|c(?=[eiy])|h")
_SOUNDS = {"ph": "f", "sch": "s", "tch": "s", "ch": "k", "ck": "k", "c": "s"}
_CLASSES = str.maketrans("eiouyjcqgzxdbvw", "aaaaaakkksstpff")
_AGAIN = re.compile(r"(.)\1+")


def sound(word: str) -> str:
    """The key of a folded word.

    >>> sound("albrite") == sound("albright")
    True
    """
    plain = _SPELLINGS.sub(lambda found: _SOUNDS.get(found.group(), ""), word).translate(_CLASSES)
    return _AGAIN.sub(r"\1", plain).rstrip("a")
