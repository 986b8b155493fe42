"""Bytes become text by the first evidence that holds, and a note says which when it was not plain UTF-8."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from parsers import NotText, parse
from parsers import decode as decoding
from parsers.decode import decode

POLISH = "Zażółć gęślą jaźń, powiedział latarnik, i poszedł spać. " * 4
CZECH = "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl strážce majáku. " * 4
RUSSIAN = "Смотритель маяка сказал, что суп уже остыл. " * 4
JAPANESE = "灯台守はスープがもう冷めたと言った。誰も驚かなかった。" * 4
CHINESE = "守灯塔的人说，汤已经凉了。谁也没有吃惊。" * 4
UKRAINIAN = "Доглядач маяка сказав, що їжа вже охолола, і ніхто цьому не здивувався. "
HEBREW = "שומר המגדלור אמר שהמרק כבר התקרר, ואף אחד לא הופתע. "
ARABIC = "قال حارس المنارة إن الحساء قد برد، ولم يفاجأ أحد بذلك. "
TRADITIONAL = "守燈塔的人說，湯已經涼了，這是大家早就知道的，也沒有人在意。"
GREEK = "Ο φαροφύλακας είπε ότι η σούπα έχει ήδη κρυώσει. " * 4
FRENCH = "« La soupe est déjà froide », a dit le gardien, « ça n’étonne personne ». "


@pytest.mark.parametrize(
    ("codec", "noted"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("utf-16", ("decoded as utf-16-le",)),
        ("utf-32", ("decoded as utf-32-le",)),
        ("utf-16-le", ("decoded as utf-16-le",)),
        ("utf-16-be", ("decoded as utf-16-be",)),
        ("utf-32-le", ("decoded as utf-32-le",)),
        ("utf-32-be", ("decoded as utf-32-be",)),
        ("cp1252", ("decoded as windows-1252",)),
    ],
)
def test_a_text_in_every_wrapping(codec: str, noted: tuple[str, ...]) -> None:
    assert decode(FRENCH.encode(codec)) == (FRENCH, noted)


@pytest.mark.parametrize("codec", ["utf-16-be", "utf-32-be"])
def test_big_endian_marks(codec: str) -> None:
    mark = codecs.BOM_UTF16_BE if "16" in codec else codecs.BOM_UTF32_BE
    assert decode(mark + FRENCH.encode(codec))[0] == FRENCH


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (POLISH, "windows-1250"),
        (CZECH, "windows-1250"),
        (RUSSIAN, "windows-1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (GREEK, "windows-1253"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "iso8859-5"),
        (RUSSIAN, "cp866"),
        (UKRAINIAN, "koi8-u"),
        (HEBREW, "windows-1255"),
        (ARABIC, "windows-1256"),
        (ARABIC, "iso8859-6"),
        (TRADITIONAL, "big5hkscs"),
        (JAPANESE, "iso2022_jp"),
    ],
)
def test_guessed(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == (text, (f"decoded as {codec}",))


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="koi8-r">', "koi8-r"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "windows-1251"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso8859-5"),
        ("<!--" + "x" * 3000 + "--><meta charset=cp866>", "cp866"),
    ],
)
def test_declared(declaration: str, codec: str) -> None:
    text = declaration + "суп"
    assert decode(text.encode(codec)) == (text, (f"decoded as {codec}",))


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_latin_1_means_windows_1252(label: str) -> None:
    text = f"<meta charset={label}>“soupe”"
    assert decode(text.encode("cp1252")) == (text, ("decoded as windows-1252",))


def test_the_mark_wins_over_the_declaration() -> None:
    text = "<meta charset=iso-8859-1>café"
    assert decode(codecs.BOM_UTF8 + text.encode()) == (text, ())


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE])
def test_a_mark_alone_is_an_empty_text(mark: bytes) -> None:
    assert decode(mark)[0] == ""


def test_utf_8_wins_over_the_declaration() -> None:
    text = "<meta charset=iso-8859-1>café"
    assert decode(text.encode()) == (text, ())


def test_utf_7_is_never_believed() -> None:
    assert "<script>" not in decode(b"<meta charset=utf-7>caf\xe9 +ADw-script+AD4-")[0]


def test_damaged_utf_8_is_repaired() -> None:
    data = FRENCH.encode() + b"\xff" + FRENCH.encode()
    assert decode(data) == (FRENCH + "\ufffd" + FRENCH, ("decoded as utf-8 with damage",))


def test_line_ends_are_one() -> None:
    assert decode(b"one\r\ntwo\rthree\nfour")[0] == "one\ntwo\nthree\nfour"


def test_what_is_too_long_is_cut_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "INPUT_MAX", 1 << 20)
    text, notes = decode("é".encode() * (1 << 20) + b"x")
    assert text == "é" * (1 << 19)
    assert notes == ("cut at 1 MiB",)


def test_a_character_cut_in_two_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "INPUT_MAX", 1 << 20)
    assert decode(b"x" + "é".encode() * (1 << 20)) == ("x" + "é" * ((1 << 19) - 1), ("cut at 1 MiB",))


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except NotText:
        event("refused")
    else:
        text.encode("utf-8")
        assert "\r" not in text


@given(st.text())
def test_utf_8_comes_back(text: str) -> None:
    clean = text.removeprefix("\ufeff").replace("\0", "").replace("\r", "")
    if not clean.startswith(("%PDF-", "\x7fELF", "PK")):
        assert decode(clean.encode())[0] == clean.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image"),
        (b"GIF89a\x01\0\x01\0", "a GIF image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a JPEG image"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        (b"\x7fELF\x02\x01\x01\0", "an ELF program"),
        (b"PK\x03\x04\x14\0", "a zip archive"),
        (b"\x1f\x8b\x08\0", "a gzip archive"),
        (b"SQLite format 3\0", "an SQLite database"),
        (b"\0asm\x01\0\0\0", "a WebAssembly module"),
        (bytes(4096), "binary data"),
        (bytes(range(256)) * 8, "binary data"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, kind: str) -> None:
    with pytest.raises(NotText, match=f"^is {kind}, not text$"):
        parse(data)


@pytest.mark.parametrize("text", ["GIF87a was a format.", "MZ, BM and ID3 are letters.", "PK lost the match."])
def test_words_that_look_like_signatures_are_words(text: str) -> None:
    assert decode(text.encode())[0] == text
