"""Tells what is no text at all, so that a picture is refused by name instead of shown as noise."""

from __future__ import annotations

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"BM", "a BMP image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "an ELF program"),
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\0", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\0asm", "a WebAssembly module"),
    (b"MZ", "a Windows program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"RIFF", "a RIFF recording or image"),
    (b"\0\0\x01\0", "an icon"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)

_READABLE_SIGNATURES = (
    b"BM",
    b"MZ",
    b"BZh",
    b"GIF87a",
    b"GIF89a",
    b"OggS",
    b"ID3",
    b"RIFF",
    b"wOFF",
    b"wOF2",
)
"""Signatures that a text may start with; they count only where control characters follow."""

SAMPLE = 8_192
"""Bytes at the start that are looked at."""

NOISE_MAX = 0.1
"""Share of NULs above which bytes are no text, or of controls together with broken UTF-8. Random bytes have
.11 and .5, a text full of terminal controls none that are broken."""

_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\r\f\x1b") | {127}))


class NotText(ValueError):  # noqa: N818 - the name is the sentence a caller reads
    """The source is no text; its message says in one sentence what it is."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"is {kind}, not text")
        self.kind = kind
        """What it is, with its article: "a PNG image"."""


def refuse_binary(data: bytes) -> None:
    """Raise `NotText` for bytes that no reader could show."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and (controls or signature not in _READABLE_SIGNATURES):
            raise NotText(kind)
    if sample.count(0) > NOISE_MAX * len(sample) or (controls > NOISE_MAX * len(sample) and _is_noise(sample)):
        raise NotText("binary data")


def _is_noise(sample: bytes) -> bool:
    """Whether much of it is no UTF-8 either."""
    return sample.decode("utf-8", "replace").count("\ufffd") > NOISE_MAX * len(sample)
