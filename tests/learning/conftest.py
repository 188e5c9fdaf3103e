"""A small invented benchmark, in files: six towns, of which four things each are told."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TOWNS = ("Valmont", "Rocheval", "Montclair", "Beaurive", "Sainte-Aude", "Hautefort")
MAYORS = ("Anne Berger", "Paul Morel", "Luc Roy", "Jeanne Petit", "Marc Vidal", "Sophie Lenoir")

# What is told of a town, what is asked about it, and what of it is the answer.
FACTS = (
    (
        "Le pont de {town} a été construit en {year}. Il enjambe la rivière au nord du marché.",
        "En quelle année le pont de {town} a-t-il été construit ?",
        "{year}",
    ),
    (
        "La ville élit son conseil tous les six ans. {mayor} dirige la mairie depuis {later}.",
        "Qui dirige la mairie de {town} ?",
        "{mayor}",
    ),
    (
        "Le marché se tient le samedi. On y vend du fromage, des fleurs et des paniers d'osier.",
        "Que vend-on au marché de {town} ?",
        "du fromage, des fleurs et des paniers d'osier",
    ),
    (
        "Une grève a fermé le port pendant trois semaines. Les dockers demandaient une prime.",
        "Que voulaient les grévistes ?",
        "une prime",
    ),
)
NEAR = "Combien d'habitants compte {town} ?"
FAR = "Quelle est la recette de la fondue ?"


def write(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    """A file with an object a line."""
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")


def passages() -> list[dict[str, Any]]:
    """All that is told, in the form of the benchmark."""
    return [
        {"id": f"{town}-{number}", "article": town, "title": town, "text": text.format(**known)}
        for town, known in _known()
        for number, (text, _, _) in enumerate(FACTS)
    ]


def questions() -> list[dict[str, Any]]:
    """All that is asked: of each town what is told, and what is not; and one thing of none."""
    texts = {row["id"]: row["text"] for row in passages()}
    asked: list[dict[str, Any]] = []
    for town, known in _known():
        for number, (_, question, answer) in enumerate(FACTS):
            place, told = f"{town}-{number}", answer.format(**known)
            answers = [{"text": told, "start": texts[place].index(told)}]
            asked.append(_row(question.format(**known), town, "ans", place, answers))
        asked.append(_row(NEAR.format(town=town), town, "unans_near", f"{town}-removed"))
    return [*asked, _row(FAR, "Fondue", "unans_far", "Fondue-0")]


def _row(
    question: str, article: str, kind: str, passage: str, answers: Iterable[dict[str, Any]] = ()
) -> dict[str, Any]:
    return {
        "question": question,
        "article": article,
        "kind": kind,
        "passage": passage,
        "answers": list(answers),
    }


def _known() -> list[tuple[str, dict[str, Any]]]:
    told = zip(TOWNS, MAYORS, strict=True)
    return [
        (town, {"town": town, "mayor": mayor, "year": 1950 + n, "later": 2010 + n})
        for n, (town, mayor) in enumerate(told)
    ]


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """The directory of the benchmark."""
    directory = tmp_path / "towns"
    directory.mkdir()
    write(directory / "passages.jsonl", passages())
    write(directory / "questions.jsonl", questions())
    return directory
