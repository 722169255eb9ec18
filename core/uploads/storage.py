# SPDX-License-Identifier: EUPL-1.2
"""Uploads as files on a disk that may be full."""

from django.core.files.base import File
from django.core.files.storage import FileSystemStorage


class WholeFiles(FileSystemStorage):
    """Leave nothing of a file for which there was no room; Django leaves what it wrote."""

    def _save(self, name: str, content: File) -> str:
        try:
            return super()._save(name, content)  # type: ignore[misc]  # Stubs leave out this documented hook.
        except OSError:
            # Nobody else has this name: uploads are named by chance (core.uploads.files).
            self.delete(name)
            raise
