"""Words of sources and of articles are written alike."""

import pytest

from tui.source.words import words_of, words_of_source


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Tar &amp; rope</p>", "Tar rope"),
        ("<p>T<b>a</b>r, <i>rope</i></p>", "Tar rope"),
        ("caf&eacute; &#233;t&#xe9; so&shy;ap x\xady", "café été soap xy"),
        ("&ldquo;Never&rdquo;&nbsp;again", "Never again"),
        ("one<br>two<p>three", "one two three"),
        ("<script>var tar = 1</script>rope<style>b{}</style><!-- soap --> end", "rope end"),
        ("tar<script>never closed <p>rope", "tar"),
        ("<![CDATA[Tar and <b>rope</b>]]>", "Tar and rope"),
        ("**Tar** and [rope](x) with_underscore", "Tar and rope x with underscore"),
        ("a < b and 3 > 2 <", "a b and 3 2"),
        ("北京 tar", "北 京 tar"),
        ("", ""),
    ],
)
def test_words_of_a_source(source, words):
    found = words_of_source(source)
    assert " ".join(found.words) == words
    for word, start, end in zip(found.words, found.starts, found.ends, strict=True):
        assert source[start] in (word[0], "&")
        assert 0 <= start < end <= len(source)


def test_words_of_an_article_stand_where_they_are():
    text = "“Tar,” she said.\n\nNobody’s rope: 3.5 metres"
    found = words_of(text)
    assert found.words == [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)]
    assert found.words[-1] == "metres"
