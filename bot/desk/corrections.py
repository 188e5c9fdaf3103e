"""Corrections as plans: which files they change, and what the bot answers then.

Reads the files as they are and builds aside; publishes nothing and keeps nothing.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.languages import language
from bot.desk.correction import NOTHING, Correction, Fate, fate, findings, with_case
from bot.desk.equations import Lists, Step, equated
from bot.knowledge.files import LEXICON, PEOPLE, list_file
from bot.knowledge.general import general_entries
from bot.knowledge.questions import QUESTIONS, parse_questions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answering.languages import Language
    from bot.desk.judging import Judging
    from bot.desk.preview import Turned
    from bot.desk.publication import Desk
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Case, Reply, Span


@dataclass(frozen=True, slots=True)
class Plan:
    """What a correction would change; nothing, if `changes` is empty.

    `changes` and `expected` are as `Desk.publish` takes them, `base` is the fingerprint of what
    `before` is the reply of. `after` is the reply then; both are `None` without a question.
    `right` is the answer with which the question becomes a test question, if its `fate` is that.
    `asked` counts the test questions that were asked, `turned` are those with another verdict.
    """

    base: str
    changes: Mapping[str, bytes | None]
    expected: Mapping[str, bytes | None]
    steps: tuple[Step, ...] = ()
    before: Reply | None = None
    after: Reply | None = None
    fate: Fate = Fate.NONE
    right: Span | None = None
    asked: int = 0
    turned: tuple[Turned, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    """What the lists hold now, by the names of their files."""

    files: Mapping[str, bytes | None]
    names: tuple[str, str, str]  # of people, lexicon, questions

    @property
    def lists(self) -> Lists:
        people, lexicon, _ = self.names
        return Lists(self.files[people], self.files[lexicon])

    def cases(self) -> tuple[Case, ...]:
        data = self.files[self.names[-1]]
        return parse_questions(self.names[-1], data) if data is not None else ()

    def changed(self, lists: Lists) -> dict[str, bytes | None]:
        people, lexicon, _ = self.names
        now = {people: lists.people, lexicon: lists.lexicon}
        return {name: data for name, data in now.items() if data != self.files[name]}

    def expected(self, changes: Mapping[str, bytes | None]) -> dict[str, bytes | None]:
        return {name: self.files[name] for name in changes}


@dataclass(frozen=True, slots=True)
class _Made:
    """A plan, and what it was made of."""

    plan: Plan
    held: _Held
    before: Snapshot
    after: Snapshot


class Corrections:
    """Makes plans of corrections."""

    def __init__(self, desk: Desk, judging: Judging) -> None:
        self._desk = desk
        self._judging = judging

    async def make(self, correction: Correction) -> Plan:
        """What a correction would change; no test questions are asked.

        Raises `KnowledgeError` if the files cannot be loaded, now or then, and `DiskError`.
        """
        return (await self._made(correction)).plan

    async def preview(self, correction: Correction) -> Plan:
        """The same, for somebody to look at: with what becomes of the test questions."""
        return await asyncio.to_thread(self._judged, await self._made(correction))

    async def _made(self, correction: Correction) -> _Made:
        before = self._desk.knowledge.current
        held = await asyncio.to_thread(self._read)
        lists, steps = await asyncio.to_thread(self._equated, correction, held, before)
        changes = held.changed(lists)
        after = await self._desk.knowledge.build(changes) if changes else before
        plan = Plan(before.corpus.fingerprint, changes, held.expected(changes), steps)
        if correction.question:
            plan = await asyncio.to_thread(_with_question, plan, correction, held, before, after)
        return _Made(plan, held, before, after)

    def _judged(self, made: _Made) -> Plan:
        """The plan with the verdicts, if anything is answered otherwise then."""
        cases = made.held.cases() if made.after is not made.before else ()
        if not cases:
            return made.plan
        judgement = self._judging.judge(cases, made.before, made.after)
        return replace(made.plan, asked=judgement.asked, turned=judgement.turned)

    def _read(self) -> _Held:
        directory = self._desk.knowledge.directory
        people, lexicon, questions = (
            list_file(directory, stem) for stem in (PEOPLE, LEXICON, QUESTIONS)
        )
        names = (people, lexicon, questions)
        return _Held({name: self._desk.content(name) for name in names}, names)

    def _equated(
        self, correction: Correction, held: _Held, before: Snapshot
    ) -> tuple[Lists, tuple[Step, ...]]:
        if correction.equal is None:
            return held.lists, ()
        general = general_entries(self._desk.knowledge.directory)
        return equated(correction.equal, held.lists, general, _default(correction, before))


def _with_question(
    plan: Plan, correction: Correction, held: _Held, before: Snapshot, after: Snapshot
) -> Plan:
    """The plan, with what it means for the question; which becomes a test question, if it can."""
    first = before.reply(correction.question, correction.turn)
    then = findings(correction.question, correction.turn, after)
    right = _right(correction, first, then.reply, after)
    cases, name = held.cases(), held.names[-1]
    told = replace(plan, before=first, after=then.reply, right=right)
    if correction.right and right is None:
        return replace(told, fate=Fate.GONE)
    what = fate(then, cases, right, refused=correction.right == NOTHING)
    if what is not Fate.ADDED:
        return replace(told, fate=what)
    data = with_case(held.files[name], cases, correction.question, first.lang, right)
    parse_questions(name, data)
    changes = {**plan.changes, name: data}
    return replace(told, fate=what, changes=changes, expected=held.expected(changes))


def _right(correction: Correction, first: Reply, then: Reply, after: Snapshot) -> Span | None:
    """The right answer: the one that is said to be, else the one that the correction brings."""
    if correction.right is not None:
        return after.span(correction.right) if correction.right else None
    was = first.answers[0].span.key if first.answered else None
    best = then.answers[0].span if then.answered else None
    return best if best and best.key != was else None


def _default(correction: Correction, snapshot: Snapshot) -> Language:
    """The language of words that do not tell theirs: the question's, else most articles'."""
    if correction.question:
        return language(snapshot.reply(correction.question, correction.turn).lang)
    langs = Counter(article.lang for article in snapshot.corpus.articles)
    return language(max(langs, key=lambda lang: langs[lang], default=""))
