"""Reads questions whose right answers are known: a YAML file of them, or JSON with one a line.

Knows the files; how they are scored is `evaluation`'s business.
"""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from bot.errors import KnowledgeError, Problem
from bot.knowledge import schema
from bot.knowledge.files import shown_path
from bot.knowledge.nodes import Mapping, Node, Sequence, compose, of_json
from bot.knowledge.report import START, Place, Report, ReportFullError, contested

if TYPE_CHECKING:
    from pathlib import Path

    from bot.model import Case

QUESTIONS = "questions"
"""What a file of questions is called in a knowledge directory."""

_JSON_LINES = frozenset({".jsonl", ".ndjson"})


def is_questions(name: str) -> bool:
    """Whether this file of a knowledge directory is the one with questions."""
    path = PurePosixPath(name)
    return path.stem == QUESTIONS and path.name == name


def load_questions(path: Path) -> tuple[Case, ...]:
    """The questions of a file, in its order. Raises `KnowledgeError` with all that is wrong."""
    name = shown_path(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise _unreadable(name, f"the file cannot be read: {error.strerror}") from error
    return parse_questions(name, data)


def parse_questions(name: str, data: bytes) -> tuple[Case, ...]:
    """As `load_questions`, from the bytes of a file; its name tells whether they are JSON."""
    report = Report(name)
    read = _of_lines if PurePath(name).suffix.lower() in _JSON_LINES else compose
    cases: tuple[Case, ...] = ()
    with suppress(ReportFullError):
        node = read(data, report)
        cases = schema.cases(node, report) if node else ()
    if problems := tuple(sorted((*report.problems, *contested(report.claims)))):
        raise KnowledgeError(problems)
    return cases


def _of_lines(data: bytes, report: Report) -> Node:
    """The node that a YAML file with the same questions would be."""
    items = []
    for number, line in enumerate(data.decode("utf-8-sig", "replace").split("\n"), 1):
        try:
            if line.strip():
                items.append(of_json(json.loads(line), Place(number, 1)))
        except json.JSONDecodeError as error:
            report.add(Place(number, error.colno), f"invalid JSON: {error.msg}")
    return Mapping(START, {"questions": (START, Sequence(START, tuple(items)))})


def _unreadable(path: str, message: str) -> KnowledgeError:
    return KnowledgeError((Problem(path, *START, message),))
