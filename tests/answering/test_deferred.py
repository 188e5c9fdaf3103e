"""A deferred module is imported when it is used, and not before."""

import subprocess
import sys


def python(code: str) -> str:
    result = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    return result.stdout.strip()


def test_the_core_starts_without_scipys_statistics() -> None:
    code = "import sys, bot.answering.retriever; print('scipy.stats._stats_py' in sys.modules)"
    assert python(code) == "False"


def test_whoever_uses_a_deferred_module_gets_the_real_one() -> None:
    code = (
        "import bot.answering.retriever, scipy.stats; from scipy.stats import norm;"
        " print(norm.cdf(0), scipy.stats.norm is norm)"
    )
    assert python(code) == "0.5 True"


def test_a_module_that_is_already_there_stays() -> None:
    code = (
        "import json; from bot.answering.deferred import defer; defer('json');"
        " import json as again; print(again is json)"
    )
    assert python(code) == "True"
