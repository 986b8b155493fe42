"""The whole page: head, findings, articles side by side; its look from `style.css`.

Nothing on it needs a script. A click on a match goes to the next place that has it: at a wide window each article
scrolls by itself, so what was read stays and its counterpart comes beside it. Boxes to tick (CSS `:has()`) choose
which articles stand side by side, and dim what others say too. A policy forbids whatever is not its own style.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from library.report.model import Report
from library.report.page import findings
from library.report.page.articles import columns
from library.report.page.marks import Anchors
from library.report.words import KINDS, counted, day, decided, heading, kinds_told, sentence

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

GENERATOR = "Diptych"
"""By which a page is known as one that was made here."""

MOST_LIT = 400
"""Groups that are lit up together when one of their places is gone to; each costs the browser a rule."""

_SECTIONS = (
    ("sources", "Sources"),
    ("shared", "What they share"),
    ("side-by-side", "Side by side"),
    ("only", "What only one says"),
    ("speakers", "Who says what"),
)


def as_html(report: Report) -> str:
    """The record as a page."""
    return "".join(_page(report))


def _page(report: Report) -> Iterator[str]:
    anchors = Anchors(report)
    titles = " · ".join(one.label for one in report.sources[:4])
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="generator" content="{GENERATOR}">\n'
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
        f"<title>{html.escape(f'{heading(report)}: {titles}')}</title>\n"
        f"<style>\n{_style()}{''.join(_rules(report))}</style>\n</head>\n<body>\n"
    )
    yield from _head(report)
    yield "<main>\n"
    yield from _section("sources", findings.sources(report))
    yield from _section("shared", _shared(report, anchors))
    yield from _section("side-by-side", _side_by_side(report, anchors))
    yield from _section("only", findings.only(report))
    if report.speakers:
        yield from _section("speakers", findings.speakers(report, anchors))
    yield "</main>\n</body>\n</html>\n"


def _style() -> str:
    return Path(__file__).with_name("style.css").read_text("utf-8")


def _rules(report: Report) -> Iterator[str]:
    """What CSS cannot say of all articles and groups at once."""
    for number in range(1, len(report.sources) + 1):
        yield (
            f"body:has(#show-{number}:not(:checked)) #text-{number}:not(:target):not(:has(:target))"
            "{display:none}\n"
        )
    for shared in report.groups[:MOST_LIT]:
        lit = f"body:has(.g-{shared.letter}:target) mark.g-{shared.letter}"
        yield f"{lit}{{background:var(--lit)}}{lit} mark{{background:none}}{lit} b.d{{font-weight:800}}\n"


def _head(report: Report) -> Iterator[str]:
    told = [kinds_told(report), decided(report), f"made on {day(report.made)} with Diptych" if report.made else ""]
    sentences = " ".join(sentence(part) for part in told if part)
    yield f"<header>\n<h1>{heading(report)}</h1>\n<p>{html.escape(sentences)}</p>\n"
    links = [
        f'<a href="#{name}">{title}</a>' for name, title in _SECTIONS if report.speakers or name != "speakers"
    ]
    yield f'<nav aria-label="Parts of this page">{" ".join(links)}</nav>\n</header>\n'


def _section(name: str, inner: Iterator[str]) -> Iterator[str]:
    yield f'<section id="{name}" aria-labelledby="{name}-title">\n'
    yield f'<h2 id="{name}-title">{dict(_SECTIONS)[name]}</h2>\n'
    yield from inner
    yield "</section>\n"


def _shared(report: Report, anchors: Anchors) -> Iterator[str]:
    kinds = [
        kind
        for kind in KINDS
        if any(kind in (found.kind, *(p.kind for p in found.places)) for found in report.groups)
    ]
    if kinds:
        yield '<ul class="legend">\n'
        yield from (f'<li><mark class="m {kind}">{kind}</mark> {KINDS[kind]}</li>\n' for kind in kinds)
        yield (
            '<li><b class="d">words</b> that differ from the best wording, which stands first; '
            '<b class="gap">‸</b> where it has more</li>\n</ul>\n'
        )
    yield from findings.index(report, anchors)


def _side_by_side(report: Report, anchors: Anchors) -> Iterator[str]:
    yield (
        '<p class="hint">A match leads to the next article that has it, and then shows in all of them which words '
        "differ; its letter leads to all wordings.</p>\n"
        '<fieldset class="choose"><legend>Shown</legend>\n'
    )
    if len(report.sources) > 2:
        for number, one in enumerate(report.sources, 1):
            label = f"{number} {html.escape(one.label)}"
            yield f'<label><input type="checkbox" id="show-{number}" checked> <bdi>{label}</bdi></label>\n'
    yield '<label><input type="checkbox" id="dim"> dim what others say too</label>\n</fieldset>\n'
    count = counted(len(report.sources), "article")
    yield f'<div class="columns" role="group" aria-label="{count}">\n'
    yield from columns(report, anchors, findings.quoted(report))
    yield "</div>\n"
