"""Saving a setting in the user's own file: the other lines are untouched, and the file is never half written."""

from pathlib import Path

import pytest

from reader.config import load_settings
from reader.config.loading import user_file
from reader.config.saving import save_setting
from reader.errors import ConfigError
from tests.config.conftest import Write


def names_in(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def test_if_there_is_no_file_one_is_created() -> None:
    file = save_setting("theme", "paper")
    assert file == user_file()
    assert file.read_text(encoding="utf-8") == "theme: paper\n"
    assert file.stat().st_mode & 0o777 == 0o644
    assert load_settings().theme == "paper"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "theme: paper\n"),
        ("measure: 60", "measure: 60\ntheme: paper\n"),
        ("measure: 60\n", "measure: 60\ntheme: paper\n"),
        ("# mine\ntheme: nord  # cold\nmeasure: 60\n", "# mine\ntheme: paper\nmeasure: 60\n"),
        ("theme : nord\nmeasure: 60\n", "theme: paper\nmeasure: 60\n"),
        ("measure: 60\n# theme: nord\n", "measure: 60\n# theme: nord\ntheme: paper\n"),
        ("citation: |\n  {quote}\n  theme: x\n", "citation: |\n  {quote}\n  theme: x\ntheme: paper\n"),
    ],
)
def test_other_lines_stay_as_they_are(user: Write, before: str, after: str) -> None:
    file = user(before)
    save_setting("theme", "paper")
    assert file.read_text(encoding="utf-8") == after
    assert load_settings().theme == "paper"


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("{measure: 60}\n", "this is not YAML"),
        ("theme: nord\nkeys:\n  theme: j\nfoo: 1\n", "there is no setting foo"),
        ("citation: |\n  {quote}\ntheme: |\n  nord\n", "theme is 'paper nord'"),
    ],
)
def test_a_file_that_cannot_take_it_stays_as_it_was(user: Write, before: str, reason: str) -> None:
    file = user(before)
    with pytest.raises(ConfigError, match=reason):
        save_setting("theme", "paper")
    assert file.read_text(encoding="utf-8") == before
    assert names_in(file.parent) == ["config.yaml"]


def test_a_file_that_would_then_say_something_else_stays_as_it_was(user: Write) -> None:
    before = "outline:\n  show: false\ncitation: '\n\ntheme: nord\n\n{quote}'\ntheme: lamp\n"
    file = user(before)
    with pytest.raises(ConfigError, match="sets theme in another way"):
        save_setting("theme", "paper")
    assert file.read_text(encoding="utf-8") == before
    assert names_in(file.parent) == ["config.yaml"]


def test_a_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.yaml"
    real.write_text("measure: 60\n", encoding="utf-8")
    user_file().parent.mkdir(parents=True)
    user_file().symlink_to(real)
    save_setting("theme", "paper")
    assert user_file().is_symlink()
    assert real.read_text(encoding="utf-8") == "measure: 60\ntheme: paper\n"


def test_a_template_is_saved_unchanged_and_the_file_keeps_its_permissions(user: Write) -> None:
    file = user("# mine\ncitation: plain  # short\nmeasure: 60\n")
    file.chmod(0o640)
    template = '{quote}\\1 "{speaker}"'
    assert save_setting("citation", template) == file == user_file()
    assert load_settings().citation == template
    assert file.read_text(encoding="utf-8").splitlines()[::2] == ["# mine", "measure: 60"]
    assert file.stat().st_mode & 0o777 == 0o640
    assert names_in(file.parent) == ["config.yaml"]
