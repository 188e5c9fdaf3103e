"""Learns the weights of the ranking and of the confidence from questions with known answers.

`python -m bot train DIR` reads a benchmark, asks its questions of the bot's own retriever, fits
two kinds of linear models, measures them by cross-validation over articles, and writes them where
`answering` reads them. Knows no Telegram; nothing of a benchmark is kept but the weights.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.errors import SettingsError
from bot.knowledge.general import general_entries
from bot.learning.benchmark import Benchmark
from bot.learning.report import as_json, lines
from bot.learning.training import examples, fit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def train(directory: Path, output: Path, tell: Callable[[str], object]) -> Iterator[str]:
    """Learn from the benchmark of a directory and write the weights; returns the report's lines.

    The same benchmark gives the same file, byte for byte. `tell` is told how far it is, since it
    takes minutes. Raises `SettingsError`.
    """
    benchmark = Benchmark.read(directory)
    if not output.parent.is_dir():
        raise SettingsError(f"--output: '{output.parent}' is no directory")
    told = list(examples(benchmark, general_entries(directory), tell))
    tell("fitting the weights, and measuring them on articles that they were not fitted to …")
    models, judged = fit(told)
    output.write_text(as_json(models, benchmark, judged), encoding="utf-8", newline="\n")
    return lines(judged)
