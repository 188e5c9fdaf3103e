"""From a benchmark to a file of weights, through `main` and `python -m bot`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bot.answering import confidence, features, weights
from bot.cli import main
from bot.learning import train, training

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

MODELS = {
    "ranking": features.MEANINGS,
    "answerable": confidence.MEANINGS,
    "right": confidence.MEANINGS,
}


def start(towns: Path, output: Path, seed: int) -> subprocess.Popen[str]:
    """`python -m bot train` as a process in which sets have an order of their own."""
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "train", str(towns), "--output", str(output)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
    )


def test_the_same_benchmark_gives_the_same_report_and_the_same_file(
    towns: Path, tmp_path: Path
) -> None:
    outputs = [tmp_path / "one.json", tmp_path / "two.json"]
    processes = [start(towns, path, seed) for seed, path in enumerate(outputs, 1)]
    (report, errors), second = (process.communicate() for process in processes)

    assert (report, errors) == second
    assert errors == ""
    lines = report.splitlines()
    assert lines[0].split()[4:] == ["all", "eight", "eight,", "reworded", "one", "one,", "reworded"]
    assert lines[1].split() == ["questions", "31", "30", "30", "42", "42"]
    assert {len(line) for line in lines[: lines.index("")]} == {len(lines[0])}
    assert "confidence  right  questions" in lines

    one, two = (path.read_bytes() for path in outputs)
    assert one == two
    told = json.loads(one)
    assert told["learned"].keys() == {"from", "articles", "questions", "measured"}
    assert [told["learned"][key] for key in ("from", "articles", "questions")] == ["towns", 6, 31]
    assert all(0 <= figure <= 1 for figure in told["learned"]["measured"].values())
    assert str(tmp_path) not in one.decode()
    assert_names(told)


def assert_names(told: dict[str, dict[str, dict[str, object]]]) -> None:
    """Each model weighs just what the bot works out."""
    for model, meanings in MODELS.items():
        listed = told[model]["weights"]
        assert list(listed) == list(meanings)
        assert [weight["means"] for weight in listed.values()] == list(meanings.values())


def test_the_weights_in_use_are_of_the_features_in_use() -> None:
    assert_names(json.loads(weights.PATH.read_text(encoding="utf-8")))


def test_who_waits_is_told_how_far_it_is(
    towns: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(training, "OFTEN", 100)
    news: list[str] = []

    train(towns, tmp_path / "weights.json", news.append)

    assert news == [
        "asked 100 of 103 questions …",
        "fitting the weights, and measuring them on articles that they were not fitted to …",
    ]


def test_where_nothing_can_be_written_is_told_before_anything_is_learned(
    towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "nowhere" / "weights.json"

    assert main(["train", str(towns), "--output", str(output)]) == 2
    assert capsys.readouterr() == ("", f"--output: '{output.parent}' is no directory\n")


def test_too_few_questions_are_told_and_nothing_is_written(
    towns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = towns / "questions.jsonl"
    first, *_ = questions.read_text(encoding="utf-8").splitlines()
    questions.write_text(first, encoding="utf-8")

    assert main(["train", str(towns), "--output", str(tmp_path / "weights.json")]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith("train: too few questions: ")
    assert not (tmp_path / "weights.json").exists()
