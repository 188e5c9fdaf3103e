"""The rooms import downwards only, and every outside library has one home."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent

# From the ground up. A room imports itself and those on lower floors.
FLOORS = (
    {"bot", "bot.model", "bot.errors", "bot.logs", "bot.display"},
    {"bot.settings", "bot.answering"},
    {"bot.knowledge", "bot.state", "bot.evaluation"},
    {"bot.desk", "bot.needs"},
    {"bot.chat"},
    {"bot.batch", "bot.terminal", "bot.explanation", "bot.scorecard", "bot.learning"},
    {"bot.commands"},
    {"bot.cli"},
    {"bot.__main__"},
)

HOMES = {
    "aiohttp": {"bot.chat"},
    "babel": {"bot.chat.wording"},
    "lxml": {"bot.knowledge.importing"},
    "markdown_it": {"bot.knowledge.importing"},
    "matplotlib": {"bot.chat.chart"},
    "prometheus_client": {"bot.chat.metrics"},
    "rich": {"bot.display", "bot.batch"},
    "scipy": {"bot.answering.clustering", "bot.answering.index", "bot.learning"},
    "sklearn": {"bot.answering.clustering", "bot.answering.index", "bot.learning"},
    "sqlalchemy": {"bot.state"},
    "rapidfuzz": {"bot.answering.vocabulary"},
    "slugify": {"bot.knowledge.importing"},
    "Stemmer": {"bot.answering"},
    "telegram": {"bot.chat"},
    "trafilatura": {"bot.knowledge.importing"},
    "watchfiles": {"bot.desk.watching"},
    "yaml": {"bot.knowledge"},
}


def name_of(path: Path) -> str:
    """The module that a file is."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


TREES = {name_of(path): ast.parse(path.read_text()) for path in (ROOT / "bot").rglob("*.py")}


def is_in(module: str, place: str) -> bool:
    """Whether a module is this one, or in this package."""
    return module == place or module.startswith(f"{place}.")


def imports(tree: ast.AST) -> Iterator[str]:
    """Every module that is imported, wherever in the file it is done."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            assert node.module
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from (names & TREES.keys()) or {node.module}


def runtime_imports(tree: ast.Module) -> Iterator[str]:
    """The modules that are imported when this one is."""
    for statement in tree.body:
        if isinstance(statement, ast.Import | ast.ImportFrom):
            yield from imports(statement)


def room_of(module: str) -> str:
    """The package, or the module, right below `bot` in which a module is."""
    return ".".join(module.split(".")[:2])


def floor(module: str) -> int:
    """How high a module's room lies, from 0."""
    rooms = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
    return rooms[room_of(module)]


@pytest.mark.parametrize("module", TREES)
def test_imports_point_down(module: str) -> None:
    inside = [name for name in imports(TREES[module]) if is_in(name, "bot")]
    room = room_of(module)

    assert [name for name in inside if not is_in(name, room) and floor(name) >= floor(module)] == []


def test_no_import_leads_back() -> None:
    graph = {module: set(runtime_imports(tree)) - {module} for module, tree in TREES.items()}

    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_one_home(library: str) -> None:
    users = [m for m, tree in TREES.items() if any(is_in(n, library) for n in imports(tree))]

    assert [m for m in users if not any(is_in(m, home) for home in HOMES[library])] == []


def test_only_the_settings_read_the_environment() -> None:
    readers = [
        module
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    ]

    assert set(readers) == {"bot.settings"}


def test_only_the_command_line_prints() -> None:
    printers = [
        module
        for module, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == "print"
    ]

    assert {room_of(name) for name in printers} == {"bot.cli", "bot.commands"}


@pytest.mark.parametrize("module", TREES)
def test_every_module_opens_with_what_it_does(module: str) -> None:
    assert ast.get_docstring(TREES[module])
