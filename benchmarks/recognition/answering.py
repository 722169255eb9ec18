# SPDX-License-Identifier: EUPL-1.2
"""One detector in a process of its own: a text a line in, its spans a line out.

``python -m benchmarks.recognition.answering ours|deduce`` by the Python that has it. Deduce
has a licence and needs that are not ours, so it never enters our process. Its tags say what
kind a place is; only the place is used, and all its places are masked.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import TextIO

Places = list[tuple[int, int, str]]


def ours() -> Callable[[str], Places]:
    from anonymisation.engine import detect

    return lambda text: [(f.start, f.end, str(f.tier)) for f in detect(text)]


def deduce() -> Callable[[str], Places]:
    from deduce import Deduce

    engine = Deduce()
    return lambda text: [
        # Some of its numbers are numpy's, which JSON does not know.
        (int(a.start_char), int(a.end_char), "block")
        for a in engine.deidentify(text).annotations
    ]


DETECTORS = {"ours": ours, "deduce": deduce}
# Holds a bit of everything, so that all lists have been read before time is taken.
FIRST = "Mevrouw J. de Vries (84) uit Bedum, geboren 4-11-1939, belt 06-12345678."


def main(name: str, answers: TextIO) -> None:
    find = DETECTORS[name]()
    find(FIRST)
    _say({"ready": name}, answers)
    for line in sys.stdin:
        text = json.loads(line)
        started = time.process_time()
        places = find(text)
        seconds = time.process_time() - started
        _say({"places": places, "seconds": seconds}, answers)


def _say(answer: object, answers: TextIO) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    # Deduce prints that its lists are being prepared; only answers go to the pipe.
    pipe, sys.stdout = sys.stdout, sys.stderr
    main(sys.argv[1], pipe)
