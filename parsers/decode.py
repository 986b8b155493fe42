"""Bytes to text, in the order that gets most sources right, with a note where the choice was not plain UTF-8.

Byte order mark, the NUL pattern of UTF-16 and UTF-32 without a mark, strict UTF-8, what the document declares
(read by the names browsers know), a guess by charset-normalizer, and windows-1252 when all else fails. What
is no text at all (a picture, an archive, a program) is refused by name.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

from parsers.binary import refuse_binary
from parsers.patterns import pattern

INPUT_MAX = 64 * 1024 * 1024
"""Bytes read of one source; no article comes near, and a reader must not eat the machine."""

DECLARATION_WITHIN = 16_384
"""Bytes in which a declared charset is looked for; browsers look at 1,024, but real pages declare late."""

GUESS_WITHIN = 65_536
"""Bytes given to charset-normalizer, whose time grows with them."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_DECLARED = pattern(
    rb"""(?:<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?|<\?xml\b[^>]{0,100}?\bencoding\s{0,9}=\s{0,9}["'])"""
    rb"""([A-Za-z0-9_.:-]{2,40})""",
    re.IGNORECASE,
)

_BROWSER_NAMES = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "cp1252": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
    "utf-16": "utf-8",
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
}
"""Python's codec for a declared name to the one browsers use (WHATWG Encoding Standard). A document whose
declaration can be read as ASCII is not UTF-16, whatever it says."""

_PYTHON_NAMES = {"windows-874": "cp874", "x-sjis": "cp932", "x-gbk": "gb18030", "x-mac-roman": "mac-roman"}
"""Names of the standard that Python does not know."""

_TEXT_CODECS = frozenset(
    (
        *("utf-8", "gb18030", "cp949", "cp932", "big5hkscs", "euc_jp", "iso2022_jp", "koi8-r", "koi8-u"),
        *("mac-roman", "mac-cyrillic", "cp866", "cp874"),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        *(f"windows-{number}" for number in range(1250, 1259)),
    )
)
"""Codecs a declaration may choose: never UTF-7 or a codec that is no charset."""

_WESTERN = frozenset("ÀÂÄÁÃÅÆÇÈÉÊËÍÎÏÑÓÔÖÕØÙÚÛÜàâäáãåæçèéêëíìîïñóòôöõøœŒùúûüÿß\xa0«»‘’“”„–—…•·°€£§©®™¡¿")

_BEYOND_ASCII = bytes(range(128, 256))
_UTF8_ORDER = pattern(rb"[\xc2-\xf4][\x80-\xbf]{1,3}")

GUESS_FROM = 16
"""Bytes beyond ASCII below which a guess of the language is worth nothing."""

HIRAGANA_MIN = 0.2
"""Share of hiragana in Japanese; news prose has about .4, and no wrong decoding comes near."""
_HIRAGANA = pattern("[\u3041-\u3096]")

WESTERN_MAX = 0.2
"""Share of bytes beyond ASCII; accented letters and quotation marks of French or Danish stay below a tenth."""

_GUESSED = "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp874 koi8_r cp932 euc_jp gb18030 big5 cp949"
"""What undeclared old pages are found in; the guesser's other codecs mostly take these for themselves."""

_ISO_KIN = {"windows-1250": "iso8859-2", "windows-1253": "iso8859-7"}
_SIGN_IN_WORD = pattern(r"[^\W\d_][±¶]|[±¶][^\W\d_]")

_SHIFTED = b"\x1b$B"
"""What shifts ISO-2022-JP into its characters."""

_SURROGATES = pattern("[\ud800-\udfff]")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of a source and notes on how it was read; raises `NotText` for what is no text.

    Line ends are "\\n" and there is no byte order mark and no lone surrogate in the text.
    """
    notes: list[str] = []
    if len(data) > INPUT_MAX:
        data = data[:INPUT_MAX]
        notes.append(f"cut at {INPUT_MAX // 2**20} MiB")
    text, codec = _decode(data, cut=bool(notes))
    if codec != "utf-8":
        notes.insert(0, f"decoded as {codec}")
    return _settle(text), tuple(notes)


def settle(text: str) -> str:
    """Text that came decoded, as every reader wants it.

    It has "\\n" for line ends, no byte order mark and no lone surrogates.
    """
    return _settle(text if text.isascii() else _SURROGATES.sub("\ufffd", text))


def _settle(text: str) -> str:
    """The same for text without surrogates, as codecs make it."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.removeprefix("\ufeff")


def composed(text: str) -> str:
    """Text whose letters are composed with their accents (NFC), so that it is found however it is typed.

    A page's text is composed after its entities were read, which may be accents.
    """
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _decode(data: bytes, *, cut: bool) -> tuple[str, str]:
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), codec
    wide = _wide_codec(data)
    if wide:
        return data.decode(wide, "replace"), wide
    refuse_binary(data)
    if _SHIFTED in data[:GUESS_WITHIN] and (text := _shifted(data)):
        return text, "iso2022_jp"
    try:
        return _strict_utf8(data, cut=cut), "utf-8"
    except UnicodeDecodeError as error:
        return _legacy(data, damage=error)


def _strict_utf8(data: bytes, *, cut: bool) -> str:
    """The text, if all of it is UTF-8; of a source that was cut, a last incomplete character is let go."""
    return codecs.getincrementaldecoder("utf-8")("strict").decode(data, final=not cut)


def _shifted(data: bytes) -> str:
    """Japanese in seven bits, told by its escape sequences, if all of it is; else ""."""
    try:
        return data.decode("iso2022_jp")
    except UnicodeDecodeError:
        return ""


def _wide_codec(data: bytes) -> str:
    """UTF-32 or UTF-16 told by where the NULs are: text of any language has blanks and line ends."""
    sample = data[: GUESS_WITHIN // 4 * 4]
    if len(sample) < 8 or b"\0" not in sample:
        return ""
    quarters = [sample[offset::4].count(0) / len(sample[offset::4]) for offset in range(4)]
    if min(quarters[2:]) > 0.95 and quarters[0] < 0.5:
        return "utf-32-le"
    if min(quarters[:2]) > 0.95 and quarters[3] < 0.5:
        return "utf-32-be"
    return _utf16(sample)


def _utf16(sample: bytes) -> str:
    """UTF-16 without a mark, if read that way it is nearly all printable and has blanks."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < len(sample) / 20 or min(even, odd) * 10 > max(even, odd):
        return ""
    codec = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(codec, "replace")
    printable = sum(char.isprintable() or char.isspace() for char in text)
    return codec if printable > 0.9 * len(text) and any(char in " \n\u3000" for char in text) else ""


def _legacy(data: bytes, damage: UnicodeDecodeError) -> tuple[str, str]:
    """Text that is not whole UTF-8: declared, UTF-8 with little damage, guessed, or windows-1252."""
    declared = declared_codec(data)
    if declared and declared != "utf-8":
        return data.decode(declared, "replace"), declared
    sample = data[max(damage.start - GUESS_WITHIN // 2, 0) :][:GUESS_WITHIN]
    if declared == "utf-8" or _is_damaged_utf8(sample):
        return data.decode("utf-8", "replace"), "utf-8 with damage"
    from parsers.alphabets import codec_by_letters

    guessed = _japanese(sample) or ("" if _is_western(sample) else codec_by_letters(sample) or _guess(sample))
    guessed = _kin(sample, guessed)
    if guessed:
        return data.decode(guessed, "replace"), guessed
    return data.decode("windows-1252", "replace"), "windows-1252"


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most characters beyond ASCII are whole UTF-8, or the few there are were cut from UTF-8."""
    repaired = sample.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if sum(not char.isascii() for char in repaired) > 4 * broken:
        return True
    beyond = _beyond_ascii(sample)
    return beyond < GUESS_FROM and sum(map(len, _UTF8_ORDER.findall(sample))) > 0.7 * beyond


def _japanese(sample: bytes) -> str:
    """The code in which the bytes are whole characters and many of them hiragana, which no other text has."""
    for codec in ("euc_jp", "cp932"):
        text = sample.decode(codec, "ignore")
        letters = sum(not char.isascii() for char in text)
        whole = len(text.encode(codec, "ignore")) >= len(sample) - 2
        if whole and letters and len(_HIRAGANA.findall(text)) > HIRAGANA_MIN * letters:
            return codec
    return ""


def _beyond_ascii(sample: bytes) -> int:
    return len(sample) - len(sample.translate(None, _BEYOND_ASCII))


def _is_western(sample: bytes) -> bool:
    """Whether the bytes beyond ASCII are letters of western Europe, strewn over text, in windows-1252.

    Guessers take a short French text for a Czech one.
    """
    if _beyond_ascii(sample) > max(WESTERN_MAX * len(sample), GUESS_FROM):
        return False
    return all(char.isascii() or char in _WESTERN for char in sample.decode("windows-1252", "replace"))


def declared_codec(data: bytes) -> str:
    """The codec that the document itself declares, as we note it; "" for none or none we trust."""
    found = _DECLARED.search(data, 0, DECLARATION_WITHIN)
    if not found:
        return ""
    label = found[1].decode("ascii").lower()
    try:
        name = _noted(_PYTHON_NAMES.get(label, label))
    except LookupError:
        return ""
    return name if name in _TEXT_CODECS else ""


def _guess(sample: bytes) -> str:
    """What charset-normalizer makes of it, by the name we note it under; "" where it is not sure."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_GUESSED.split()).best()
    return _noted(best.encoding) if best else ""


def _kin(sample: bytes, codec: str) -> str:
    """The ISO charset in place of Microsoft's of the same alphabet where that puts signs inside words."""
    kin = _ISO_KIN.get(codec)
    return kin if kin and _SIGN_IN_WORD.search(sample.decode(codec, "replace")) else codec


def _noted(codec: str) -> str:
    """A codec by the name we note it under."""
    name = codecs.lookup(codec).name.replace("cp125", "windows-125")
    return _BROWSER_NAMES.get(name, name)
