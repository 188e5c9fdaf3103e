"""Questions whose answers are known, through `main`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.cli import main

if TYPE_CHECKING:
    from pathlib import Path

QUESTIONS = """\
questions:
  - {q: Où les deux ministres ont-ils signé le traité ?, kind: where, best: Les deux ministres ont
      signé le traité à Genève mardi soir.}
  - {q: Que dit Anna Keller ?, kind: said, gold: [la paix], speaker: Anna Keller, dialogue: a}
  - {q: Et que dit-elle encore ?, kind: said, gold: [patience], dialogue: a, turn: 2}
  - {q: xyzzy plugh, kind: off-topic}
"""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """A file of questions, all of which are answered rightly."""
    path = tmp_path / "questions.yaml"
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


def test_eval_scores_a_file_of_questions(
    knowledge: Path, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["eval", str(questions), "--knowledge", str(knowledge)]) == 0
    output, errors = capsys.readouterr()
    assert errors == ""
    assert output == (
        "kind         cases    hit@1    hit@3 answered  refused  speaker    right\n"
        "where            1    1.000    1.000    1.000        –        –    1.000\n"
        "said             2    1.000    1.000    1.000        –    1.000    1.000\n"
        "off-topic        1        –        –        –    1.000        –    1.000\n"
        "all              4    1.000    1.000    1.000    1.000    1.000    1.000\n"
    )


def test_eval_json_is_one_object(
    knowledge: Path, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"q": "xyzzy plugh", "gold": ["a"]}, {"q": "Que dit Anna Keller ?", "gold": ["paix"]}]
    lines = questions.with_suffix(".jsonl")
    lines.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")

    assert main(["eval", "--json", str(lines), "--knowledge", str(knowledge)]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    told = json.loads(line)
    assert told.keys() == {"all", "kinds", "misses"}
    assert told["all"]["hit@1"] == 0.5
    assert [miss["question"] for miss in told["misses"]] == ["xyzzy plugh"]


def test_a_threshold_that_is_not_reached_ends_with_1_after_all_is_told(
    knowledge: Path, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions.write_text(QUESTIONS.replace("la paix", "la guerre"), encoding="utf-8")
    thresholds = ["--min", "hit@1=0.9", "--min", "refused=1", "--min", "right=0.8"]

    assert main(["eval", str(questions), "--knowledge", str(knowledge), *thresholds]) == 1
    output, errors = capsys.readouterr()
    assert "\nsaid: Que dit Anna Keller ?\n" in output
    assert errors == (
        "hit@1: 0.6667, but at least 0.9 is wanted\nright: 0.7500, but at least 0.8 is wanted\n"
    )


def test_a_threshold_that_is_none_is_an_error_of_usage(
    questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["eval", str(questions), "--min", "hit@1=90%"])

    assert caught.value.code == 2
    assert capsys.readouterr().err.endswith(
        "argument --min: expected NAME=VALUE with NAME one of hit@1, hit@3, answered, refused,"
        " speaker, right, VALUE from 0 to 1, but found 'hit@1=90%'\n"
    )


def test_broken_questions_are_told_where_they_stand(
    knowledge: Path, questions: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions.write_text("questions:\n  - {q: Où ?, gold: ['(']}\n", encoding="utf-8")

    assert main(["eval", str(questions), "--knowledge", str(knowledge)]) == 1
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.startswith(f"{questions}:2:22: gold: expected a regular expression (")
