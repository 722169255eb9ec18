# SPDX-License-Identifier: EUPL-1.2
"""The model itself: from a text to words with a kind and a score."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from anonymisation.engine import Kind
from anonymisation.second_engine.files import ModelFiles
from anonymisation.second_engine.marks import KINDS, ScoredWord
from anonymisation.second_engine.outcomes import SecondEngineUnavailable, Unavailability
from anonymisation.second_engine.windows import windows

_SELF_TEST = "Mijn naam is Alex Rivera."
_SELF_TEST_NAME = (13, 17)

Scores = NDArray[np.float32]


class TokenClassifier:
    """The loaded model, about 50 MB; safe to ask from several threads."""

    def __init__(self, files: ModelFiles) -> None:
        onnxruntime, tokenizers = _libraries()
        try:
            self._session = _session(onnxruntime, files.model)
            self._tokenizer = tokenizers.Tokenizer.from_buffer(files.tokenizer)
        except Exception as broken:  # noqa: BLE001  Errors of onnxruntime share no other base.
            raise _no_answer(broken) from None
        self._edges = [self._tokenizer.token_to_id(sign) for sign in ("[CLS]", "[SEP]")]
        self._kinds: list[Kind | None] = [None, *sorted(set(KINDS.values()))]
        self._sums = self._sums_of(json.loads(files.labels)["id2label"])
        self._test_itself()

    def words(self, text: str) -> list[ScoredWord]:
        """Return each word of ``text``; raise when the model does not answer."""
        pieces = self._tokenizer.encode(text, add_special_tokens=False)
        scores = self._scores(pieces.ids)
        # Each question to the tokenizer makes a list of the whole text anew.
        offsets = pieces.offsets
        return [
            self._word(offsets[places[0]][0], offsets[places[-1]][1], scores[places])
            for places in _places_of_words(pieces.word_ids)
        ]

    def _scores(self, ids: list[int]) -> Scores:
        scores = np.zeros((len(ids), len(self._kinds)), dtype=np.float32)
        for window in windows(len(ids)):
            found = self._ask(ids[window.start : window.end])
            scores[window.first : window.last] = found[
                window.first - window.start : window.last - window.start
            ]
        return scores

    def _ask(self, ids: list[int]) -> Scores:
        opening, closing = self._edges
        given = np.array([[opening, *ids, closing]], dtype=np.int64)
        try:
            (logits,) = self._session.run(
                ["logits"],
                {
                    "input_ids": given,
                    "attention_mask": np.ones_like(given),
                    "token_type_ids": np.zeros_like(given),
                },
            )
        except Exception as broken:  # noqa: BLE001  Errors of onnxruntime share no other base.
            raise _no_answer(broken) from None
        powers = np.exp(logits[0] - logits[0].max(axis=-1, keepdims=True))
        chances: Scores = powers / powers.sum(axis=-1, keepdims=True)
        # The model tells beginnings, given names and so on apart; here the kind counts.
        summed: Scores = chances[1:-1] @ self._sums
        return summed

    def _word(self, start: int, end: int, scores: Scores) -> ScoredWord:
        means = scores.mean(axis=0)
        best = int(means.argmax())
        return ScoredWord(start, end, self._kinds[best], float(means[best]))

    def _sums_of(self, labels: dict[str, str]) -> Scores:
        sums = np.zeros((len(labels), len(self._kinds)), dtype=np.float32)
        for number, label in labels.items():
            kind = KINDS.get(label.partition("-")[2])
            sums[int(number), self._kinds.index(kind)] = 1
        return sums

    def _test_itself(self) -> None:
        # A build of the runtime that computes nonsense raises nothing of its own accord.
        names = [w for w in self.words(_SELF_TEST) if w.kind is Kind.PERSON]
        if not any((w.start, w.end) == _SELF_TEST_NAME for w in names):
            raise SecondEngineUnavailable(Unavailability.NO_ANSWER, "self-test")


def _libraries() -> tuple[Any, Any]:
    try:
        import onnxruntime
        import tokenizers
    except ImportError as missing:
        raise SecondEngineUnavailable(
            Unavailability.NOT_INSTALLED, missing.name or ""
        ) from None
    return onnxruntime, tokenizers


def _session(onnxruntime: Any, model: bytes) -> Any:
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # One core, since the worker shares the machine with the site; no arena, since texts
    # come seldom and memory that is kept for the next one is kept from everybody else.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4
    return onnxruntime.InferenceSession(
        model, options, providers=["CPUExecutionProvider"]
    )


def _places_of_words(word_ids: list[int | None]) -> Iterator[list[int]]:
    for _, places in groupby(range(len(word_ids)), key=word_ids.__getitem__):
        yield list(places)


def _no_answer(broken: Exception) -> SecondEngineUnavailable:
    # Only the type: a message of the runtime can quote what it was given.
    return SecondEngineUnavailable(Unavailability.NO_ANSWER, type(broken).__name__)
