"""Places of an article in its source, and back."""

import re
import resource
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers import parse, seen
from tui.source.trace import Trace
from tui.source.visible import as_article, visible

ROOT = Path(__file__).parents[3]
SECONDS = 10
"""Of CPU; the five sources take two."""

BODY = [
    "The price of rope has risen for the third year, and nobody in the harbour is surprised.",
    "Soap was cheap when the coots ate page seven of the ledger last winter.",
    "As usual, the harbour master had nothing to say about it.",
    "In the end a barge was hired, and the caf\u00e9 closed early for want of eels.",
    "As usual, the harbour master had nothing to say about it.",
    "Nobody asked the herons, who had stood there since the first of the barley ships.",
]
NAV = "<nav><a href='/'>Front page</a> <a href='/tar'>Tar</a> <a href='/soap'>Soap</a></nav>"
FOOTER = "<footer>All rights belong to the Quay Gazette of Nowhere</footer>"


def page(paragraphs, head="<title>Rope again - Quay Gazette</title>"):
    body = "\n".join(f"<p>{text}</p>" for text in paragraphs)
    article = f"<article><h1>Rope again</h1>\n{body}</article>"
    return f"<html><head>{head}</head><body>{NAV}{article}{FOOTER}</body></html>"


def traced(source):
    article = parse(source)
    shown = visible(seen(source))
    return article, shown, Trace(article.text, shown)


def check_there_and_back(source, least=1.0):
    article, shown, trace = traced(source)
    assert trace.share >= least
    for block in article.blocks:
        landing = trace.in_source(block.start)
        if landing.exact:
            assert shown[landing.offset] in (article.text[block.start], "&", "<")
            assert trace.in_article(landing.offset).offset == block.start
    return article, shown, trace


@pytest.mark.parametrize("number", range(len(BODY)))
def test_each_paragraph_of_a_page_is_found_at_its_own_place(number):
    article, shown, trace = check_there_and_back(page(BODY))
    starts = [block.start for block in article.blocks if block.kind == "paragraph"]
    written = [at for at in range(len(shown)) if shown.startswith("<p>", at)]
    assert trace.in_source(starts[number]).offset == written[number] + len("<p>")


def test_what_is_not_in_the_article_is_left_out_and_nothing_else():
    _, shown, trace = traced(page(BODY))
    position, kept = 0, []
    for start, end in trace.left_out():
        kept.append(shown[position:start])
        position = end
    kept.append(shown[position:])
    assert [text for text in kept if text][-len(BODY) :] == BODY
    assert "Front page" not in "".join(kept)


def test_a_page_that_says_everything_twice_in_its_head():
    head = "<script type='application/ld+json'>{'articleBody': '" + " ".join(BODY) + "'}</script>"
    article, shown, trace = traced(page(BODY, head))
    assert trace.in_source(article.text.find("Soap was")).offset == shown.find("<p>Soap was") + 3


@pytest.mark.parametrize(
    "source",
    [
        page([text.replace("the", "<i>th</i>e").replace("\u00e9", "&eacute;") for text in BODY]),
        "# Rope again\n\n" + "\n\n".join(text.replace("harbour", "[harbour](http://h.example)") for text in BODY),
        "Rope again\n==========\n\n" + "\n\n".join(text.replace("rope", "**rope**") for text in BODY),
        "\n\n".join(BODY).replace(" ", "\n", 40),
        "From: a@quay.example\nTo: b@quay.example\nSubject: Rope\nMIME-Version: 1.0\n"
        "Message-ID: <1@quay.example>\n"
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        + "\n\n".join(text.replace("\u00e9", "=C3=A9").replace("surprised", "surpri=\nsed") for text in BODY),
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Quay</title>"
        + "".join(f"<item><title>{n}</title><description>{t}</description></item>" for n, t in enumerate(BODY))
        + "</channel></rss>",
    ],
    ids=["tags in words", "markdown", "marks", "plain", "mail", "feed"],
)  # fmt: skip
def test_every_form_of_source_is_traced(source):
    article, shown, trace = check_there_and_back(source, least=0.9)
    place = article.text.find("Nobody asked")
    assert shown[trace.in_source(place).offset :].startswith("Nobody asked")


def test_an_empty_article_is_nowhere():
    trace = Trace("", "<p></p>")
    assert trace.in_source(0) is None
    assert trace.in_article(3) is None
    assert list(trace.left_out()) == [(0, 7)]


def test_a_place_without_a_word_of_its_own_goes_to_the_nearest_and_says_so():
    trace = Trace("tar rope soap and barley", "menu menu tar rope soap and barley")
    assert trace.in_article(0) == (0, False)
    assert trace.in_article(10) == (0, True)


def test_a_dropped_piece_is_found_where_it_stood():
    _, shown, trace = traced(page(BODY))
    start, end = trace.place_of("All rights belong to the Quay Gazette of Nowhere")
    assert shown[start:end] == "All rights belong to the Quay Gazette of Nowhere"
    start, end = trace.place_of("Tar")
    assert shown[start:end] == "Tar"
    assert trace.place_of("words that are nowhere in it at all") is None
    assert trace.place_of("…") is None
    start, end = trace.place_of("'/soap'>")
    assert shown[start:end] == "'/soap'>"


def test_a_summary_of_the_head_is_found_there():
    says = "How rope became dear in the harbour, and who was not surprised by it"
    article, shown, trace = traced(page(BODY, f"<title>Rope</title><meta name='description' content='{says}'>"))
    assert article.summary == says
    assert trace.in_source(article.text.find(says)) == (shown.find(says), True)


@given(st.lists(st.sampled_from(["tar", "rope", "soap", "eel", "tar", "rope"]), max_size=40), st.text(max_size=60))
def test_places_stay_inside_whatever_the_texts(words, other):
    article, source = " ".join(words), other + " ".join(words[5:]) + other
    trace = Trace(article, source)
    for offset in range(0, len(article) + 1, 7):
        landing = trace.in_source(offset)
        assert landing is None or 0 <= landing.offset < len(source)
    for start, end in trace.left_out():
        assert 0 <= start < end <= len(source)


def test_what_a_terminal_would_obey_is_shown():
    text = visible("tar\x1b[31m\trope\x00 \u202esoap\x85")
    assert text == "tar\u241b[31m    rope\u2400 \u27e8U+202E\u27e9soap\u27e8U+0085\u27e9"
    source = "one\n\n\n\ntwo\n three"
    assert as_article(source).text == source
    assert [source[block.start : block.end] for block in as_article(source).blocks] == ["one", "two\n three"]


def heavy():
    size = 8_000_000
    para = "<p>Word {0} of the <a href='/{0}'>herons</a> &amp; barley on day {1} costs rope, tar and soap.</p>\n"
    long = "".join(para.format(number, number * 7) for number in range(size // 270))
    same = "As usual, the harbour master had nothing to say about it. " * (size // 60)
    return {
        "a long page": (unescape(re.sub("<[^>]*>", "", long)), long),
        "one sentence": (same[: size // 4], same[: size // 8]),
        "open tags": ("tar rope", "<" * (size // 32) + "<b>x" * (size // 64)),
        "open comments": ("tar rope", "<!--" * (size // 8)),
        "nothing alike": ("tar rope soap eel " * 2_000, " ".join(map(str, range(size // 64)))),
    }


def trace_all():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    for article, source in heavy().values():
        list(Trace(article, source).left_out())


def test_long_sources_are_traced_in_linear_time():
    command = "from tests.tui.source.test_trace import trace_all; trace_all()"
    child = subprocess.run([sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (child.returncode, child.stderr) == (0, "")
