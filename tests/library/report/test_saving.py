"""A record is put into a file whole or not at all, and never over or through something unseen."""

import os

import pytest

from library.report import ExistsError, SavingError, save


def listed(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_and_replaced_only_when_asked_for(tmp_path):
    path = tmp_path / "record.html"
    save("heron", path)
    assert path.read_text("utf-8") == "heron"
    with pytest.raises(ExistsError):
        save("coot", path)
    assert path.read_text("utf-8") == "heron"
    path.chmod(0o640)
    save("coot \udcff", path, replace=True)
    assert path.read_text("utf-8") == "coot ?"
    assert path.stat().st_mode & 0o777 == 0o640
    assert listed(tmp_path) == ["record.html"]


def test_links_folders_and_bad_names_are_refused_with_a_reason(tmp_path):
    target = tmp_path / "kept.txt"
    target.write_text("kept")
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name, why in {
        "link": "symbolic link",
        "dangling": "symbolic link",
        ".": "no regular file",
        "gone/record.html": "no such folder",
        "nul\0": "NUL",
        "long" * 100: "too long",
    }.items():
        for replace in (False, True):
            with pytest.raises(SavingError, match=why):
                save("heron", tmp_path / name, replace=replace)
    assert target.read_text() == "kept"
    assert listed(tmp_path) == ["dangling", "kept.txt", "link"]


def test_a_source_is_never_written_over_by_whatever_name(tmp_path):
    source, page = tmp_path / "report.txt", tmp_path / "record.html"
    source.write_text("report")
    (tmp_path / "inner").mkdir()
    (tmp_path / "hard.html").hardlink_to(source)
    for name in ("report.txt", "inner/../report.txt", "hard.html"):
        for replace in (False, True):
            with pytest.raises(SavingError, match="one of the sources"):
                save("heron", tmp_path / name, replace=replace, sources=[str(page), str(source)])
    assert source.read_text() == "report"
    save("heron", page, sources=[str(page), str(source)])
    assert page.read_text() == "heron"


def test_a_place_without_links_or_modes_is_written_too_or_left_as_it_was(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(1, "Operation not permitted")

    path = tmp_path / "record.html"
    monkeypatch.setattr(os, "link", refuse)
    monkeypatch.setattr(os, "chmod", refuse)
    save("heron", path)
    with pytest.raises(ExistsError):
        save("coot", path)
    save("coot", path, replace=True)
    assert path.read_text() == "coot"
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(SavingError):
        save("grebe", tmp_path / "other.html")
    assert listed(tmp_path) == ["record.html"]


def test_what_cannot_be_written_whole_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "record.html"
    path.write_text("heron")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SavingError, match="no space left"):
        save("coot", path, replace=True)
    assert path.read_text() == "heron"
    assert listed(tmp_path) == ["record.html"]
