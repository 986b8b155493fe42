"""Code, logs and data come out as they are; prose that looks a little like them does not."""

from __future__ import annotations

import pytest

from parsers import parse

PYTHON = """import sys

# Comments
def rope(boats):
    if boats < 1:
        return None
    return [boat for boat in range(boats)]

# Share this
if __name__ == "__main__":
    print(rope(3))
"""
SHELL = '#!/bin/sh\nset -e\n# Comments\nfor boat in a b; do\n  echo "$boat"\ndone\n'
LOG = """2021-03-02 07:05:01,123 INFO  ferry Bell rung
2021-03-02 07:05:02,001 ERROR ferry Traceback (most recent call last):
  File "rope.py", line 3, in pull
    pull()
KeyError: 1
127.0.0.1 - - [02/Mar/2021:07:05:03 +0000] "GET / HTTP/1.1" 200 12
"""
CSV = 'year,level,town\n1910,4.2,Sandry\n1954,4.9,"Lower, town"\n1987,3.8,Sandry\n'
JSON = '{"title": "Comments",\n "share": ["3 March 2021"],\n "list": [1, 2]}\n'

VERSE = "The rope is green;\nthe bell is rung (by hand);\nif you ask: not by me.\nReturn, let us go;\n"
TABLE_TALK = "In May, in June, we rowed.\nIn July, in August, we slept.\nIn autumn, in winter, we wrote.\n"


@pytest.mark.parametrize("source", [PYTHON, SHELL, LOG, CSV, JSON], ids=["Python", "shell", "log", "CSV", "JSON"])
def test_what_machines_read_stays_as_it_is(source: str) -> None:
    article = parse(source)
    assert (article.title, article.published, article.dropped) == ("", "", ())
    assert article.text == source.strip("\n")
    assert [block.kind for block in article.blocks] == ["code"]


@pytest.mark.parametrize("source", [VERSE, TABLE_TALK], ids=["verse", "commas"])
def test_prose_with_the_signs_of_code_is_no_code(source: str) -> None:
    assert "code" not in {block.kind for block in parse(source).blocks}
