"""Saved e-mails: the letter is found among the parts and decoded, its header becomes what is known of it."""

from __future__ import annotations

import base64

import pytest

from parsers import parse
from tests.case_files import Case, cases, rendering

HEADER = "From: Ada Quill <ada@post.example>\nSubject: The bell\nMIME-Version: 1.0\n"
LETTER = "Смотритель маяка сказал, что суп уже остыл, а колокол остался на пароме до самой весны."


@pytest.mark.parametrize("case", cases("mail"), ids=str)
def test_case(case: Case) -> None:
    assert rendering(parse(case.source, name=f"{case.name}.eml")) == case.expected


@pytest.mark.parametrize("case", cases("mail"), ids=str)
def test_line_ends_of_the_post_change_nothing(case: Case) -> None:
    sent = case.source.replace("\n", "\r\n").encode()
    assert rendering(parse(sent)).split() == case.expected.split()


@pytest.mark.parametrize("charset", ["koi8-r", "windows-1251", "utf-8", "x-unknown", ""])
@pytest.mark.parametrize("coding", ["base64", "8bit"])
def test_every_charset_of_a_part(charset: str, coding: str) -> None:
    codec = charset if charset not in ("x-unknown", "") else "utf-8"
    body = LETTER.encode(codec)
    field = f"Content-Type: text/plain{f'; charset={charset}' if charset else ''}\n"
    source = f"{HEADER}{field}Content-Transfer-Encoding: {coding}\n\n".encode()
    source += base64.encodebytes(body) if coding == "base64" else body
    article = parse(source)
    assert article.body == LETTER
    assert (article.title, article.authors) == ("The bell", ("Ada Quill",))


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "Content-Type: multipart/mixed\n\nno boundary, one line of text",
        'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nnever closed',
        "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!! not base64 !!!",
        'Content-Type: multipart/mixed; boundary="b"\n\n'
        + '--b\nContent-Type: multipart/mixed; boundary="b"\n\n' * 5000,
        "Content-Type: message/rfc822\n\n" * 3000 + "Text",
        "CONTENT-TYPE:\n message/rfc822\n\n" * 3000 + "Text",
    ],
    ids=["no body", "no boundary", "unclosed", "not base64", "nested", "forwarded", "forwarded, folded"],
)
def test_broken_mails_are_read_as_far_as_they_go(tail: str) -> None:
    assert "The bell" in parse(HEADER + tail).text


def test_nesting_that_is_not_counted_is_read_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.mail.PARTS_MOST", 10_000)
    assert "The bell" in parse(HEADER + "Content-Type: message/rfc822\n\n" * 3000 + "Text").text


def test_a_forwarded_letter_is_read() -> None:
    assert parse(f"{HEADER}Content-Type: message/rfc822\n\nSubject: Soup\n\n{LETTER}").body == LETTER


@pytest.mark.parametrize("kind", ["plain", "html"])
def test_a_guessed_charset_is_told(kind: str) -> None:
    source = f"{HEADER}Content-Type: text/{kind}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert parse(source + LETTER.encode("koi8-r")).notes == ("decoded as koi8-r",)
    assert parse(source + LETTER.encode()).notes == ()
