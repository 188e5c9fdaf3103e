"""The files of the in-memory Bot API: what people send and what the bot sends, by file id."""

from __future__ import annotations

import struct
from http import HTTPStatus
from typing import IO, TYPE_CHECKING, Final

from bot.chat.in_process.chats import Json, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST: Final = 20 * 1024 * 1024  # bytes that a bot may download
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PHOTO_EDGES: Final = 10_000  # pixels, the width and the height together
_PHOTO_RATIO: Final = 20
_FOLDER: Final = "documents/"


class Files:
    """Files in memory; each is also a `Document`, as the Bot API describes one."""

    def __init__(self) -> None:
        self.contents: dict[str, bytes] = {}
        self._sizes: dict[str, int] = {}

    def add(self, name: str, data: bytes, size: int | None = None) -> Json:
        """Take a file; returns its document. `size` is claimed in place of the true one."""
        file_id = f"file-{len(self.contents) + 1}"
        self.contents[file_id] = data
        self._sizes[file_id] = len(data) if size is None else size
        return {**self._described(file_id), "file_name": name}

    def uploaded(self, parts: Mapping[str, tuple[str, bytes | IO[bytes], str]]) -> Json:
        """Take the files of a request; returns their documents by the names of the parameters."""
        return {
            field: self.add(name, data if isinstance(data, bytes) else data.read())
            for field, (name, data, _) in parts.items()
        }

    def photo(self, document: Json) -> list[Json]:
        """What an uploaded picture becomes: its sizes, of which there is one. It must be a PNG."""
        content = self.contents[document["file_id"]]
        if not content.startswith(_PNG):
            raise Refusal("Bad Request: IMAGE_PROCESS_FAILED")
        width, height = struct.unpack(">II", content[16:24])
        if width + height > _PHOTO_EDGES or max(width, height) > _PHOTO_RATIO * min(width, height):
            raise Refusal("Bad Request: PHOTO_INVALID_DIMENSIONS")
        return [{**self._described(document["file_id"]), "width": width, "height": height}]

    def find(self, parameters: Json) -> Json:
        """What getFile says."""
        file_id = parameters["file_id"]
        if file_id not in self.contents:
            raise Refusal("Bad Request: invalid file_id")
        if self._sizes[file_id] > _LARGEST:
            raise Refusal("Bad Request: file is too big")
        return {**self._described(file_id), "file_path": f"{_FOLDER}{file_id}"}

    def download(self, url: str) -> bytes:
        """What stands at the address that getFile led to."""
        content = self.contents.get(url.rpartition(_FOLDER)[2])
        if content is None:
            raise Refusal("Not Found", HTTPStatus.NOT_FOUND)
        return content

    def _described(self, file_id: str) -> Json:
        unique = f"unique-{file_id}"
        return {"file_id": file_id, "file_unique_id": unique, "file_size": self._sizes[file_id]}
