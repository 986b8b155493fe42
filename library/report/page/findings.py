"""The findings on the page, linked to where they stand: what is shared, what only one says, who says what."""

from __future__ import annotations

import html
from collections.abc import Iterator

from library.report.framing import Frame, frames
from library.report.model import Compared, Place, Report, Saying, Shared, Speaker, clipped
from library.report.page.articles import speech
from library.report.page.marks import Anchors, told
from library.report.safe_links import is_safe
from library.report.speaking import place_of
from library.report.words import NOT_WHOLE, byline, counted, file_names, percent, scored, title

LONGEST_WORDING = 1_500
"""Characters of a wording in the list; the article has all of it."""
LONGEST_NAME = 80
"""Characters of somebody's name."""
LONGEST_SAID = 240
"""Characters of a quote, or of what only one says, in a list."""


def sources(report: Report) -> Iterator[str]:
    """The numbered sources."""
    yield '<ol class="sources">\n'
    names = file_names(report)
    for number, one in enumerate(report.sources):
        yield f'<li id="source-{number + 1}">{_source(one, names[number])}'
        yield f'<p class="facts">{_facts(report, number)}</p></li>\n'
    yield "</ol>\n"


def _source(one: Compared, name: str) -> str:
    url = html.escape(one.article.url)
    if url and is_safe(one.article.url):
        url = f'<a class="web" href="{url}" rel="noopener noreferrer">{url}</a>'
    lines = [
        f"<strong{speech(one.article)}>{html.escape(clipped(title(one), LONGEST_SAID))}</strong>",
        f"<bdi>{html.escape(byline(one))}</bdi>" if byline(one) else "",
        url,
        f"<code>{html.escape(name)}</code>" if name != title(one) else "",
    ]
    return "<br>\n".join(filter(None, lines))


def _facts(report: Report, number: int) -> str:
    shared = sum(number in found.articles for found in report.groups)
    told = [
        f'<a href="#text-{number + 1}">{counted(report.sources[number].article.words, "word")}</a>',
        f"{counted(shared, 'match', 'matches')} with others",
        f'<a href="#alone-{number + 1}">{percent(report.only_share(number))} only here</a>',
    ]
    return " · ".join(told)


def index(report: Report, anchors: Anchors) -> Iterator[str]:
    """Every group: the best wording, then the others with what they have otherwise."""
    if not report.groups:
        yield "<p>Nothing is shared.</p>\n"
        return
    yield '<ol class="index">\n'
    for shared in report.groups:
        yield (
            f'<li id="group-{shared.letter}" class="group {shared.kind} g-{shared.letter}">\n'
            f'<h3><span class="badge">{shared.letter}</span> {_told(shared)}</h3>\n<ul>\n'
        )
        for place in shared.places:
            yield _wording(report, shared, place, anchors)
        yield "</ul>\n</li>\n"
    yield "</ol>\n"


def _told(shared: Shared) -> str:
    kind, _, rest = told(shared).partition(", ")
    said = f" · {_called(shared.speaker)}" if shared.speaker else ""
    return f'<span class="kind">{kind}</span> {rest}{said}'


def _called(speaker: str) -> str:
    return f"<bdi>{html.escape(clipped(speaker, LONGEST_NAME))}</bdi>"


def _wording(report: Report, shared: Shared, place: Place, anchors: Anchors) -> str:
    one = report.sources[place.article]
    notes = [
        scored(place.kind, place.score) if place is not shared.best and len(shared.places) > 2 else "",
        _called(place.speaker) if place.speaker and not shared.speaker else "",
    ]
    how = f" <small>{' · '.join(filter(None, notes))}</small>" if any(notes) else ""
    name = f'<a href="#{anchors.place(shared, place)}"><span class="number">{place.article + 1}</span> '
    name += f"<bdi>{html.escape(one.label)}</bdi></a>{how}"
    best = ' class="best"' if place is shared.best else ""
    words = _words(one, place, plain=place is shared.best)
    return f"<li{best}><p>{name}</p><blockquote{speech(one.article)}>{words}</blockquote></li>\n"


def _words(one: Compared, place: Place, *, plain: bool) -> str:
    """The words of a place, those that differ marked unless it is `plain`; `‸` where the best wording has more."""
    text = one.article.text
    last = min(place.end, place.start + LONGEST_WORDING)
    edges = [(start, end, "") for start, end in place.differing if end <= last and not plain]
    edges += [(left.at, left.at, left.words) for left in place.omitted if left.at <= last]
    parts: list[str] = []
    at = place.start
    for start, end, omitted in sorted(edges):
        parts.append(html.escape(text[at:start], quote=False))
        if omitted:
            words = html.escape(f"leaves out “{clipped(omitted, LONGEST_SAID)}”")
            parts.append(f'<b class="gap" role="img" title="{words}" aria-label="{words}">‸</b>')
        else:
            parts.append(f'<b class="d">{html.escape(text[start:end], quote=False)}</b>')
        at = max(at, end)
    parts.append(html.escape(text[at:last], quote=False) + ("…" if last < place.end else ""))
    return "".join(parts)


def only(report: Report) -> Iterator[str]:
    """What only one article says, folded away."""
    for number, spans in enumerate(report.only):
        one = report.sources[number]
        label = f'<span class="number">{number + 1}</span> <bdi>{html.escape(one.label)}</bdi>'
        yield (
            f'<details id="alone-{number + 1}"><summary>{label}: {percent(report.only_share(number))} of its words'
            f"</summary>\n<ul{speech(one.article)}>\n"
        )
        for frame in frames(one.article.text, spans):
            words = _framed(one.article.text, frame)
            yield f'<li><a href="#{Anchors.only(number, frame.first)}">{words}</a></li>\n'
        yield "</ul>\n</details>\n"


def _framed(text: str, frame: Frame) -> str:
    """Sentences in which only some words are meant, these marked; a long passage meant as a whole is cut."""
    parts = list(frame.parts(text))
    if len(parts) == 1:
        return html.escape(clipped(parts[0][0], LONGEST_SAID), quote=False)
    return "".join(
        f'<b class="d">{html.escape(words, quote=False)}</b>' if is_new else html.escape(words, quote=False)
        for words, is_new in parts
        if words
    )


def speakers(report: Report, anchors: Anchors) -> Iterator[str]:
    """Who says what, folded away by person."""
    groups = {shared.letter: shared for shared in report.groups}
    for speaker in report.speakers:
        articles = sorted({saying.article + 1 for saying in speaker.sayings})
        where = ", ".join(map(str, articles))
        yield (
            f"<details><summary><bdi>{html.escape(clipped(speaker.name, LONGEST_NAME))}</bdi>{_also(speaker)} "
            f"<small>{counted(len(speaker.sayings), 'quote')} in {where}</small></summary>\n<ul>\n"
        )
        for saying in speaker.sayings:
            yield _saying(report, saying, groups, anchors)
        yield "</ul>\n</details>\n"


def _also(speaker: Speaker) -> str:
    others = [name for name in speaker.names if name != speaker.name]
    return f" <small>also {html.escape(clipped(', '.join(others), 2 * LONGEST_NAME))} ·</small>" if others else ""


def _saying(report: Report, saying: Saying, groups: dict[str, Shared], anchors: Anchors) -> str:
    one = report.sources[saying.article]
    shared = groups.get(saying.letter)
    place = place_of(shared, saying.article) if shared else None
    target = anchors.place(shared, place) if shared and place else Anchors.quote(saying)
    words = html.escape(clipped(one.article.text[saying.start : saying.end], LONGEST_SAID), quote=False)
    notes = [
        NOT_WHOLE.get(saying.kind, ""),
        f'<a href="#group-{saying.letter}">match {saying.letter}</a>' if shared else "",
    ]
    note = ", ".join(filter(None, notes))
    return (
        f'<li><a href="#{target}"><span class="number">{saying.article + 1}</span> '
        f"<q{speech(one.article)}>{words}</q></a>{f' <small>{note}</small>' if note else ''}</li>\n"
    )


def quoted(report: Report) -> dict[int, list[Saying]]:
    """The quotes that need an id of their own, by article: those of no group."""
    found: dict[int, dict[int, Saying]] = {}
    for saying in (saying for speaker in report.speakers for saying in speaker.sayings if not saying.letter):
        found.setdefault(saying.article, {}).setdefault(saying.start, saying)
    return {article: list(sayings.values()) for article, sayings in found.items()}
