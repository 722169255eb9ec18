# SPDX-License-Identifier: EUPL-1.2
"""What a process that stays holds of the machine's memory."""

import platform
import subprocess
import sys
from pathlib import Path

import pytest

# Eight threads keep a little each; how many places they took it from shows in the maps.
THREADS = """
import threading
from core.heap import use_one_arena
{call}
together = threading.Barrier(9)
def keep():
    kept = [bytes(2_000) for _ in range(50)]
    together.wait(); together.wait()
for _ in range(8):
    threading.Thread(target=keep, daemon=True).start()
together.wait()
maps = open("/proc/self/maps").read().splitlines()
# A place of its own is reserved in full: 64 MiB, of which most may not be read yet.
ends = [line.split()[0].split("-") for line in maps if line.split()[1] == "---p"]
print(sum(int(b, 16) - int(a, 16) > 48 * 2**20 for a, b in ends))
together.wait()
"""
only_glibc = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="other C libraries have no such places"
)


@only_glibc
def test_threads_take_memory_from_one_place():
    assert _places("") > 1
    assert _places("use_one_arena()") == 0


def _places(call: str) -> int:
    done = subprocess.run(
        [sys.executable, "-c", THREADS.format(call=call)],
        check=True,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    return int(done.stdout)
