"""What a text is shows in the text; its name only settles what is left open."""

from __future__ import annotations

import pytest

from parsers.sniff import Form, sniff

PROSE = "The keeper wrote the names of the boats by lamp light, and he wrote them twice.\n\n"


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("<!DOCTYPE html><title>Boats</title><p>Boats", "page.txt", "html"),
        ("\n<!-- saved from somewhere -->\n<html><body>Boats", None, "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', "page", "html"),
        ("<p>Boats came.</p>\n<p>Boats went.</p>\n<p>The rest stayed.</p>", None, "html"),
        ("<div><p>Boats</p></div>", "page.md", "markdown"),
        ('<?xml version="1.0"?>\n<!-- boats -->\n<rss version="2.0"><channel>', None, "feed"),
        ('<!DOCTYPE rss PUBLIC "x" "y">\n<rss>', "boats.xml", "feed"),
        ('<feed xmlns="http://www.w3.org/2005/Atom">', None, "feed"),
        ("<rdf:RDF><channel>", None, "feed"),
        ("<feedback>Boats came and went.</feedback>", None, "plain"),
        ("Boats & <b>more</b> boats", "page.html", "html"),
        ('<div id="app">\n\n<div>\n\n[Skip](#main)\n\n</div>\n\n' + PROSE + "</div>", "saved.txt", "markdown"),
        ('<div class="a">\n\n' + PROSE + "</div>\n\n<div>\n\n" + PROSE + "</div>", "saved.txt", "markdown"),
        ("# Boats\n\n" + PROSE + "## More boats\n\nSee [the list](https://post.example/).", None, "markdown"),
        ("Boats\n=====\n\n**Some** of them **came** and **went**.", None, "markdown"),
        ("---\ntitle: Boats\n---\n\n" + PROSE, None, "markdown"),
        ("| boat | day |\n| --- | --- |\n| Ada | 3 |\n", None, "markdown"),
        (PROSE, "boats.md", "markdown"),
        (PROSE, None, "plain"),
        (PROSE + "* with one footnote, #2 of many, where a < b and c > d.\n", "boats.txt", "plain"),
        ("# 7 was the last boat.\n\n" + PROSE, None, "plain"),
        ("   * Home\n   * News\n\n" + PROSE + "References\n\n   1. https://post.example/\n", None, "plain"),
        ("> She said so.\n\n- one\n- two\n\n" + PROSE, None, "plain"),
        ("A tag such as <p> or </p> opens and closes a paragraph.\n\n" + PROSE, None, "plain"),
        ("list[int](x) is no hyperlink, and neither is [this] (or that).", None, "plain"),
        (PROSE, "boats.html", "plain"),
        ("", "boats.txt", "plain"),
    ],
)
def test_form(text: str, name: str | None, form: Form) -> None:
    assert sniff(text, name=name) == form


@pytest.mark.parametrize("piece", ["[", "![", "[a](", "<p ", "<!--", "**a", "|", "```", "a\n====", " "])
def test_floods_are_looked_at_once(piece: str) -> None:
    assert sniff(piece * 100_000) in ("html", "markdown", "plain", "verbatim")
