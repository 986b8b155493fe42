"""From articles, matches and groups to the record of a comparison."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from library.report.model import Compared, LeftOut, Place, Report, Shared, Span
from library.report.speaking import speaker_at, speakers_of
from library.report.wordings import Difference, Wordings
from matching.model import Match, MatchKind, Ruling, Turn

if TYPE_CHECKING:
    from matching import Group


def report_of(
    sources: Sequence[Compared],
    matches: Sequence[Match],
    groups: Mapping[str, Group],
    only: Sequence[Sequence[Span]],
    *,
    left_out: LeftOut | None = None,
    made: str = "",
) -> Report:
    """The record of what is shown: `groups` by their letters, whose matches are positions in `matches`.

    Matches of no group are not shown and do not enter it.
    """
    shown = sorted(
        (index for found in groups.values() for index in found.matches), key=lambda at: _rank(matches[at])
    )
    position = {index: at for at, index in enumerate(shown)}
    wordings = Wordings([one.article for one in sources])
    shared = [
        _shared(letter, found, matches, position, sources, wordings)
        for letter, found in sorted(groups.items(), key=lambda item: (len(item[0]), item[0].swapcase()))
    ]
    return Report(
        sources,
        [matches[index] for index in shown],
        shared,
        only,
        speakers_of(sources, shared),
        left_out or LeftOut(),
        made,
    )


def only_here(sources: Sequence[Compared], rulings: Sequence[Sequence[Ruling]] = ()) -> list[list[Span]]:
    """For each article what none of the others says; every article is looked at once.

    `rulings` are, for each article, what was decided of its passages; `other` is a position in `sources`.
    """
    from matching.preparing.prepared import prepare
    from matching.sharing.novelty import novel_spans

    ready = [prepare(one.article.text, list(one.quotes)) for one in sources]
    ruled = rulings or [()] * len(sources)
    return [
        novel_spans(
            one,
            ready[:at] + ready[at + 1 :],
            [ruling._replace(other=ruling.other - (ruling.other > at)) for ruling in ruled[at]],
        )
        for at, one in enumerate(ready)
    ]


def _rank(match: Match) -> tuple[float, int, int, int, int]:
    return -match.score, match.a, match.b, match.a_start, match.b_start


def _shared(
    letter: str,
    found: Group,
    matches: Sequence[Match],
    position: Mapping[int, int],
    sources: Sequence[Compared],
    wordings: Wordings,
) -> Shared:
    members = [matches[index] for index in found.matches]
    surest = min(members, key=lambda match: (match.kind == "tied", *_rank(match)))
    turns: tuple[Turn, ...] = tuple(dict.fromkeys(turn for match in members for turn in match.contradictions))
    return Shared(
        letter,
        surest.kind,
        surest.score,
        tuple(_places(found, members, surest.kind, sources, wordings)),
        tuple(sorted(position[index] for index in found.matches)),
        turns,
    )


def _places(
    found: Group, members: Sequence[Match], kind: MatchKind, sources: Sequence[Compared], wordings: Wordings
) -> Iterator[Place]:
    best = found.best
    differences = [wordings.difference(best, other, members) for other in found.variants[1:]]
    spans = sorted({span for one in differences for span in one.in_best})
    for at, variant in enumerate(found.variants):
        one = sources[variant.text]
        speaker = "" if kind == "passage" else speaker_at(one.quotes, variant.start, variant.end)
        ours = differences[at - 1] if at else None
        its_kind = _kind(variant.kind, ours) if ours else kind
        yield Place(
            variant.text,
            variant.start,
            variant.end,
            its_kind,
            _score(variant.text, its_kind, members),
            speaker,
            ours.in_other if ours else tuple(joined(spans)),
            ours.omitted if ours else (),
        )


def _kind(kind: MatchKind, difference: Difference) -> MatchKind:
    """How a wording matches the best one; what has only a part of its words is not the same."""
    return "partial" if kind == "exact" and difference.omitted else kind


def _score(text: int, kind: MatchKind, members: Sequence[Match]) -> float:
    """How sure the surest match of a text is, of those of its kind where there are any."""
    found = [match for match in members if text in (match.a, match.b)]
    return max(match.score for match in [match for match in found if match.kind == kind] or found)


def joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Spans in order, those that overlap as one."""
    last: Span | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = last[0], max(last[1], end)
            continue
        if last is not None:
            yield last
        last = start, end
    if last is not None:
        yield last
