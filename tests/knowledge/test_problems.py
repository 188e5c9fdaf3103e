"""What each kind of broken file is told: the text of the file, and every message in order."""

from __future__ import annotations

import pytest

from bot.errors import KnowledgeError
from bot.knowledge.loader import parse

ARTICLE = """\
id: rain
title: It rains
date: 2025-02
source: {name: Agency}
passages: [It rains in Riyadh.]
"""

KEYS = "'id', 'title', 'date', 'lang', 'source' or 'passages'"
KINDS = "text, quote, caption, section, speaker, context, credit"
REWRITTEN = "as it is; remove or replace it"


def problems(*files: tuple[str, str | bytes]) -> list[str]:
    """Every problem of the files, as a reader of the messages sees them."""
    contents = [(name, text if isinstance(text, bytes) else text.encode()) for name, text in files]
    with pytest.raises(KnowledgeError) as caught:
        parse(contents)
    return [str(problem) for problem in caught.value.problems]


def of_article(text: str | bytes) -> list[str]:
    """The problems of one article file, without its path."""
    return [line.removeprefix("articles/a.yaml:") for line in problems(("articles/a.yaml", text))]


FILES: dict[str, tuple[str | bytes, list[str]]] = {
    "no bytes": ("", ["1:1: the file is empty"]),
    "only comments": ("# nothing\n# yet\n", ["1:1: the file is empty"]),
    "more than 5 MB": (b"#" * 5_000_001, ["1:1: expected at most 5 MB, but found more"]),
    "Latin-1": (
        ARTICLE.replace("It rains\n", "Il pleut à Riyad\n").encode("latin-1"),
        ["2:17: expected UTF-8, but found the byte 0xE0; save the file as UTF-8"],
    ),
    "an archive that is called so": (
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xa6",
        ["1:1: expected YAML, but the file is a ZIP archive or an office document"],
    ),
    "UTF-16": (
        ARTICLE.encode("utf-16-le").join([b"\xff\xfe", b""]),
        ["1:1: expected UTF-8, but found the byte 0xFF; save the file as UTF-8"],
    ),
    "Latin-1 behind a byte order mark": (
        b"\xef\xbb\xbfid: \xe9t\xe9\n",
        ["1:5: expected UTF-8, but found the byte 0xE9; save the file as UTF-8"],
    ),
    "a cut-off character": (
        ARTICLE.encode() + b"# \xc3",
        ["6:3: expected UTF-8, but found the byte 0xC3; save the file as UTF-8"],
    ),
    "a title that leaves no room for the answer": (
        ARTICLE.replace("It rains\n", f"{'rain ' * 60}again\n"),
        [f"2:8: title: expected at most 300 characters, but found '{'rain ' * 11}rain…'"],
    ),
    "two documents": (
        f"{ARTICLE}---\n{ARTICLE}",
        ["6:1: expected one document, but a second one starts here"],
    ),
    "a list": (
        "[a, b]\n",
        [
            (
                "1:1: expected keys and values (id, title, date, lang, source, passages),"
                " but found a list"
            )
        ],
    ),
    "a text": (
        "It rains.\n",
        ["1:1: expected keys and values (id, title, date, lang, source, passages), but found text"],
    ),
    "an empty document": (
        "---\n...\n",
        [
            (
                "2:1: expected keys and values (id, title, date, lang, source, passages),"
                " but found nothing"
            )
        ],
    ),
}

SYNTAX: dict[str, tuple[str, list[str]]] = {
    "a tab for indentation": (
        "source:\n\tname: Agency\n",
        ["2:1: invalid YAML: found a tab; indent with spaces"],
    ),
    "a colon in a plain text": (
        "title: Lavrov: it rains\n",
        [
            (
                "1:14: invalid YAML: mapping values are not allowed in this context;"
                " put text that holds ': ' in quotation marks"
            )
        ],
    ),
    "an at sign at the beginning": (
        "title: @agency\n",
        [
            (
                "1:8: invalid YAML: found character that cannot start any token;"
                " put text that begins with such a character in quotation marks"
            )
        ],
    ),
    "an open quotation mark": (
        'id: rain\ntitle: "It rains\ndate: 2025\n',
        [
            (
                "4:1: invalid YAML: found unexpected end of stream; a quotation mark is left open"
                " (while scanning a quoted scalar from line 2)"
            )
        ],
    ),
    "an open bracket": (
        "passages: [It rains\n",
        [
            (
                "2:1: invalid YAML: did not find expected ',' or ']'"
                " (while parsing a flow sequence from line 1)"
            )
        ],
    ),
    "indentation that does not fit": (
        "passages:\n  - text: a\n   section: b\n",
        [
            (
                "3:4: invalid YAML: did not find expected '-' indicator"
                " (while parsing a block collection from line 2)"
            )
        ],
    ),
    "an escape that names no character": (
        'title: "\\UFFFFFFFF"\n',
        ["1:11: invalid YAML: found invalid Unicode character escape code"],
    ),
    # On lines of their own: on one line, newer parsers look so far ahead that they give up first.
    "nesting without end": ("[\n" * 100_000, ["18:1: nested deeper than 16 levels"]),
    "nested keys without end": ("{a:\n" * 100_000, ["17:2: nested deeper than 16 levels"]),
}

REFUSED: dict[str, tuple[str, list[str]]] = {
    "an object to be made": (
        ARTICLE.replace("It rains\n", '!!python/object/apply:os.system ["exit 1"]\n'),
        [
            "2:8: tags are not allowed, but found '!!python/object/apply:os.system'",
            "2:8: title: expected text, but found a list",
        ],
    ),
    "any tag at all": (
        ARTICLE.replace("It rains\n", "!!str It rains\n"),
        ["2:8: tags are not allowed, but found '!!str'"],
    ),
    "an anchor and its alias": (
        ARTICLE.replace("It rains\n", "&rain It rains\n").replace("Agency", "*rain "),
        [
            "2:8: anchors are not allowed, but found '&rain'",
            "4:16: aliases are not allowed, but found '*rain'",
        ],
    ),
    "an anchor that holds itself": (
        ARTICLE.replace("[It rains in Riyadh.]", "&loop [*loop ]"),
        [
            "5:11: anchors are not allowed, but found '&loop'",
            "5:18: aliases are not allowed, but found '*loop'",
        ],
    ),
    "a bomb of aliases": (
        ARTICLE + "lang: &a [x, x]\nlong: &b [*a, *a]\n",
        [
            "6:7: anchors are not allowed, but found '&a'",
            "6:7: lang: expected text, but found a list",
            "7:1: unknown key 'long'; did you mean 'lang'?",
            "7:7: anchors are not allowed, but found '&b'",
            "7:11: aliases are not allowed, but found '*a'",
            "7:15: aliases are not allowed, but found '*a'",
        ],
    ),
    "a merge key": (
        ARTICLE + "<<: {lang: fr}\n",
        [f"6:1: unknown key '<<'; expected {KEYS}"],
    ),
    "a key that is a list": (
        ARTICLE + "? [a]\n: b\n",
        ["6:3: expected a key, but found a list"],
    ),
}

CHARACTERS: dict[str, tuple[str, list[str]]] = {
    "NUL": (
        ARTICLE.replace("It rains\n", "It\0rains\n"),
        [f"2:10: Telegram does not send U+0000 (control character) {REWRITTEN}"],
    ),
    "several, in several places": (
        ARTICLE.replace("It rains\n", "It\u2028rains\x7f\n") + "# \u202e\n",
        [
            f"2:10: Telegram does not send U+2028 (line separator) {REWRITTEN}",
            f"2:16: Telegram does not send U+007F (control character) {REWRITTEN}",
            f"6:3: Telegram does not send U+202E (right-to-left override) {REWRITTEN}",
        ],
    ),
    "a tab inside a text": (
        ARTICLE.replace("[It rains in Riyadh.]", '\n  - "It rains\tin\tRiyadh."'),
        [f"6:14: Telegram does not send U+0009 (tab) {REWRITTEN}"],
    ),
    "an escaped line separator": (
        ARTICLE.replace("It rains\n", '"It rains\\u2028"\n'),
        [f"2:8: Telegram does not send U+2028 (line separator) {REWRITTEN}"],
    ),
    "a ring that NFC leaves alone": (
        ARTICLE.replace("It rains\n", "It r\u030aains\n"),
        [f"2:12: Telegram does not send U+030A (combining ring above) {REWRITTEN}"],
    ),
    "marks without end": (
        ARTICLE + "# a" + "\u0301\u0316" * 100_000,
        ["6:4: more than 30 combining marks in a row"],
    ),
    "escaped marks without end": (
        ARTICLE.replace("It rains\n", '"a' + "\\u0301\\u0316" * 100_000 + '"\n'),
        ["2:8: more than 30 combining marks in a row"],
    ),
    "a carriage return alone": (
        ARTICLE.replace("It rains\n", "It\rrains\n"),
        [f"2:10: Telegram does not send U+000D (control character) {REWRITTEN}"],
    ),
    "a byte order mark in the middle": (
        ARTICLE.replace("It rains\n", "It\ufeffrains\n"),
        [f"2:10: Telegram does not send U+FEFF (zero width no-break space) {REWRITTEN}"],
    ),
}

FIELDS: dict[str, tuple[str, list[str]]] = {
    "nothing of what is needed": (
        "lang: fr\n",
        [
            "1:1: missing key 'date'",
            "1:1: missing key 'id'",
            "1:1: missing key 'passages'",
            "1:1: missing key 'source'",
            "1:1: missing key 'title'",
        ],
    ),
    "everything at once": (
        (
            "id: Rain 1\ntitel: It rains\ndate: 2025-13\nlang: french\n"
            "source: {agency: AFP, url: 'ftp://x', name: }\npassages: []\nphotos: 3\n"
        ),
        [
            "1:5: id: expected a slug of a-z, 0-9 and hyphens, but found 'Rain 1'",
            "2:1: unknown key 'titel'; did you mean 'title'?",
            "3:7: date: expected a date that is in the calendar, but found '2025-13'",
            "4:7: lang: expected a language tag such as fr or pt-BR, but found 'french'",
            (
                "5:28: url: expected an address that begins with http:// or https://,"
                " but found 'ftp://x'"
            ),
            "5:45: name: expected text, but found nothing",
            "6:11: passages: expected 1 or more, but found 0",
            f"7:1: unknown key 'photos'; expected {KEYS}",
        ],
    ),
    "a slip of a key": (
        ARTICLE.replace("passages", "passage"),
        ["5:1: unknown key 'passage'; did you mean 'passages'?"],
    ),
    "a key twice": (
        ARTICLE + "title: It snows\n",
        ["6:1: duplicate key 'title'; first on line 2"],
    ),
    "lists and texts mistaken for each other": (
        "id: [rain]\ntitle: {fr: Il pleut}\ndate: [2025]\nsource: AFP\npassages: It rains.\n",
        [
            "1:5: id: expected text, but found a list",
            "2:8: title: expected text, but found keys and values",
            "3:7: date: expected text, but found a list",
            "4:9: expected keys and values (name, agency, author, url), but found text",
            "5:11: passages: expected a list, but found text",
        ],
    ),
    "blank texts": (
        ARTICLE.replace("It rains\n", '"  "\n').replace("[It rains in Riyadh.]", '["", ~]'),
        [
            "2:8: title: expected text, but found nothing",
            "5:12: text: expected text, but found nothing",
            f"5:16: expected text or keys and values ({KINDS}), but found nothing",
        ],
    ),
    "a day that no calendar has": (
        ARTICLE.replace("2025-02\n", "2025-02-30\n"),
        ["3:7: date: expected a date that is in the calendar, but found '2025-02-30'"],
    ),
    "a date in words": (
        ARTICLE.replace("2025-02\n", "mardi\n"),
        ["3:7: date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, but found 'mardi'"],
    ),
    "an address without a host": (
        ARTICLE.replace("Agency", "Agency, url: 'https://'"),
        [
            (
                "4:29: url: expected an address that begins with http:// or https://,"
                " but found 'https://'"
            )
        ],
    ),
    "an address that is none": (
        ARTICLE.replace("Agency", "Agency, url: 'http://[x'"),
        [
            (
                "4:29: url: expected an address that begins with http:// or https://,"
                " but found 'http://[x'"
            )
        ],
    ),
    "a very long value": (
        ARTICLE.replace("id: rain", f"id: {'R' * 100}"),
        [f"1:5: id: expected a slug of a-z, 0-9 and hyphens, but found '{'R' * 59}…'"],
    ),
}

PASSAGES: dict[str, tuple[str, list[str]]] = {
    "two kinds": (
        "  - {text: a, quote: b}",
        ["6:15: expected one of 'text', 'quote' or 'caption', but found 'text' and 'quote'"],
    ),
    "no kind": ("  - {section: a}", ["6:5: missing key 'text', 'quote' or 'caption'"]),
    "a slip of a kind": (
        "  - {qoute: a, speaker: b}",
        ["6:6: unknown key 'qoute'; did you mean 'quote'?"],
    ),
    "companions of another kind": (
        "  - {text: a, speaker: b, context: c, credit: d}",
        [
            "6:15: 'speaker' needs 'quote', which is not there",
            "6:27: 'context' needs 'quote', which is not there",
            "6:39: 'credit' needs 'caption', which is not there",
        ],
    ),
    "a list": (
        "  - [a, b]",
        [f"6:5: expected text or keys and values ({KINDS}), but found a list"],
    ),
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*case, id=name)
        for table in (FILES, SYNTAX, REFUSED, CHARACTERS, FIELDS)
        for name, case in table.items()
    ],
)
def test_a_broken_article_is_told_all_that_is_wrong(text: str | bytes, expected: list[str]) -> None:
    assert of_article(text) == expected


@pytest.mark.parametrize(
    ("passage", "expected"), [pytest.param(*case, id=name) for name, case in PASSAGES.items()]
)
def test_a_broken_passage_is_told_all_that_is_wrong(passage: str, expected: list[str]) -> None:
    assert of_article(ARTICLE.replace("[It rains in Riyadh.]", f"\n{passage}")) == expected


def test_an_id_that_articles_share_is_told_at_each_of_them() -> None:
    files = [(f"articles/{name}.yaml", ARTICLE) for name in "abc"]
    assert problems(*files) == [
        "articles/a.yaml:1:5: duplicate id 'rain'; also at articles/b.yaml:1:5",
        "articles/b.yaml:1:5: duplicate id 'rain'; also at articles/a.yaml:1:5",
        "articles/c.yaml:1:5: duplicate id 'rain'; also at articles/a.yaml:1:5",
    ]


def test_a_name_that_two_claim_is_told_at_both_whatever_its_case_and_accents() -> None:
    people = """\
people:
  - {name: Sergueï Lavrov, aliases: [Lavrov, lavrov]}
  - {name: Marco Rubio, aliases: [LAVROV]}
  - {name: marco rubio}
"""
    lexicon = "entries: [{term: Otan, aliases: [NATO, Nato, Sergei-Lavrov, Sergueï Lavrov]}]\n"
    assert problems(("lexicon.yaml", lexicon), ("people.yaml", people)) == [
        "lexicon.yaml:1:61: duplicate name 'Sergueï Lavrov'; also at people.yaml:2:12",
        "people.yaml:2:12: duplicate name 'Sergueï Lavrov'; also at lexicon.yaml:1:61",
        "people.yaml:2:38: duplicate name 'Lavrov'; also at people.yaml:3:35",
        "people.yaml:3:12: duplicate name 'Marco Rubio'; also at people.yaml:4:12",
        "people.yaml:3:35: duplicate name 'LAVROV'; also at people.yaml:2:38",
        "people.yaml:4:12: duplicate name 'marco rubio'; also at people.yaml:3:12",
    ]


def test_broken_people_and_lexicon_are_told_all_that_is_wrong() -> None:
    people = "people:\n  - {nom: Lavrov, role: [a]}\n  - Rubio\n  - {name: X, aliases: {Y: Z}}\n"
    lexicon = 'entries:\n  - {aliases: [[a], "", b]}\nterms: 1\n'
    assert problems(("people.yaml", people), ("lexicon.yaml", lexicon)) == [
        "lexicon.yaml:2:5: missing key 'term'",
        "lexicon.yaml:2:16: alias: expected text, but found a list",
        "lexicon.yaml:2:21: alias: expected text, but found nothing",
        "lexicon.yaml:3:1: unknown key 'terms'; expected 'entries'",
        "people.yaml:2:5: missing key 'name'",
        "people.yaml:2:6: unknown key 'nom'; expected 'name', 'role' or 'aliases'",
        "people.yaml:2:25: role: expected text, but found a list",
        "people.yaml:3:5: expected keys and values (name, role, aliases), but found text",
        "people.yaml:4:24: aliases: expected a list, but found keys and values",
    ]


def test_the_problems_of_all_files_come_in_one_run_by_path_line_and_column() -> None:
    files = [("people.yaml", "people: 3\n"), ("articles/b.yaml", "[]"), ("articles/a.yaml", "\0")]
    assert [line.split(": ")[0] for line in problems(*files)] == [
        "articles/a.yaml:1:1",
        "articles/a.yaml:1:1",
        "articles/b.yaml:1:1",
        "people.yaml:1:9",
    ]


def test_a_file_of_noise_is_given_up_after_a_thousand_problems() -> None:
    lines = of_article("k: a\x01b\n" * 100_000)
    assert len(lines) == 1001
    assert lines[-1] == "1001:5: more problems follow; mend these first"


def test_more_values_than_any_file_needs_are_refused() -> None:
    assert of_article("- a\n" * 250_001) == ["250000:3: more than 250000 values in one file"]
