"""The shipped lexicon serves beside a directory's own."""

from __future__ import annotations

from pathlib import Path

from bot.knowledge.general import general_entries
from bot.knowledge.snapshot import Knowledge

SHIPPED = Path(__file__).parents[2] / "knowledge"
ARTICLE = """
id: pont
title: Le pont de Valmont
date: 2031
source: {name: La Gazette}
passages: ["La guerre a détruit le pont en un jour."]
"""


def test_the_shipped_lexicon_has_names_in_six_languages(tmp_path: Path) -> None:
    entry = next(entry for entry in general_entries(tmp_path) if entry.term == "guerre")
    translations = dict(entry.translations)
    found = {code: names[0] for code, names in translations.items() if code != "fr"}
    assert found == {"en": "war", "ru": "война", "uk": "війна", "de": "Krieg", "it": "guerra"}


def test_the_shipped_directory_does_not_have_it_twice() -> None:
    assert general_entries(SHIPPED) == ()


def test_a_directory_without_a_lexicon_understands_other_languages(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pont.yaml").write_text(ARTICLE, encoding="utf8")
    snapshot = Knowledge.open(tmp_path).current
    assert snapshot.corpus.entries == ()
    assert snapshot.reply("Was hat der Krieg zerstört?").answered
