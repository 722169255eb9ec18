# SPDX-License-Identifier: EUPL-1.2
"""The engine runs without the site: in a script, a worker, a command that must be quick."""

import subprocess
import sys

from tests.architecture.layers import ROOT

_PROBE = """
import sys, time
before = time.process_time()
import anonymisation.engine
took = time.process_time() - before
foreign = {name.partition(".")[0] for name in sys.modules}
print(took, *sorted(foreign & {"django", "wagtail", "faker", "onnxruntime", "numpy"}))
"""
# Of processor time, so that a machine with other work does not matter.
_SECONDS = 1.0


def test_the_engine_comes_alone_and_in_under_a_second():
    answer = subprocess.run(
        [sys.executable, "-c", _PROBE],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    took, *foreign = answer.stdout.split()
    assert not foreign
    assert float(took) < _SECONDS
