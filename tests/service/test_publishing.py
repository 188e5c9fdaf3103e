"""The bot as a process that was killed in the middle of a change of its articles."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from bot.state.store import Store
from bot.state.versions import FileChange

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from tests.service.conftest import BotApi, BotProcess

    Start = Callable[..., Awaitable[BotProcess]]

QUESTION = "Combien de temps les ministres ont-ils parlé ?"


async def test_a_change_that_was_cut_off_answers_after_the_next_start(
    api: BotApi, start: Start, knowledge_dir: Path, tmp_path: Path
) -> None:
    article = knowledge_dir / "articles" / "short.yaml"
    before = article.read_bytes()
    after = before.replace(b"quatre heures", b"neuf heures")
    people = FileChange("people.yaml", None, b"people: [{name: Anne Berger}]\n")
    (knowledge_dir / people.name).write_bytes(people.after or b"")
    (knowledge_dir / "articles" / ".0123456789abcdef.publishing").write_bytes(after[:20])
    async with Store.in_directory(tmp_path / "state") as store:
        files = [people, FileChange("articles/short.yaml", before, after)]
        await store.versions.begin(admin_id=9, action="publish", subject="Short", files=files)

    bot = await start()
    await api.deliver(1, QUESTION)
    (answer,) = await api.called("sendMessage")
    assert "neuf heures" in answer.parameters["text"]
    code, log = await bot.end(signal.SIGTERM)
    assert code == 0
    assert "Change 1 was cut off, and is now carried through" in log
    assert article.read_bytes() == after
    assert [path.name for path in article.parent.iterdir()] == [article.name]
