"""What editors get to see, as Telegram's HTML: problems, previews, versions.

Pure functions of values and a `Wording`; every result is one message.
"""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Final

from bot.chat.rendering import listing, source_line
from bot.desk.preview import ArticlePreview
from bot.knowledge.importing.notes import NoteKind
from bot.knowledge.questions import is_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from bot.chat.wording import Wording
    from bot.desk.judging import Judgement
    from bot.desk.preview import ListPreview, Turned
    from bot.desk.proposals import Proposal
    from bot.errors import KnowledgeError, Problem
    from bot.knowledge.importing.notes import Note
    from bot.state.versions import Version

_FIRST_WORDS: Final = 90  # characters
_LONGEST_LINE: Final = 120
_MOST: Final = 8  # lines of one sort; the rest is counted


def refusal(name: str, data: bytes, error: KnowledgeError, wording: Wording) -> str:
    """What is wrong with the file of this name, line by line, and with other files beside it."""
    count = wording.count(wording.desk.problems, len(error.problems))
    head = wording.desk.refused.format(name=shown(name), problems=count)
    return listing(head, list(_problems(error.problems, name, _lines(data))), wording)


def preview(
    proposal: Proposal,
    judgement: Judgement | None,
    wording: Wording,
    above: Sequence[str] = (),
) -> str:
    """What a proposal would change; `above` are lines of HTML to put before it."""
    head = "\n".join((*above, *_head(proposal, wording)))
    lines = [
        *_changes(proposal.preview, wording),
        *_noted(proposal.submission.notes, wording),
        *(_judged(judgement, proposal.submission.file, wording) if judgement else ()),
    ]
    return listing(head, lines, wording)


def verdicts(asked: int, turned: Sequence[Turned], wording: Wording) -> Iterator[str]:
    """Of so many test questions those that get another verdict."""
    questions = wording.count(wording.questions, asked)
    if turned:
        yield wording.desk.turned.format(questions=questions)
        yield from _at_most([_turned(each) for each in turned], wording)
    else:
        yield wording.desk.unturned.format(questions=questions)


def version_line(version: Version, who: str, wording: Wording) -> str:
    """A version in a list."""
    at = datetime.fromtimestamp(version.at, UTC)
    day = f"{wording.date(at.date().isoformat())}, {at:%H:%M} UTC"
    undone = (f"<i>{wording.desk.undone_mark}</i>",) if version.undone else ()
    parts = (f"<b>{version.number}</b>", day, shown(who), what(version, wording), *undone)
    return " · ".join(parts)


def what(version: Version, wording: Wording) -> str:
    """What a version did."""
    form = wording.desk.actions.get(version.action, "{subject}")
    return form.format(subject=shown(version.subject))


def history(versions: Sequence[Version], names: Mapping[int, str], wording: Wording) -> str:
    """Versions, in their order, with the names of who made them."""
    if not versions:
        return wording.desk.no_history
    lines = [version_line(v, names[v.admin_id], wording) for v in versions]
    return listing(wording.desk.history, lines, wording)


def shown(text: str) -> str:
    """A text of somebody's, escaped and not too long."""
    return escape(_short(text, _LONGEST_LINE), quote=False)


def note_line(note: Note, wording: Wording) -> str:
    """What there is to say of an import, in the language of whoever is told."""
    details = [shown(_detail(note.kind, each, wording)) for each in note.details]
    if note.kind is NoteKind.NOT_TOLD:
        details = [", ".join(details)]
    return wording.notes.sentences[note.kind].format(*details)


def _detail(kind: NoteKind, detail: str, wording: Wording) -> str:
    """A detail of a note, in words where a language has its own."""
    if kind in {NoteKind.LANGUAGE_GUESSED, NoteKind.LANGUAGE_CORRECTED}:
        return wording.language_name(detail.partition("-")[0].lower())
    if kind is NoteKind.DATE_OF_IMPORT:
        return wording.date(detail)
    return wording.notes.facts[detail] if kind is NoteKind.NOT_TOLD else detail


# --------------------------------------------------------------------------------- problems


def _problems(problems: Sequence[Problem], name: str, lines: Sequence[str]) -> Iterator[str]:
    """Where and what, and below the last of a line the line itself, if it is of this file."""
    for (path, number), group in groupby(problems, key=lambda each: (each.path, each.line)):
        here = list(group)
        other = "" if path == name else f"{escape(path, quote=False)}:"
        told = [f"{other}{number}:{p.column}: {escape(p.message, quote=False)}" for p in here]
        yield from told[:-1]
        yield told[-1] + ("" if other else _quoted(here[-1], lines))


def _lines(data: bytes) -> list[str]:
    """The lines of a file, if it is text at all."""
    try:
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        return []


def _quoted(problem: Problem, lines: Sequence[str]) -> str:
    """As much as can be shown of the line with a problem, around its place."""
    line = lines[problem.line - 1] if problem.line <= len(lines) else ""
    start = max(0, min(problem.column - _LONGEST_LINE // 2, len(line) - _LONGEST_LINE))
    part = "".join(filter(str.isprintable, line[start : start + _LONGEST_LINE])).strip()
    return f"\n<code>{escape(part, quote=False)}</code>" if part else ""


# ---------------------------------------------------------------------------------- previews


def _head(proposal: Proposal, wording: Wording) -> Iterator[str]:
    """What it is, and where it would stand."""
    desk, submission, article = wording.desk, proposal.submission, proposal.preview
    if not isinstance(article, ArticlePreview):
        yield desk.replaces_list.format(name=shown(submission.file))
        return
    if article.replaced:
        yield desk.replaces.format(title=shown(article.replaced.title))
    else:
        yield desk.new
    yield source_line(article.article, wording)
    yield desk.file.format(name=shown(submission.file))


def _changes(preview: ArticlePreview | ListPreview, wording: Wording) -> Iterator[str]:
    if isinstance(preview, ArticlePreview):
        return _article_lines(preview, wording)
    return _list_lines(preview, wording)


def _article_lines(article: ArticlePreview, wording: Wording) -> Iterator[str]:
    desk = wording.desk
    if article.replaced:
        added, removed = len(article.added), len(article.removed)
        yield wording.passages_changed.format(added=added, removed=removed)
        changes = [*(f"− {first_words(t)}" for t in article.removed)]
        changes += [f"+ {first_words(t)}" for t in article.added]
        yield from _at_most(changes, wording)
    if article.sections:
        yield desk.sections.format(sections=shown(" · ".join(article.sections)))
    if article.quotations:
        yield desk.quotations
        said = [
            f"• <b>{shown(span.speaker or '?')}</b> — {first_words(span.text)}"
            for span in article.quotations
        ]
        yield from _at_most(said, wording)
    if article.unknown:
        yield desk.unknown.format(names=shown(", ".join(article.unknown)))
    if article.answered:
        yield desk.answers
    for question, span in article.answered:
        yield f"• {shown(question)}\n  → {first_words(span.text)}"


def _list_lines(changes: ListPreview, wording: Wording) -> Iterator[str]:
    signed = {"+": changes.added, "−": changes.removed, "~": changes.changed}
    for sign, names in signed.items():
        yield from _at_most([f"{sign} {shown(name)}" for name in names], wording)


def _noted(notes: Sequence[Note], wording: Wording) -> Iterator[str]:
    if notes:
        yield wording.desk.notes
        yield from _at_most([f"• {note_line(note, wording)}" for note in notes], wording)


def _judged(judgement: Judgement, file: str, wording: Wording) -> Iterator[str]:
    """The test questions that get another verdict; of new ones, how many are answered rightly."""
    if not is_questions(file):
        yield from verdicts(judgement.asked, judgement.turned, wording)
        return
    questions = wording.count(wording.questions, judgement.asked)
    yield wording.desk.right.format(right=wording.number(judgement.right), questions=questions)


def _turned(turned: Turned) -> str:
    mark = "❌ → ✅" if turned.right else "✅ → ❌"
    return f"{mark} {shown(turned.case.question)}"


def _at_most(lines: Sequence[str], wording: Wording) -> Iterable[str]:
    left = len(lines) - _MOST
    rest = (wording.count(wording.and_more, left),) if left > 0 else ()
    return (*lines[:_MOST], *rest)


def first_words(text: str) -> str:
    """How a text begins."""
    return escape(_short(text, _FIRST_WORDS), quote=False)


def _short(text: str, most: int) -> str:
    """The text on one line, cut where a word ends."""
    short = textwrap.shorten(text, most, placeholder="…")
    return short if len(short) > 1 else text[:most]
