"""Whether plug-ins may be installed, told from the files of the path alone."""

import subprocess
import sys
import zipfile
from importlib.machinery import PathFinder
from pathlib import Path

import pytest

from analyzers.distributions import advertised

GROUP = "some.group"
POINTS = f"[{GROUP}]\nxx = module:made\n"


@pytest.fixture
def only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "missing")])
    finders = [f for f in sys.meta_path if not hasattr(f, "find_distributions")]

    monkeypatch.setattr(sys, "meta_path", [*finders, PathFinder])
    return tmp_path


def install(folder: Path, name: str, points: str) -> None:
    (folder / name).mkdir()
    (folder / name / "entry_points.txt").write_text(points)


def test_nothing_is_advertised_where_nothing_is_installed(only: Path) -> None:
    (only / "bare-1.dist-info").mkdir()
    install(only, "other-1.dist-info", "[console_scripts]\nx = y:z\n")
    assert not advertised(GROUP)


@pytest.mark.parametrize("name", ["a-1.dist-info", "a.egg-info", "A-1.Dist-Info"])
def test_entry_points_are_found_where_they_are_installed(only: Path, name: str) -> None:
    install(only, name, POINTS)
    assert advertised(GROUP)


def test_an_egg_may_hold_any(only: Path) -> None:
    (only / "a-1.egg").mkdir()
    assert advertised(GROUP)


def test_an_archive_may_hold_any(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(only / "a.zip", "w") as archive:
        archive.writestr("a-1.dist-info/entry_points.txt", POINTS)
    monkeypatch.setattr(sys, "path", [str(only / "a.zip")])
    assert advertised(GROUP)


def test_a_finder_of_others_may_hold_any(only: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Finder:
        find_distributions = find_spec = staticmethod(lambda *_: None)

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert advertised(GROUP)


def test_a_language_without_a_module_reads_no_metadata() -> None:
    code = "import sys, analyzers; analyzers.get('fr'); print('importlib.metadata' in sys.modules)"
    command = [sys.executable, "-c", code]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
