"""Settings: one table, four ways to give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from searcher import settings
from searcher.cli import main, parser
from searcher.errors import UsageError
from searcher.settings import SETTINGS, Settings, gather, setting

DOCS = Path(__file__).parents[2] / "docs" / "repl.md"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_nothing_given_is_the_default(config: Path) -> None:
    assert gather({}, {}, config) == gather({"page": None}, {"POLICYSEARCH_PAGE": ""}, None)
    assert gather({}, {}, config) == Settings()


PRECEDENCE = {
    "file": ({}, {}, 3),
    "environment before file": ({}, {"POLICYSEARCH_PAGE": "4"}, 4),
    "option before environment": ({"page": "5"}, {"POLICYSEARCH_PAGE": "4"}, 5),
}


@pytest.mark.parametrize(("options", "environment", "page"), PRECEDENCE.values(), ids=PRECEDENCE)
def test_precedence(
    config: Path, options: dict[str, str], environment: dict[str, str], page: int
) -> None:
    config.write_text('page = 3\nediting = "vi"\nmouse = true\n')
    assert gather(options, environment, config) == Settings(page=page, editing="vi", mouse="on")


WRONG = {
    "option": ({"page": "many"}, {}, "", '--page: page takes 0 to 100, not "many"'),
    "too much": ({"page": "101"}, {}, "", "--page: page takes 0 to 100"),
    "variable": (
        {},
        {"POLICYSEARCH_BIDI": "x"},
        "",
        "POLICYSEARCH_BIDI: bidi takes terminal, reor",
    ),
    "file": ({}, {}, "colour = 7", 'config.toml: colour takes auto, always or never, not "7"'),
    "name": ({}, {}, "size = 7", 'config.toml: no setting "size"; there is: page, snippet'),
    "syntax": ({}, {}, "page", "mend the file, it is TOML"),
    "brackets without end": ({}, {}, "page = " + "[" * 9999, "mend the file, it is TOML"),
    "language": ({"language": "!"}, {}, "", "no language tag"),
    "Unicode figures": ({"page": "٣"}, {}, "", "page takes 0 to 100"),
}


@pytest.mark.parametrize(("options", "environment", "file", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_place(
    config: Path, options: dict[str, str], environment: dict[str, str], file: str, told: str
) -> None:
    config.write_text(file)
    with pytest.raises(UsageError) as error:
        gather(options, environment, config)
    assert told in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_takes_its_default_and_its_values(name: str) -> None:
    known = SETTINGS[name]
    for text in (known.default, *known.values):
        assert str(getattr(Settings().with_(name, text), name)) == text


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_an_option_and_documented(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    known = setting(name.upper())
    with pytest.raises(SystemExit):
        parser().parse_args(["repl", "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    takes = "|".join(known.values) or "VALUE"
    told = "" if known.values else f": {known.takes}"
    assert f"{known.option} {takes} {known.summary}{told} (default: {known.default})" in shown
    row = f"| `{name}` | `{known.variable}` | {known.takes} | `{known.default}` | {known.summary} |"
    assert row in DOCS.read_text("utf-8")


def test_help_tells_where_the_config_file_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(settings.CONFIG, "elsewhere.toml")
    monkeypatch.setattr(settings, "user_file", lambda: Path("100%/config.toml"))
    with pytest.raises(SystemExit):
        parser().parse_args(["repl", "--help"])
    shown = " ".join(capsys.readouterr().out.split())
    assert "(default: $POLICYSEARCH_CONFIG, else 100%/config.toml)" in shown


def test_color_is_colour() -> None:
    assert setting("color") is SETTINGS["colour"]


def test_a_config_file_that_is_not_there_is_wrong_use(
    built: Path, config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["repl", "--index", str(built), "--config", str(config)]) == 2
    assert "there is no such file" in capsys.readouterr().err


def test_a_wrong_setting_is_wrong_use(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["repl", "--index", str(built), "--page", "x"]) == 2
    assert capsys.readouterr().err == 'policysearch: --page: page takes 0 to 100, not "x"\n'
