"""Who says a quotation in Chinese and Japanese, where no spaces part words and no capitals tell names.

Only the plainest forms are read: a name right before a Chinese verb of saying that touches the quotation
(某某说：“…”, “…”，某某说) or in 据某某称, and a name with its topic particle before a Japanese quotation that
と and a verb follow (某氏は「…」と述べた). Titles are left out of the name. A name that is too long to be one is
nobody; a pronoun, or no name at all before a Japanese verb, is the last speaker, whom an empty span stands for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from matching.quoting.marking.pairing import Quotation
from matching.word_lists import WordLists, word_lists

_REACH: Final = 60
"""Characters looked at on either side of a quotation; a clause of saying is shorter."""
_LONGEST_NAME: Final = 4
"""Characters of a Chinese name, or of a Japanese one without a title."""
_LONGEST_FOREIGN_NAME: Final = 20
"""Characters of a name with a middle dot or in katakana."""
_STOPS: Final = "，。！？；：、,;:!?「」『』“”‘’()（）\\s"
_NAME: Final = r"[^\W\d_](?:[^\W\d_]|[·・=＝])*+"
_JAPANESE: Final = re.compile("[\u3040-\u30ff]")
_EAST_ASIAN: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def is_east_asian(text: str) -> bool:
    """Whether a text holds Chinese or Japanese characters."""
    return _EAST_ASIAN.search(text) is not None


def east_asian_speaker(text: str, quotation: Quotation) -> tuple[int, int] | None:
    """The span of the name of whoever says a quotation, or None."""
    before = re.split(r"[\n。！？]", text[max(0, quotation.start - 1 - _REACH) : max(0, quotation.start - 1)])[-1]
    begin = quotation.start - 1 - len(before)
    after = text[quotation.end : quotation.end + _REACH].split("\n")[0]
    if _JAPANESE.search(before + after):
        return _japanese(before, begin, after)
    return (
        _chinese_before(before, begin)
        or _chinese_after(after, quotation.end)
        or _matched_name("zh_according", before, begin)
    )


def said_behind(text: str, end: int) -> bool:
    """Whether the Japanese particle of quoting and a verb stand behind the words that end at `end`."""
    return _patterns()["ja_after"].match(text, end, end + _REACH) is not None


def _matched_name(pattern: str, words: str, begin: int) -> tuple[int, int] | None:
    found = _patterns()[pattern].search(words)
    return (found.start("words") + begin, found.end("words") + begin) if found else None


def _chinese_before(before: str, begin: int) -> tuple[int, int] | None:
    found = _patterns()["zh_before"].search(before)
    return _chinese_name(found, begin) if found else None


def _chinese_after(after: str, begin: int) -> tuple[int, int] | None:
    found = _patterns()["zh_after"].match(after)
    return _chinese_name(found, begin) if found else None


def _chinese_name(found: re.Match[str], begin: int) -> tuple[int, int] | None:
    """The name at the end of the words before a verb, after any title and before "in", "today" and the like."""
    words, lists = found.group("words"), word_lists("east_asian")["zh"]
    first = 1 if words[0] in lists["pronouns"] else 2
    cut = next((place for place in range(first, len(words)) if words[place] in lists["cuts"]), len(words))
    words = words[:cut]
    start = max((words.rfind(title) + len(title) for title in lists["titles"] if title in words), default=0)
    called = max((place + 1 for place in range(words.find("·")) if words[place] in lists["callings"]), default=0)
    start = max(start, called) if max(start, called) < len(words) else 0
    return _span(words[start:], found.start("words") + start + begin, lists["pronouns"], titled=False)


def _japanese(before: str, begin: int, after: str) -> tuple[int, int] | None:
    says = _patterns()["ja_after"].match(after)
    if says is None:
        return _matched_name("ja_according", before, begin)
    found = _patterns()["ja_before"].search(before)
    if found is not None and any(
        each in found.group("words") for each in word_lists("east_asian")["ja"]["nameless"]
    ):
        return None
    if found is None:
        inside = _patterns()["ja_inside"].match(after)
        end = begin + len(before) + 1
        return None if inside else (end, end) if not before.strip() else None
    lists = word_lists("east_asian")["ja"]
    words = found.group("words")
    start = max(words.rfind(cut) + 1 for cut in lists["cuts"])
    title = max((each for each in lists["titles"] if words.endswith(each)), key=len, default="")
    name = words[start : len(words) - len(title)] or title
    return _span(name, found.start("words") + start + begin, lists["pronouns"], titled=bool(title))


def _span(name: str, start: int, pronouns: list[str], *, titled: bool) -> tuple[int, int] | None:
    foreign = titled or any(char in "·・" or "\u30a0" <= char <= "\u30ff" for char in name)
    longest = _LONGEST_FOREIGN_NAME if foreign else _LONGEST_NAME
    if name in pronouns:
        return start, start
    if not 1 < len(name) <= longest or not re.fullmatch(_NAME, name):
        return None
    return start, start + len(name)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    lists: WordLists = word_lists("east_asian")
    chinese, japanese = (
        "|".join(sorted(map(re.escape, lists[language]["verbs"]), key=len, reverse=True))
        for language in ("zh", "ja")
    )
    return {
        "zh_before": re.compile(rf"(?P<words>[^{_STOPS}]{{1,30}}?)(?:{chinese})[：:，,]?\s?$"),
        "zh_according": re.compile(rf"[据據](?P<words>[^{_STOPS}]{{2,12}}?)[称稱](?=[{_STOPS}]|.)"),
        "ja_according": re.compile(rf"(?:^|[、，])(?P<words>[^{_STOPS}]{{2,12}}?)によると"),
        "ja_inside": re.compile(r"[」』](?:などと|と)[^。」』]{0,20}?[はが]"),
        "zh_after": re.compile(
            rf"[”」』\"]\s?[，,]?\s?(?P<words>[^{_STOPS}]{{1,30}}?)(?:{chinese})(?=[{_STOPS}]|$)"
        ),
        "ja_before": re.compile(rf"(?:^|[、，])(?P<words>[^{_STOPS}]{{1,30}}?)[はが][^「」『』]{{0,40}}$"),
        "ja_after": re.compile(rf"[」』](?:などと|と)[^。」』]{{0,12}}?(?:{japanese})"),
    }
