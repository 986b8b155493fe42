"""From bytes to a clean article: decoding, the safety gate, and a reader for each form a source comes in.

The readers are imported when a source of their form is read, so importing this package is cheap.
"""

from parsers.article import Article, Block, Dropped, Span
from parsers.binary import NotText
from parsers.reading import parse, seen

__all__ = ["Article", "Block", "Dropped", "NotText", "Span", "parse", "seen"]
