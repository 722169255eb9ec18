# SPDX-License-Identifier: EUPL-1.2
"""What is checked: a type and a uuid, and who can read its text again.

This app knows neither draft nor page. An app that has texts says for its own type how the
newest text of a subject is read; the worker asks when a check has to be done again.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

# Field by field, as plain text.
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Subject:
    """Something with texts: what it is, and which one."""

    type: str
    uuid: UUID


# Returns nothing where the subject is gone.
Reader = Callable[[UUID], Texts | None]

_readers: dict[str, Reader] = {}


def register_reader(subject_type: str, reader: Reader) -> None:
    """Say how texts of a type are read; raises ``ValueError`` for a type that is taken."""
    if subject_type in _readers:
        raise ValueError(f"Subjects of type {subject_type} have a reader already.")
    _readers[subject_type] = reader


def read_texts(subject: Subject) -> Texts | None:
    """Return the newest texts of a subject, or nothing where nobody can read it."""
    reader = _readers.get(subject.type)
    return reader(subject.uuid) if reader else None


def readable_types() -> list[str]:
    return sorted(_readers)
