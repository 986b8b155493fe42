"""Programs on pseudo-terminals, which end with the test."""

import pytest

from tests.tui.terminal.real import Session


@pytest.fixture
def session():
    sessions = []

    def start(*arguments, **options):
        sessions.append(Session(*arguments, **options))
        return sessions[-1]

    yield start
    for one in sessions:
        one.close()
