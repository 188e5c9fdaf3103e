"""`python -m bot import`: files in, knowledge files out, and everything else on stderr."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from bot.cli import main
from bot.knowledge.loader import parse

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TEXT = (
    "Le pont rouvre\n\nPar Anne Roche, 12 mars 2031\n\nLe pont de Valmont a rouvert mardi à midi."
)
OTHER = TEXT.replace("mardi à midi", "dimanche")


def file(directory: Path, name: str, text: str) -> str:
    """A file with this text; its path."""
    (directory / name).write_text(text, encoding="utf-8")
    return str(directory / name)


def test_one_file_goes_to_stdout_and_the_notes_to_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "pont.txt", TEXT)
    assert main(["import", path]) == 0
    out, err = capsys.readouterr()
    assert parse([("articles/pont.yaml", out.encode())]).articles[0].title == "Le pont rouvre"
    assert f"{path}: The language is not told; by the words it is fr.\n" in err
    assert err.endswith(f"{path}: Not told, so left out: agency, address.\n")


def test_stdin_may_be_a_page_or_a_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (TEXT, f"<h1>Le pont rouvre</h1><p>{TEXT}</p>"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert main(["import", "-"]) == 0
        assert 'title: "Le pont rouvre"' in capsys.readouterr().out


def test_many_files_go_to_a_directory_and_a_bad_one_stops_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [file(tmp_path, "a.txt", TEXT), file(tmp_path, "b.csv", "x"), str(tmp_path / "none.md")]
    files.append(file(tmp_path, "c.txt", TEXT.replace("pont", "port")))
    output = tmp_path / "articles"
    assert main(["import", *files, "--output", str(output)]) == 1
    assert sorted(path.name for path in output.iterdir()) == [
        "le-pont-rouvre-2031-03.yaml",
        "le-port-rouvre-2031-03.yaml",
    ]
    err = capsys.readouterr().err
    assert f"{files[1]}:1:1: expected a name that ends in" in err
    assert f"{files[2]}:1:1: the file cannot be read: No such file or directory" in err


def test_several_files_without_a_directory_are_a_mistake(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["import", "a.txt", "b.txt"]) == 2
    assert capsys.readouterr().err == "import: several files need --output DIR\n"


def test_a_knowledge_file_is_not_written_over_by_another(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = ["--output", str(tmp_path / "articles")]
    assert main(["import", file(tmp_path, "a.txt", TEXT), *output]) == 0
    assert main(["import", file(tmp_path, "a.txt", TEXT), *output]) == 0
    assert main(["import", file(tmp_path, "b.txt", OTHER), *output]) == 1
    written = tmp_path / "articles" / "le-pont-rouvre-2031-03.yaml"
    assert "mardi à midi" in written.read_text(encoding="utf-8")
    assert "is there already and differs; it stays as it is" in capsys.readouterr().err


def test_another_article_with_the_same_id_gets_one_of_its_own(tmp_path: Path) -> None:
    later = TEXT.replace("12 mars", "14 mars")
    files = [file(tmp_path, "a.txt", TEXT), file(tmp_path, "b.txt", later)]
    assert main(["import", *files, "--output", str(tmp_path / "articles")]) == 0
    assert sorted(path.name for path in (tmp_path / "articles").iterdir()) == [
        "le-pont-rouvre-2031-03-2.yaml",
        "le-pont-rouvre-2031-03.yaml",
    ]
