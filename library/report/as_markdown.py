"""The record as Markdown: a section for each match, the best wording first, what others have otherwise in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from library.report.framing import Frame, frames
from library.report.model import Place, Report, Shared, Speaker
from library.report.safe_links import is_safe
from library.report.words import (
    NOT_WHOLE,
    TURNS,
    byline,
    day,
    decided,
    file_names,
    heading,
    kinds_told,
    percent,
    scored,
    scored_all,
    sentence,
    title,
)

_BLOCK_SIGN = re.compile(r"^(\s*)(?=[-+=])|^(\s*\d{1,9})(?=[.)](?:\s|$))")
"""Before a sign that would begin a list, a rule or an underline at the front of a line."""
_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&]")
_UNSAFE_IN_URL = re.compile(r"[\s<>]")


def as_markdown(report: Report) -> str:
    """The whole record."""
    parts = [
        _head(report),
        _sources(report),
        *_groups(report),
        *_only(report),
        *_speakers(report),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    return _unblocked(_SIGNS.sub(r"\\\g<0>", " ".join(text.split())))


def _unblocked(line: str) -> str:
    return _BLOCK_SIGN.sub(r"\g<0>\\", line)


def _head(report: Report) -> str:
    told = [kinds_told(report), decided(report), f"made on {day(report.made)}" if report.made else ""]
    sentences = " ".join(sentence(part) for part in told if part)
    return f"# {heading(report)}\n\n{escaped(sentences)}"


def _sources(report: Report) -> str:
    lines = []
    names = file_names(report)
    for number, one in enumerate(report.sources, 1):
        name = names[number - 1]
        url = one.article.url
        told = [
            f"**{escaped(title(one))}**",
            escaped(byline(one)),
            _address(url),
            escaped(name) if name != title(one) else "",
        ]
        lines.append(f"{number}. " + " · ".join(filter(None, dict.fromkeys(told))))
    return "## Sources\n\n" + "\n".join(lines)


def _address(url: str) -> str:
    if not url:
        return ""
    return f"<{url}>" if is_safe(url) and not _UNSAFE_IN_URL.search(url) else escaped(url)


def _groups(report: Report) -> Iterator[str]:
    yield "## What they share"
    if not report.groups:
        yield "Nothing."
    for shared in report.groups:
        yield _heading(shared)
        best = shared.best
        yield f"> {escaped(report.words(best.article, best.start, best.end))}\n>\n> — {_where(report, best)}"
        yield "\n".join(
            f"- {_where(report, place)}{_how(shared, place)}: {marked(report, place)}"
            for place in shared.places[1:]
        )


def _heading(shared: Shared) -> str:
    told = [scored_all(shared, ", "), *(TURNS[turn] for turn in shared.turns)]
    return f"### {shared.letter}: {' · '.join(told)}"


def _where(report: Report, place: Place) -> str:
    speaker = f", {escaped(place.speaker)}" if place.speaker else ""
    return f"{place.article + 1} {escaped(report.sources[place.article].label)}{speaker}"


def _how(shared: Shared, place: Place) -> str:
    """Kind and score of a wording, where there are several beside the best one."""
    return f" ({scored(place.kind, place.score, ', ')})" if len(shared.places) > 2 else ""


def marked(report: Report, place: Place) -> str:
    """The words of a place, those that differ in bold; `‸` where the best wording has more."""
    text = report.sources[place.article].article.text
    edges = [(start, end, "") for start, end in place.differing]
    edges += [(one.at, one.at, one.words) for one in place.omitted]
    parts: list[str] = []
    at = place.start
    for start, end, omitted in sorted(edges):
        parts.append(_bare(text[at:start]))
        parts.append(_gap(text, start) if omitted else f"**{escaped(text[start:end])}**")
        at = max(at, end)
    parts.append(_bare(text[at : place.end]))
    return _unblocked(" ".join("".join(parts).split()))


def _gap(text: str, at: int) -> str:
    return " ‸ " if text[at : at + 1].isalnum() else " ‸"


def _bare(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text)


def _only(report: Report) -> Iterator[str]:
    yield "## What only one says"
    for number, one in enumerate(report.only):
        label = escaped(report.sources[number].label)
        yield f"### {number + 1} {label}: {percent(report.only_share(number))} of its words"
        text = report.sources[number].article.text
        yield "\n".join(f"- {_framed(text, frame)}" for frame in frames(text, one))


def _framed(text: str, frame: Frame) -> str:
    """Sentences in which only some words are meant, these in bold."""
    words = "".join(
        f"**{escaped(part)}**" if is_new else _bare(part) for part, is_new in frame.parts(text) if part
    )
    return _unblocked(" ".join(words.split()))


def _speakers(report: Report) -> Iterator[str]:
    if report.speakers:
        yield "## Who says what"
    for speaker in report.speakers:
        others = ", ".join(escaped(name) for name in speaker.names if name != speaker.name)
        yield f"### {escaped(speaker.name)}" + (f" (also {others})" if others else "")
        yield "\n".join(_sayings(report, speaker))


def _sayings(report: Report, speaker: Speaker) -> Iterator[str]:
    for saying in speaker.sayings:
        told = [
            str(saying.article + 1),
            NOT_WHOLE.get(saying.kind, ""),
            saying.letter and f"match {saying.letter}",
        ]
        words = escaped(report.words(saying.article, saying.start, saying.end))
        yield f"- “{words}” ({', '.join(filter(None, told))})"
