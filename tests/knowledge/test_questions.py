"""Questions whose answers are known: what the files become, and what is wrong with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.questions import load_questions
from bot.model import Case

if TYPE_CHECKING:
    from pathlib import Path

YAML = """\
questions:
  - id: snow-1
    lang: fr
    kind: direct
    q: Pourquoi le col est-il fermé ?
    answerable: true
    gold: [à cause de la neige, "la neige a fermé"]
    best: La neige a fermé le col.
    speaker: Anna Keller
    note: ""
    dialogue: snow
    turn: 2
  - {q: Qui ?, best: Elle (la neige).}
  - {q: Combien ?}
"""
ROWS = [
    {
        "id": "snow-1",
        "lang": "fr",
        "kind": "direct",
        "q": "Pourquoi le col est-il fermé ?",
        "answerable": True,
        "gold": ["à cause de la neige", "la neige a fermé"],
        "best": "La neige a fermé le col.",
        "speaker": "Anna Keller",
        "note": "",
        "dialogue": "snow",
        "turn": 2,
    },
    {"q": "Qui ?", "best": "Elle (la neige).", "speaker": None},
    {"q": "Combien ?", "answerable": False, "gold": [], "best": None},
]
CASES = (
    Case(
        "snow-1",
        "Pourquoi le col est-il fermé ?",
        "direct",
        ("à cause de la neige", "la neige a fermé"),
        "La neige a fermé le col.",
        "Anna Keller",
        "snow",
        2,
    ),
    Case("2", "Qui ?", "question", (r"Elle\ \(la\ neige\)\.",), "Elle (la neige)."),
    Case("3", "Combien ?", "question"),
)


def written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def problems(path: Path) -> list[str]:
    """Every message about a file, without its path."""
    with pytest.raises(KnowledgeError) as caught:
        load_questions(path)
    return [str(problem).removeprefix(f"{path}:") for problem in caught.value.problems]


def test_yaml_and_json_lines_say_the_same(tmp_path: Path) -> None:
    lines = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)

    assert load_questions(written(tmp_path / "a.yaml", YAML)) == CASES
    assert load_questions(written(tmp_path / "a.jsonl", f"\ufeff{lines}\n")) == CASES


def test_the_words_that_answer_best_are_right_where_nothing_else_is_said(tmp_path: Path) -> None:
    path = written(tmp_path / "a.yaml", "questions: [{q: Où ?, best: À Genève.}]")

    assert load_questions(path)[0].answerable


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("questions: []", ["1:12: questions: expected 1 or more, but found 0"]),
        ("questions: [{}]", ["1:13: missing key 'q'"]),
        (
            "questions: [{q: a, answerable: true}]",
            ["1:32: answerable: expected 'false', since there is no 'gold' or 'best'"],
        ),
        (
            "questions: [{q: a, best: b, answerable: false}]",
            ["1:41: answerable: expected 'true', since there is 'gold' or 'best'"],
        ),
        (
            "questions: [{q: a, answerable: maybe}]",
            ["1:32: answerable: expected true or false, but found 'maybe'"],
        ),
        ("questions: [{q: a, turn: 0}]", ["1:26: turn: expected a number from 1, but found '0'"]),
        (
            "questions:\n- {q: a, id: x}\n- {q: b, id: x}",
            ["2:3: duplicate id 'x'; also at FILE:3:3", "3:3: duplicate id 'x'; also at FILE:2:3"],
        ),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(tmp_path: Path, text: str, told: list[str]) -> None:
    path = written(tmp_path / "a.yaml", text)

    assert [line.replace(str(path), "FILE") for line in problems(path)] == told


def test_lines_that_are_no_json_are_told_by_their_numbers(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"q": "a"}\n{"q": }\n{"q": "b", "gold": "x"}\n')

    assert problems(path) == [
        "2:7: invalid JSON: Expecting value",
        "3:1: gold: expected a list, but found text",
    ]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert problems(tmp_path / "a.yaml") == [
        "1:1: the file cannot be read: No such file or directory"
    ]
