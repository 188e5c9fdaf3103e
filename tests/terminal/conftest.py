"""A small knowledge directory, in files."""

from pathlib import Path

import pytest

TREATY = """\
id: traite
title: Un traité au bord du lac
date: 2025-02
source: {name: Journal du lac, url: "https://example.org/lac"}
passages:
  - Les deux ministres ont signé le traité à Genève mardi soir.
  - {quote: Nous avons choisi la paix et la patience., speaker: Anna Keller, context: à Genève}
  - La neige a fermé le col du Gothard pendant trois jours.
"""
PEOPLE = "people: [{name: Anna Keller, role: ministre des Transports, aliases: [Keller]}]\n"


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    """A directory with one article of three passages, and one person."""
    directory = tmp_path / "knowledge"
    (directory / "articles").mkdir(parents=True)
    (directory / "articles" / "traite.yaml").write_text(TREATY, encoding="utf-8")
    (directory / "people.yaml").write_text(PEOPLE, encoding="utf-8")
    return directory


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A directory with two problems in one file."""
    directory = tmp_path / "broken"
    (directory / "articles").mkdir(parents=True)
    article = TREATY.replace("2025-02", "2025-13").replace("passages:", "passage:")
    (directory / "articles" / "traite.yaml").write_text(article, encoding="utf-8")
    return directory


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment in which nothing is set."""
    for name in ("TELEGRAM_BOT_TOKEN", "KNOWLEDGE_DIR", "LC_ALL", "LC_MESSAGES", "LANG", "PORT"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch
