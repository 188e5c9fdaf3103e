"""Puts off the import of a module that a library imports and seldom uses. Knows no library."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any


class DeferredModule(ModuleType):
    """Stands for a module that is imported when something of it is first asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


def defer(name: str) -> None:
    """Let whoever imports the module by this name from now on have it only once they use it.

    Does nothing if it is already there.
    """
    sys.modules.setdefault(name, DeferredModule(name))
