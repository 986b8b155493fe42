"""No test writes into the home of whoever runs it."""

import pytest


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    """Where the program keeps its state, for this test only."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
