"""The record as JSON: `matches` as ever, and beside them sources, groups, what only one says, who says what."""

from __future__ import annotations

import json
from collections.abc import Mapping

from library.report.model import Place, Report, Shared, Speaker
from matching.model import Match

Json = Mapping[str, object]


def as_json(report: Report) -> str:
    """One line of JSON, in Unicode."""
    return json.dumps(json_of(report), ensure_ascii=False)


def json_of(report: Report) -> Json:
    """What `match --json` says."""
    left = report.left_out
    return {
        "matches": [_match(report, match) for match in report.matches],
        "sources": [_source(report, number) for number in range(len(report.sources))],
        "groups": [_group(report, shared) for shared in report.groups],
        "only": [_only(report, number) for number in range(len(report.only))],
        "speakers": [_speaker(report, speaker) for speaker in report.speakers],
        "decisions": {
            "rejected": left.rejected,
            "tied": report.tied,
            "held_back": left.held_back,
            "asked": left.asked,
            "not_compared": left.not_compared,
        },
    }


def _match(report: Report, match: Match) -> Json:
    return {
        "a": _span(report, match.a, match.a_start, match.a_end),
        "b": _span(report, match.b, match.b_start, match.b_end),
        "kind": match.kind,
        "score": round(match.score, 4),
        "pieces": [
            {
                "op": piece.op,
                "a_start": piece.a_start,
                "a_end": piece.a_end,
                "b_start": piece.b_start,
                "b_end": piece.b_end,
            }
            for piece in match.pieces
        ],
    }


def _span(report: Report, number: int, start: int, end: int) -> dict[str, object]:
    one = report.sources[number]
    return {"source": one.name, "start": start, "end": end, "text": one.article.text[start:end]}


def _source(report: Report, number: int) -> Json:
    one = report.sources[number]
    article = one.article
    return {
        "number": number + 1,
        "source": one.name,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "site": article.site,
        "url": article.url,
        "language": article.language,
        "words": article.words,
    }


def _group(report: Report, shared: Shared) -> Json:
    return {
        "letter": shared.letter,
        "kind": shared.kind,
        "score": round(shared.score, 4),
        "matches": list(shared.matches),
        "places": [_place(report, place) for place in shared.places],
        "differences": list(shared.turns),
    }


def _place(report: Report, place: Place) -> Json:
    return {
        "number": place.article + 1,
        **_span(report, place.article, place.start, place.end),
        "kind": place.kind,
        "score": round(place.score, 4),
        "speaker": place.speaker,
        "differing": [{"start": start, "end": end} for start, end in place.differing],
        "omitted": [{"at": one.at, "text": one.words} for one in place.omitted],
    }


def _only(report: Report, number: int) -> Json:
    text = report.sources[number].article.text
    return {
        "number": number + 1,
        "source": report.sources[number].name,
        "share": round(report.only_share(number), 4),
        "spans": [{"start": start, "end": end, "text": text[start:end]} for start, end in report.only[number]],
    }


def _speaker(report: Report, speaker: Speaker) -> Json:
    return {
        "name": speaker.name,
        "names": list(speaker.names),
        "quotes": [
            {
                "number": saying.article + 1,
                **_span(report, saying.article, saying.start, saying.end),
                "kind": saying.kind,
                "group": saying.letter,
            }
            for saying in speaker.sayings
        ],
    }
