"""A citation is one line, in the marks of its language, and says what is known."""

import pytest

from parsers import Article
from tui.citing.citation import cite, web_address
from tui.citing.marks import marks_of, quoted

HOME = Article(
    title="The quay “in tar”",
    authors=("Ada Lind", "Bo Ek"),
    site="The Harbour Post",
    published="2016-11-10T09:27+01:00",
    url="https://post.example/quay?x=1",
    language="en",
)


def test_all_that_is_known_in_one_line():
    line = "“There were eels.” — Ada Lind and Bo Ek, “The quay ‘in tar’”, The Harbour Post, 10 Nov 2016, "
    assert cite("There were\neels.", HOME) == line + "https://post.example/quay?x=1"


def test_what_is_not_known_is_left_out():
    assert cite("Eels.", Article(language="en")) == "“Eels.”"
    assert cite("Eels.", Article(language="en"), "/home/ilse/tar.txt") == "“Eels.” — “tar.txt”"
    assert cite("Eels.", Article(site="Post", published="2016")) == "“Eels.” — Post, 2016"


def test_of_many_authors_the_first_is_named():
    assert "— A, B and C" in cite("x", Article(authors=("A", "B", "C")))
    assert cite("x", Article(authors=("A", "B", "C", "D"))) == "“x” — A and others"


@pytest.mark.parametrize(
    ("language", "words", "line"),
    [
        ("de", "Er sagte „nein“ dazu", "„Er sagte ‚nein‘ dazu“"),
        ("fr-CA", "Il a dit « non ».", "«\u00a0Il a dit “non”.\u00a0»"),
        ("de-CH", "Aale", "«Aale»"),
        ("ru", "«Угри»", "«Угри»"),
        ("sv", "Ålar", "”Ålar”"),
        ("ja", "「鷺」", "「鷺」"),
        ("en", "“Eels,” he said, “and tar.”", "“‘Eels,’ he said, ‘and tar.’”"),
        ("en", '"Eels."', "“Eels.”"),
        ("en", "a “half of it", "“a “half of it”"),
        ("", "Die Aale und die Reiher sind nicht in dem Hafen, und das ist auch gut.", "„Die Aale"),
    ],
)
def test_marks_are_those_of_the_language(language, words, line):
    assert cite(words, Article(language=language, text=words)).startswith(line)


def test_paragraphs_stay_apart_and_nothing_breaks_the_line():
    article = Article(title="Tar\n\x1b[31m and\u2028rope " + "x" * 9_000, authors=("A\nB",), language="en")
    line = cite("One.\n\nTwo\n…", article)
    assert line.startswith("“One. / Two …” — A B, “Tar ")
    assert line.isprintable()
    assert len(line) < 300


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://ada:secret@post.example:80/a b", "https://post.example:80/a%20b"),
        ('http://post.example/\u202eevil"<>', "http://post.example/%E2%80%AEevil%22%3C%3E"),
        ("javascript:alert(1)", ""),
        ("mailto:ada@post.example", ""),
        ("file:///home/ilse/tar.txt", ""),
        ("https://[::1", ""),
    ],
)
def test_the_address_is_safe(url, address):
    assert web_address(url) == address


def test_in_markdown_signs_mean_themselves_and_the_title_leads_there():
    line = cite("*Eels* &amp; [1]", HOME, form="markdown")
    assert line.startswith(
        r"“\*Eels\* \&amp; \[1\]” — Ada Lind and Bo Ek, [“The quay ‘in tar’”](<https://post.example/quay?x=1>)"
    )
    assert line.endswith(", *The Harbour Post*, 10 Nov 2016")


def test_every_pair_of_marks_opens_and_closes():
    for language in ("en", "de", "fr", "es", "ru", "sv", "pl", "ja", "zh-TW", "pt-BR", "xx"):
        marks = marks_of(language)
        once = quoted("tar", marks)
        assert once == quoted(once, marks)
