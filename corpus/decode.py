"""Bytes to text: UTF-8 or UTF-16 with a byte order mark, or what the caller names. No guesses."""

from __future__ import annotations

import codecs

from corpus.errors import CorpusError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UndecodableError(ValueError):
    """Bytes that are not text in the encoding they should be in; the message says where."""


def has_surrogates(text: str) -> bool:
    """Tell whether half of a surrogate pair is in a text: it is no character and in no UTF-8."""
    if text.isascii():
        return False
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def check_encoding(encoding: str | None) -> None:
    """Raise CorpusError for the name of no text encoding that Python knows."""
    if encoding is None:
        return
    try:
        "".encode(encoding)
    except (LookupError, ValueError):
        raise CorpusError(f"{encoding}: no such encoding; try utf-8, cp1251, gb18030") from None


def encoding_of(raw: bytes, encoding: str | None = None) -> tuple[bytes, str]:
    """Return the byte order mark that ``raw`` begins with and the encoding it names; without one
    ``encoding``, UTF-8 unless given."""
    found = next(((bom, name) for bom, name in _BOMS if raw.startswith(bom)), None)
    return found or (b"", encoding or "utf-8")


def decode(raw: bytes, encoding: str | None = None) -> str:
    """Return the text of ``raw``; a byte order mark wins over ``encoding``.

    Raises UndecodableError for invalid bytes, NUL characters and halves of surrogate pairs.
    """
    bom, codec = encoding_of(raw, encoding)
    try:
        text = raw[len(bom) :].decode(codec)
    except UnicodeDecodeError as error:
        raise UndecodableError(f"not valid {codec}: byte {error.start + len(bom)}") from None
    except UnicodeError:
        raise UndecodableError(f"not valid {codec}") from None
    if "\0" in text:
        raise UndecodableError(f"NUL character at {text.index(chr(0))}: not a text in {codec}")
    if has_surrogates(text):  # some encodings, UTF-7 for one, have a way to write it
        raise UndecodableError(f"half of a surrogate pair in it: not a text in {codec}")
    return text.removeprefix("\ufeff")
