"""Additions to files that people wrote: the loader reads one name more, and nothing else moves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.configuration import set_hypothesis_home_dir

from bot.knowledge.amending import HEADING, LONGEST_LINE, add_item, add_name, is_name
from bot.knowledge.loader import parse
from bot.knowledge.questions import parse_questions
from bot.model import Entry

if TYPE_CHECKING:
    from collections.abc import Callable

set_hypothesis_home_dir(Path(gettempdir()) / "hypothesis")

NEW = "l'un & l'autre"

# ------------------------------------------------------------------- files as people write them

MADE_UP = settings(max_examples=300, deadline=None, derandomize=True, database=None)

LISTS = ("aliases", "fr", "en", "ru", "uk", "de", "it", "related")
COMMENTS = st.sampled_from(["", "", "  # a comment: with, signs", "   "])

FLOW_STYLES: dict[str, Callable[[list[str]], str]] = {
    "list": lambda names: f"[{', '.join(names)}]",
    "list with a last comma": lambda names: f"[ {', '.join(names)}, ]" if names else "[]",
    "quoted list": lambda names: "[" + ", ".join(f'"{n}"' for n in names) + "]",
    "single quotes": lambda names: f"'{', '.join(names)}'" if names else "~",
    "double quotes": lambda names: f'"{", ".join(names)}"' if names else "null",
}
BLOCK_STYLES: dict[str, Callable[[list[str]], str]] = FLOW_STYLES | {
    "commas": ", ".join,
    "lines": lambda names: "".join(f"\n    - {n}" for n in names) or " []",
    "lines as far left as their key": lambda names: "".join(f"\n    - {n}" for n in names) or "~",
    "wide lines": lambda names: "".join(f"\n        -   '{n}'" for n in names),
    "folded commas": ",\n      ".join,
    "literal": lambda names: "|\n      " + ",\n      ".join(names) if names else "~",
    "folded": lambda names: ">-\n      " + ",\n      ".join(names) + "\n" if names else "",
}


@st.composite
def lexicons(draw: st.DrawFn) -> str:
    """A lexicon file in any mixture of styles, in which no name stands twice."""
    in_a_line = draw(st.booleans())
    items = [
        _item(draw, number, flow=in_a_line or draw(st.booleans()))
        for number in range(draw(st.integers(1, 3)))
    ]
    if in_a_line:
        return f"# All of it.\nentries: [{', '.join(items)}]{draw(COMMENTS)}"
    text = "\n# Between.\n".join(f"  - {item}{draw(COMMENTS)}" for item in items)
    text = f"{draw(st.sampled_from(['', chr(0xFEFF)]))}# By hand.\nentries:\n{text}"
    text += draw(st.sampled_from(["", "\n", "\n\n  # The end.\n"]))
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def _item(draw: st.DrawFn, number: int, *, flow: bool) -> str:
    keys = draw(st.lists(st.sampled_from(LISTS), unique=True, max_size=3))
    styles = FLOW_STYLES if flow else BLOCK_STYLES
    fields = [f"term: grève {number}"]
    for key in keys:
        listed = [f"{key} {n} щіß🕊{number}" for n in range(draw(st.integers(0, 2)))]
        written = styles[draw(st.sampled_from(sorted(styles)))](listed)
        comment = "" if flow or ">" in written or "|" in written else draw(COMMENTS)
        fields.append(f"{key}: {written}{comment}".replace("] #", "]  #"))
    return f"{{{', '.join(fields)}}}" if flow else "\n    ".join(fields)


def entries(data: bytes) -> list[Entry]:
    """What the loader reads."""
    return list(parse([("lexicon.yaml", data)]).entries)


def with_name(entry: Entry, key: str, name: str) -> Entry:
    """The entry that has one more name under a key."""
    if key in {"aliases", "related"}:
        return replace(entry, **{key: (*getattr(entry, key), name)})
    listed = dict(entry.translations)
    listed[key] = (*listed.get(key, ()), name)
    order = ("fr", "en", "de", "it", "ru", "uk")
    return replace(entry, translations=tuple((c, listed[c]) for c in order if c in listed))


def without_addition(before: bytes, after: bytes) -> bytes:
    """What of the file from before is left between its beginning and its end, which both have."""
    head = alike(before, after)
    return before[head : len(before) - alike(before[head:][::-1], after[head:][::-1])]


def alike(one: bytes, other: bytes) -> int:
    """How far two texts are the same."""
    shorter = min(len(one), len(other))
    return next((n for n in range(shorter) if one[n] != other[n]), shorter)


@MADE_UP
@given(lexicons(), st.data())
def test_one_name_more_is_read_and_nothing_else_changes(text: str, data: st.DataObject) -> None:
    before = text.encode()
    known = entries(before)
    number = data.draw(st.integers(0, len(known) - 1))
    key = data.draw(st.sampled_from(LISTS))

    after = add_name(before, number, key, NEW)

    known[number] = with_name(known[number], key, NEW)
    assert entries(after) == known
    left = without_addition(before, after)
    assert left in after or left in {b"~", b"null"}


@MADE_UP
@given(lexicons())
def test_one_entry_more_is_read_and_nothing_else_changes(text: str) -> None:
    before = text.encode()

    after = add_item(before, "entries", {"term": NEW, "it": ("ça", "cela")})

    assert entries(after) == [*entries(before), Entry(NEW, (), (("it", ("ça", "cela")),))]
    assert without_addition(before, after) == b""


# ----------------------------------------------------------------------------- as a hand would


def test_a_long_line_goes_on_below() -> None:
    line = "    fr: " + ", ".join(f"nom {n}" for n in range(12))
    before = f"entries:\n  - term: pont\n{line}\n    en: bridge\n".encode()

    after = add_name(before, 0, "fr", "passerelle suspendue")

    expected = f"{line},\n      passerelle suspendue\n    en: bridge\n"
    assert after.decode() == f"entries:\n  - term: pont\n{expected}"
    assert max(map(len, after.decode().split("\n"))) <= LONGEST_LINE


def test_a_new_key_stands_where_a_hand_puts_it() -> None:
    before = (
        b"entries:\n  - term: pont  # the old one\n    de: Br\xc3\xbccke\n    related: gu\xc3\xa9\n"
    )

    after = add_name(add_name(before, 0, "en", "bridge"), 0, "it", "ponte")

    lines = ["- term: pont  # the old one", "  en: bridge", "  de: Brücke", "  it: ponte"]
    assert [line[2:] for line in after.decode().split("\n")[1:5]] == lines


def test_what_is_added_stands_below_one_heading() -> None:
    first = add_item(None, "entries", {"term": "grève", "fr": ("débrayage",)})
    second = add_item(first, "entries", {"term": "pont", "aliases": ("bridge", "Brücke")})

    assert second.decode().splitlines() == [
        "entries:",
        f"  {HEADING}",
        "  - {term: grève, fr: [débrayage]}",
        "  - {term: pont, aliases: [bridge, Brücke]}",
    ]


LONG = "Le pont suspendu de Grandval, dit « le vieux », a rouvert vendredi: sept mois de chantier."


@pytest.mark.parametrize(
    "best",
    [
        LONG,
        f"{LONG} {LONG}",
        "Deux  espaces, {des} accolades: [et] # plus",
        'Des "guillemets", un \\ et\nune ligne',
        "null",
        "- ?",
    ],
)
def test_a_question_is_read_as_it_was_asked(best: str) -> None:
    fields = {"id": "chat-01", "lang": "fr", "kind": "chat", "q": "Quoi: ça ?", "best": best}

    data = add_item(b"questions:\n- {q: Qui ?, gold: [x]}\n", "questions", fields)

    case = parse_questions("questions.yaml", data)[1]
    assert (case.question, case.best) == ("Quoi: ça ?", best)
    lines = data.decode().split("\n")
    assert "  " in best or max(map(len, lines)) <= LONGEST_LINE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("grève", True),
        ("cessez-le-feu", True),
        ("l'Oncle Sam", True),
        ("U.S.", True),
        ("R&D", True),
        ("перемир’я", True),
        ("", False),
        ("a: b", False),
        ("a #b", False),
        ("- a", False),
        ("a,b", False),
        ("{a}", False),
        ("a?", False),
        ("a\nb", False),
    ],
)
def test_names_are_words(text: str, expected: bool) -> None:  # noqa: FBT001 - a parameter
    assert is_name(text) is expected
