"""What admins see of an answer that is wrong, and of what a correction would change.

Pure functions of values and a `Wording`: Telegram's HTML, without buttons.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bot.chat.desk import showing
from bot.chat.rendering import listing, messages, spans_page
from bot.desk.correction import Fate
from bot.desk.equations import Did

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.chat.wording import Wording
    from bot.chat.wording.correcting import CorrectingWording
    from bot.desk.correction import Correction, Findings
    from bot.desk.corrections import Plan
    from bot.desk.equations import Step
    from bot.knowledge.snapshot import Snapshot
    from bot.model import Reply


def report(
    found: Findings, snapshot: Snapshot, wording: Wording, *, another: bool
) -> tuple[str, ...]:
    """The question, what was found first and what comes next, numbered and cited.

    `another` tells that the first answer is not the one that was said to be wrong.
    """
    correcting, reply = wording.correcting, found.reply
    question = f"<b>{escape(reply.question, quote=False)}</b>"
    blocks = [question, *((correcting.another,) if another else ())]
    blocks.append(_verdict(reply, wording))
    blocks += spans_page([answer.span for answer in found.first], snapshot, wording)
    if found.others:
        blocks.append(correcting.others if found.first else correcting.nearest)
    for number, answer in enumerate(found.others, 1):
        first, *more = spans_page([answer.span], snapshot, wording)
        blocks += [f"<b>{number}.</b> {wording.percent(answer.score)}\n{first}", *more]
    return messages([*blocks, correcting.hint if found.others else correcting.nothing_near])


def preview(correction: Correction, plan: Plan, wording: Wording, above: Sequence[str] = ()) -> str:
    """One message: what would be done, and what that changes. `above` are lines to put before."""
    correcting = wording.correcting
    lines = [*above, *(_step(step, wording) for step in plan.steps)]
    if correction.question:
        lines.append(f"<b>{showing.shown(correction.question)}</b>")
        if correction.equal:
            lines += _effect(plan, wording)
        lines += _fate(plan, correcting)
    if plan.asked:
        lines += showing.verdicts(plan.asked, plan.turned, wording)
    if not plan.changes:
        lines.append(correcting.nothing)
    return listing(lines[0], lines[1:], wording)


def _verdict(reply: Reply, wording: Wording) -> str:
    if reply.small_talk:
        return wording.correcting.no_question
    form = wording.correcting.first if reply.answered else wording.correcting.refused
    return form.format(confidence=wording.percent(reply.confidence))


def _step(step: Step, wording: Wording) -> str:
    """What came of two names, with the language under which one of them is listed."""
    correcting = wording.correcting
    form = {
        Did.KNOWN: correcting.known,
        Did.RELATED_ALREADY: correcting.related_already,
        Did.SEVERAL: correcting.several,
        Did.PERSON: correcting.person,
        Did.NAME: correcting.name,
        Did.ENTRY: correcting.entry,
        Did.RELATED: correcting.related,
    }[step.did]
    told = form.format(name=showing.shown(step.name), owner=showing.shown(step.owner))
    return f"{told} ({wording.language_name(step.code)})" if step.code else told


def _effect(plan: Plan, wording: Wording) -> Iterator[str]:
    """What the question is answered with, before and after."""
    correcting = wording.correcting
    before, after = _told(plan.before, wording), _told(plan.after, wording)
    if before == after:
        yield correcting.same
    else:
        yield f"{correcting.before}: {before}"
        yield f"{correcting.after}: {after}"


def _told(reply: Reply | None, wording: Wording) -> str:
    if reply is None or not reply.answered:
        return wording.miss
    return showing.first_words(reply.answers[0].span.text)


def _fate(plan: Plan, correcting: CorrectingWording) -> Iterator[str]:
    match plan.fate:
        case Fate.ADDED if plan.right:
            yield correcting.added
            yield f"<blockquote>{showing.shown(plan.right.text)}</blockquote>"
        case Fate.ADDED:
            yield correcting.added_refusal
        case Fate.KNOWN:
            yield correcting.case_known
        case Fate.LEANS:
            yield correcting.leans
        case Fate.OPEN:
            yield correcting.open
        case Fate.GONE:
            yield correcting.gone
