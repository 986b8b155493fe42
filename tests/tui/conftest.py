"""No test writes into the home of whoever runs it, and only those about it begin the process that compares."""

import pytest

from tests.tui.here import Here
from tui.loading import child, comparer


@pytest.fixture(autouse=True)
def own_state(tmp_path, monkeypatch):
    """Where the program keeps its state, for this test only."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture(autouse=True)
def compared_here(monkeypatch):
    """Compare in the process of the test."""
    monkeypatch.setattr(comparer, "begun", Here)


@pytest.fixture
def own_process(monkeypatch, compared_here):  # noqa: ARG001 - it comes after that
    """Compare in a process of its own after all."""
    monkeypatch.setattr(comparer, "begun", child.begun)
