"""Dates as people and machines write them, to ISO 8601.

Month names of all languages come from `languages/*.toml`. What cannot be a date gives "": a date is never
guessed. In all-number dates the day stands first ("10.11.2016") unless that cannot be ("11/13/2016"), or slashes
stand beside a time zone of North America, where the month does ("11/10/2016 06:44 PM ET").
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from parsers.languages import month_names
from parsers.patterns import pattern

LONGEST_TEXT = 200
"""Characters; a longer text is prose, not a date line."""
EARLIEST_YEAR, LATEST_YEAR = 1500, 2100
_LAST_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
"""The last day of each month; `datetime` knows them, too, and takes 2 ms to import."""

_ISO = pattern(
    r"(?<!\d)(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
    r"(?:(?:[T ]|,? )(?P<H>\d{1,2}):(?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,]\d{1,9})?)?"
    r"\s?(?P<zone>Z\b|UTC\b|GMT\b|[+-]\d{2}:?\d{2}\b|[+-]\d{2}\b)?)?"
)
_COMPACT = pattern(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?(\d{2})(\d{2})(\d{2}))?Z?(?!\d)")
_YEAR_FIRST = pattern(r"(?<!\d)(\d{4})\s?[/.]\s?(\d{1,2})\s?[/.]\s?(\d{1,2})(?!\d)")
_NUMBERS = pattern(r"(?<!\d)(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])")
_EAST_ASIAN = pattern(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_DIGIT = pattern(r"\d")
_WORD = pattern(r"\d+|[^\W\d_]+")
_CLOCK = pattern(
    r"(?<![\d:.])(?P<H>\d{1,2})(?P<sep>[:.h])(?P<M>\d{2})(?::(?P<S>\d{2}))?(?![\d.])\s?"
    r"(?P<half>[ap]\.?m\b\.?)?\s?\(?(?P<zone>(?:GMT|UTC)?\s?[+-]\d{2}:?\d{2}\b|[A-Z]{1,5}\b)?",
    re.IGNORECASE,
)
_HOUR = pattern(r"(?<![\d:.])(?P<H>\d{1,2})\s?(?P<half>[ap]\.?m\b\.?)(?:\s(?P<zone>[A-Z]{2,5})\b)?", re.IGNORECASE)
_AMERICAN_ZONE = pattern(r"\b[ECMP][SD]?T\b")
_ZONES = {
    "z": "+00:00", "gmt": "+00:00", "utc": "+00:00", "wet": "+00:00", "bst": "+01:00", "cet": "+01:00",
    "mez": "+01:00", "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "jst": "+09:00",
}  # fmt: skip
"""Abbreviations whose offset is fixed by common use; others are left out rather than guessed."""


def iso_date(text: str) -> str:
    """The first date in a short text as `2016-11-10`, `2016-11-10T09:27` or `2016-11-10T09:27+00:00`; else ""."""
    return "" if len(text) > LONGEST_TEXT else _date_in(" ".join(text.split()))


@lru_cache(maxsize=1024)
def _date_in(text: str) -> str:
    """The same; a page's few dates are asked for again and again while it is read."""
    if not _DIGIT.search(text):
        return ""
    if "-" in text and (found := _ISO.search(text)):
        return _from_iso(found)
    day, rest = _day(text)
    return day and day + _time(rest)


def _from_iso(found: re.Match[str]) -> str:
    day = _joined(found["y"], found["m"], found["d"])
    return day and day + _clock(found["H"], found["M"], found["S"], "", found["zone"])


def _day(text: str) -> tuple[str, str]:
    """The day in a text, and the text without it."""
    numbers = "." in text or "/" in text
    for form, may_be in ((_YEAR_FIRST, numbers), (_EAST_ASIAN, not text.isascii())):
        if may_be and (found := form.search(text)) and (day := _joined(*found.groups())):
            return day, _without(text, found)
    if (numbers or "-" in text) and (found := _NUMBERS.search(text)):
        first, separator, second, year = found.groups()
        american = separator == "/" and int(first) <= 12 and _AMERICAN_ZONE.search(text)
        month_first = int(second) > 12 or american
        day = _joined(_century(year), *((first, second) if month_first else (second, first)))
        if day:
            return day, _without(text, found)
    if found := _COMPACT.match(text):
        year, month, number, hour, minute, _ = found.groups()
        clock = f" {hour}:{minute}" if hour else ""
        return _joined(year, month, number), _without(text, found) + clock
    return _named_month(text)


def _named_month(text: str) -> tuple[str, str]:
    """A day with its month in words: "Nov. 10, 2016", "10. November 2016", "10 de noviembre de 2016"."""
    months = month_names()
    words = list(_WORD.finditer(text))
    for place, word in enumerate(words):
        month = months.get(word[0].casefold())
        if not month:
            continue
        before = _number_before(words, place)
        after = _numbers_after(words, place)
        for day, year in _readings(before, after):
            found = _joined(year[0], str(month), day[0])
            if found:
                start = min(word.start(), day.start(), year.start())
                end = max(word.end(), day.end(), year.end())
                return found, f"{text[:start]} {text[end:]}"
    return "", text


def _number_before(words: list[re.Match[str]], place: int) -> re.Match[str] | None:
    """The number at most two words before a month: "10th of November"."""
    for word in reversed(words[max(place - 3, 0) : place]):
        if word[0].isdigit():
            return word
        if len(word[0]) > len("th"):
            return None
    return None


def _numbers_after(words: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """The numbers behind a month, with nothing between but words such as "th" and "de": "November 10th, 2016"."""
    numbers = []
    for word in words[place + 1 : place + 5]:
        if word[0].isdigit():
            numbers.append(word)
        elif len(word[0]) > len("del"):
            break
    return numbers


def _readings(
    before: re.Match[str] | None, after: list[re.Match[str]]
) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Which number is the day and which the year, likeliest first."""
    readings = []
    if before and len(before[0]) <= 2 and after and len(after[0][0]) == 4:
        readings.append((before, after[0]))
    if len(after) >= 2 and len(after[0][0]) <= 2 and len(after[1][0]) == 4:
        readings.append((after[0], after[1]))
    if before and len(before[0]) == 4 and after and len(after[0][0]) <= 2:
        readings.append((after[0], before))
    return readings


def _time(text: str) -> str:
    if not _DIGIT.search(text):
        return ""
    if found := _CLOCK.search(text):
        return _clock(found["H"], found["M"], found["S"], found["half"], found["zone"])
    if found := _HOUR.search(text):
        return _clock(found["H"], "00", "", found["half"], found["zone"])
    return ""


def _clock(hour: str | None, minute: str | None, second: str | None, half: str | None, zone: str | None) -> str:
    """`T09:27`, with seconds and offset where there are any; "" where it is no time of day."""
    if not hour or not minute:
        return ""
    number = int(hour)
    if half and number <= 12:
        number = number % 12 + (12 if half.lower().startswith("p") else 0)
    if number > 23 or int(minute) > 59:
        return ""
    seconds = f":{second}" if second and int(second) < 60 else ""
    return f"T{number:02}:{minute}{seconds}{_offset(zone or '')}"


def _offset(zone: str) -> str:
    zone = zone.strip().lower()
    if zone in _ZONES:
        return _ZONES[zone]
    digits = re.sub(r"[^\d+-]", "", zone)
    if len(digits) == len("+0100"):
        return f"{digits[:3]}:{digits[3:]}"
    return f"{digits}:00" if len(digits) == len("+01") else ""


def _joined(year: str, month: str, day: str) -> str:
    """An ISO date, or "" where there is no such day."""
    if not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        return ""
    last = _LAST_DAYS[int(month)] if int(month) < len(_LAST_DAYS) else 0
    is_leap = int(year) % 4 == 0 and (int(year) % 100 != 0 or int(year) % 400 == 0)
    if not 1 <= int(day) <= last + (is_leap and int(month) == _FEBRUARY):
        return ""
    return f"{int(year):04}-{int(month):02}-{int(day):02}"


@cache
def _century(year: str) -> str:
    """Two-digit years are of this century up to 68, as POSIX reads them."""
    if len(year) == 4:
        return year
    return f"{'20' if int(year) <= 68 else '19'}{year}"


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}"
