"""What is imported for a source, and what waits for one that needs it: the way to the first screen is short."""

import subprocess
import sys

import pytest

TEXT = "The lamps of Grey Quay\n\nBy Ada Quill\n\n" + "Nobody asked why the “lamps” went out on 3 May 2020. " * 9
PAGE = f"<!doctype html><title>The lamps</title><h1>The lamps</h1><p>{TEXT}</p><p><a href='/x'>more</a></p>"
NOT_ON_THE_WAY = {"tomllib", "pathlib", "urllib.parse", "json", "email", "html", "datetime", "charset_normalizer"}
OTHER_FORMS = {"parsers.mail", "parsers.feed", "parsers.bare", "parsers.render", "parsers.alphabets", "html2text"}
OF_PAGES = {"selectolax", "parsers.page.reader"}
OF_TEXTS = {"parsers.text.reader", "parsers.text.verbatim"}
OF_MARKDOWN = {"markdown_it", "parsers.markdown.reader", "parsers.markdown.converted"}


def modules_after(statement):
    code = f"{statement}\nimport sys\nprint('\\n'.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, env=_env()
    )
    return set(done.stdout.split())


def _env():
    """Paths without `site`, which imports modules of its own where a package asks it to."""
    import os

    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@pytest.mark.parametrize(
    ("source", "name", "not_needed"),
    [
        (None, "", OF_PAGES | OF_TEXTS | OF_MARKDOWN),
        (PAGE, "a.html", OF_TEXTS | OF_MARKDOWN),
        (f"# {TEXT}", "a.md", OF_TEXTS | OF_MARKDOWN - {"parsers.markdown.reader"}),
        (TEXT, "a.txt", OF_PAGES | OF_MARKDOWN),
    ],
    ids=["import", "page", "Markdown", "text"],
)
def test_only_what_a_source_needs_is_imported(source, name, not_needed):
    reading = f"\nlibrary.article_of(library.Source({name!r}, {source!r}.encode()))" if source else ""
    loaded = modules_after(f"import library, parsers{reading}")
    assert "parsers.reading" in loaded
    assert not (NOT_ON_THE_WAY | OTHER_FORMS | not_needed) & loaded
