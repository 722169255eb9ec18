# SPDX-License-Identifier: EUPL-1.2
"""Our engine and Deduce, each asked over a pipe, so that both are asked in the same way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.recognition.measures import Span
from benchmarks.servers import CACHE, CannotMeasure
from tests.site import ROOT

OURS, DEDUCE = "ours", "deduce"
DEDUCE_VERSION = "3.0.6"
_VENV = CACHE / "deduce"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found in one text, and the seconds of work it took the process."""

    spans: list[Span]
    seconds: float


class AskedDetector:
    """A detector in another process; called with a text it gives the spans."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def __call__(self, text: str) -> list[Span]:
        return self.ask(text).spans

    def ask(self, text: str) -> Answer:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(text) + "\n")
        self._process.stdin.flush()
        answer = self.listen()
        return Answer([Span(*place) for place in answer["places"]], answer["seconds"])

    def listen(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise CannotMeasure("de herkenner is gestopt zonder antwoord")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def asked(name: str) -> Iterator[AskedDetector]:
    """Start a detector and give it when it is ready."""
    python = deduce_python() if name == DEDUCE else Path(sys.executable)
    # A list of arguments that benchmarks write themselves: no shell reads it.
    process = subprocess.Popen(
        [str(python), "-m", "benchmarks.recognition.answering", name],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        detector = AskedDetector(process)
        detector.listen()
        yield detector
    finally:
        process.kill()
        process.communicate()


def deduce_python() -> Path:
    """Return the Python that has Deduce; the first time it is installed, by itself.

    Its first start after that takes minutes, in which it prepares its lists.
    """
    python = _VENV / "bin" / "python"
    if not python.exists():
        package = f"deduce=={DEDUCE_VERSION}"
        try:
            _run([sys.executable, "-m", "venv", str(_VENV)])
            _run([str(python), "-m", "pip", "install", "--quiet", package])
        except subprocess.CalledProcessError as error:
            shutil.rmtree(_VENV, ignore_errors=True)
            raise CannotMeasure("deduce is hier niet te installeren") from error
    return python


def _run(command: list[str]) -> None:
    # A list of arguments that benchmarks write themselves: no shell reads it.
    subprocess.run(command, check=True, capture_output=True)
