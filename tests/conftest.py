"""What every test gets: folders of the user's that are not the user's own."""

import pytest


@pytest.fixture(autouse=True)
def own_folders(monkeypatch, tmp_path_factory):
    """Nothing is read from, or written to, the home of whoever runs the tests."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
