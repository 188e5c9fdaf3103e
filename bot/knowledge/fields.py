"""Reads the keys of one mapping, one by one, and reports each that does not fit.

Knows what is expected only from its caller: nothing of articles, nothing of YAML.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from bot.knowledge.nodes import Mapping, Node, Refused, Scalar, Sequence, describe
from bot.knowledge.report import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.knowledge.report import Place, Report


def anything(value: str) -> str:
    """The form of a text that has no form."""
    return value


class Fields:
    """One mapping of which these keys are `known`; the others are reported at once.

    `short` is the key that a plain text in the mapping's stead is taken for. A missing key is not
    reported where an unknown one is probably a slip of it, or where there is no mapping at all.
    """

    def __init__(
        self, node: Node, report: Report, known: tuple[str, ...], *, short: str | None = None
    ) -> None:
        self.start = node.place
        self.report = report
        self._entries: dict[str, tuple[Place, Node]] = {}
        self._excused: set[str] = set()
        if isinstance(node, Mapping):
            self._sift(node.entries, known)
        elif isinstance(node, Scalar) and short and not node.null:
            self._entries = {short: (node.place, node)}
        else:
            self._excused.update(known)
            or_text = "text or " if short else ""
            self._mistyped(node, f"{or_text}keys and values ({', '.join(known)})")

    def __contains__(self, key: str) -> bool:
        """Whether there is something under the key; `credit:` alone is as good as nothing."""
        node = self.get(key)
        return not isinstance(node, Refused) and not (isinstance(node, Scalar) and node.null)

    def get(self, key: str) -> Node:
        """The value under a key; `Refused` where there is none."""
        _, node = self._entries.get(key, (self.start, Refused(self.start)))
        return node

    def require(self, *keys: str) -> str | None:
        """The one of the keys that is there. None or several of them are reported."""
        found = [key for key in self._entries if key in keys]
        if not found and self._excused.isdisjoint(keys):
            self.report.add(self.start, f"missing key {_listed(keys, 'or')}")
        if len(found) > 1:
            place, _ = self._entries[found[1]]
            message = f"expected one of {_listed(keys, 'or')}, but found {_listed(found, 'and')}"
            self.report.add(place, message)
        return found[0] if found else None

    def text(self, key: str, form: Callable[[str], str] = anything) -> str:
        """The text under a key that must be there; empty where it is not as `form` wants it."""
        self.require(key)
        return self.read(self.get(key), key, form)

    def optional(self, key: str, form: Callable[[str], str] = anything) -> str | None:
        """The text under a key that may be left out."""
        return self.text(key, form) or None if key in self else None

    def items(self, key: str, *, least: int = 0) -> tuple[Node, ...]:
        """The items of the list under a key that must be there."""
        self.require(key)
        node = self.get(key)
        if not isinstance(node, Sequence):
            self._mistyped(node, "a list", key)
            return ()
        if len(node.items) < least:
            self.report.add(
                node.place, f"{key}: expected {least} or more, but found {len(node.items)}"
            )
        return node.items

    def texts(self, key: str, name: str) -> list[tuple[str, Place]]:
        """The texts under a key that may be left out, each with its place.

        They stand in a list, or in one text between commas; then they have that text's place.
        """
        if key not in self:
            return []
        node = self.get(key)
        if isinstance(node, Scalar):
            parts = (part.strip() for part in node.value.split(","))
            return [(part, node.place) for part in parts if part]
        return [(text, item.place) for item in self.items(key) if (text := self.read(item, name))]

    def read(self, node: Node, name: str, form: Callable[[str], str] = anything) -> str:
        """A node as text. `form` returns what is kept or raises ValueError with what it expects."""
        if not isinstance(node, Scalar) or not node.value:
            self._mistyped(node, "text", name)
            return ""
        try:
            return form(node.value)
        except ValueError as error:
            message = f"{name}: expected {error}, but found {shown(node.value)}"
            self.report.add(node.place, message)
            return ""

    def only_with(self, key: str, other: str) -> None:
        """Report a key that stands without the one it belongs to."""
        if key in self and other not in self._entries and other not in self._excused:
            place, _ = self._entries[key]
            self.report.add(place, f"{key!r} needs {other!r}, which is not there")

    def _sift(self, entries: dict[str, tuple[Place, Node]], known: tuple[str, ...]) -> None:
        for key, (place, node) in entries.items():
            if key in known:
                self._entries[key] = (place, node)
                continue
            meant = difflib.get_close_matches(key[: 2 * max(map(len, known))], known, n=1)
            self._excused.update(meant)
            hint = f"did you mean {meant[0]!r}?" if meant else f"expected {_listed(known, 'or')}"
            self.report.add(place, f"unknown key {shown(key)}; {hint}")

    def _mistyped(self, node: Node, expected: str, name: str | None = None) -> None:
        """Report a node of the wrong type; nothing is said twice of one that was refused."""
        if not isinstance(node, Refused):
            prefix = f"{name}: " if name else ""
            self.report.add(node.place, f"{prefix}expected {expected}, but found {describe(node)}")


def _listed(keys: list[str] | tuple[str, ...], conjunction: str) -> str:
    *most, last = map(repr, keys)
    return f"{', '.join(most)} {conjunction} {last}" if most else last
