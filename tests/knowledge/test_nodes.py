"""The two parsers that PyYAML may bring agree, and no bytes break them."""

from __future__ import annotations

import random
import unicodedata
from collections import Counter

import pytest
import yaml

from bot.errors import KnowledgeError
from bot.knowledge.loader import parse
from bot.knowledge.nodes import Mapping, Scalar, Sequence, compose
from bot.knowledge.report import Place, Report

PARSERS = [yaml.SafeLoader, yaml.CSafeLoader]

ARTICLE = """\
# Commented, as files are.
id: pluie
title: "Il pleut à Riyad 😀: «encore»"
date: 2025-02-18
lang: no
source: {name: 'L''agence', url: "https://example.org/a?b=c#d"}
passages:
  - "Un paragraphe, avec une «citation»."
  - section: >
      Sous un
      titre
    text: |
      Une ligne.
      Une autre.
  - {quote: Il pleut, speaker: Marco Rubio, context: ~}
  - caption: La pluie
    credit: AFP
"""


@pytest.mark.parametrize("parser", PARSERS)
def test_nodes_know_their_text_and_their_place(parser: type[yaml.SafeLoader]) -> None:
    text = "\ufeffé: 'cafe\u0301 '\r\nno: [off, 2025-02, ~, \"~\"]\r\n"
    assert compose(text.encode(), Report("x.yaml"), parser) == Mapping(
        Place(1, 1),
        {
            "é": (Place(1, 1), Scalar(Place(1, 4), "café")),
            "no": (
                Place(2, 1),
                Sequence(
                    Place(2, 5),
                    (
                        Scalar(Place(2, 6), "off"),
                        Scalar(Place(2, 11), "2025-02"),
                        Scalar(Place(2, 20), "", null=True),
                        Scalar(Place(2, 23), "~"),
                    ),
                ),
            ),
        },
    )


def test_both_parsers_see_the_same_nodes() -> None:
    slow, quick = (compose(ARTICLE.encode(), Report("x.yaml"), parser) for parser in PARSERS)
    assert slow == quick


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text", ['"\\UFFFFFFFF"', '"\\U00110000"', '"\\ud800"', "%YAML 9.9\n---\na", "a\0b", "*", "&"]
)
def test_neither_parser_raises(text: str, parser: type[yaml.SafeLoader]) -> None:
    report = Report("x.yaml")
    compose(text.encode(), report, parser)
    assert report.problems


@pytest.mark.parametrize("parser", PARSERS)
def test_every_character_that_is_not_reported_is_kept(parser: type[yaml.SafeLoader]) -> None:
    """NFC and the ends apart, a text is what the file has, whatever the script."""
    reported = [*range(32), *range(0x7F, 0xA0), *range(0x2028, 0x202F), 0x30A, 0x333, 0x33F]
    outside = {*reported, *range(0xD800, 0xE000), 0xFEFF, 0xFFFE, 0xFFFF}
    # A letter between two characters keeps NFC from joining them.
    text = "x".join(chr(code) for code in range(0x3000) if code not in outside)
    text += "x".join(map(chr, [0xE000, 0xFB01, 0xFFFD, 0x1F600, 0x10FFFD]))
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    report = Report("x.yaml")
    node = compose(f'"{quoted}"'.encode(), report, parser)
    assert report.problems == []
    assert node == Scalar(Place(1, 1), unicodedata.normalize("NFC", text).strip())


def test_no_damage_to_a_file_raises_anything_but_problems() -> None:
    """Bytes deleted, doubled and overwritten: problems or a corpus, never another error."""
    chance = random.Random(20250218)
    pieces = [b"\0", b"\t", b"\xff", b"\xc3", b"&a ", b"*a ", b"!!x ", b"[", b"}", b": ", b"- "]
    pieces += [b"\n", b"---\n", b'"', b"'", b"|", b"<<: ", b"? ", b"\r", b"\xe2\x80\xa8", b"%"]
    outcomes = Counter(outcome(damaged(ARTICLE.encode(), chance, pieces)) for _ in range(600))
    assert set(outcomes) == {"corpus", "problems"}


def damaged(data: bytes, chance: random.Random, pieces: list[bytes]) -> bytes:
    """The data with one to four short stretches overwritten by a piece."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(changed))
        changed[start : start + chance.randint(0, 9)] = chance.choice(pieces)
    return bytes(changed)


def outcome(data: bytes) -> str:
    """What becomes of one article file."""
    try:
        parse([("articles/a.yaml", data)])
    except KnowledgeError as error:
        return "problems" if error.problems else "an error without problems"
    return "corpus"
