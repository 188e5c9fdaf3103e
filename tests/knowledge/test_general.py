"""The shipped lexicon serves beside a directory's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.knowledge.general import general_entries
from bot.knowledge.snapshot import Knowledge

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """
id: pont
title: Le pont de Valmont
date: 2031
source: {name: La Gazette}
passages: ["La guerre a détruit le pont en un jour."]
"""


def test_the_shipped_lexicon_has_names_in_six_languages() -> None:
    names = {name for entry in general_entries() for name in (entry.term, *entry.aliases)}
    assert {"guerre", "war", "война", "війна", "Krieg", "guerra"} <= names


def test_a_directory_without_a_lexicon_understands_other_languages(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pont.yaml").write_text(ARTICLE, encoding="utf8")
    snapshot = Knowledge.open(tmp_path).current
    assert snapshot.corpus.entries == ()
    assert snapshot.reply("Was hat der Krieg zerstört?").answered
