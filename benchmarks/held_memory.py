# SPDX-License-Identifier: EUPL-1.2
"""How much memory processes hold together, as if nothing else ran on the machine."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Held:
    """In MiB: ``own`` belongs to no file, and is divided over processes that share it.

    ``alone`` adds every page of a file once. Whoever runs the same Python on this machine
    makes ``pss`` smaller, which divides those pages too, and ``alone`` not.
    """

    processes: int
    pss: float
    own: float
    alone: float


def held_by(pids: Iterable[int]) -> Held:
    """Return what these processes hold now."""
    totals: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for pid in pids:
        totals.update(_kilobytes(Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")))
        totals["processes"] += 1
        # The most that any of them has read of each part of a file.
        files |= _read_of_files(Path(f"/proc/{pid}/smaps").read_text("utf-8"))
    own = totals["Pss_Anon"] + totals["Pss_Shmem"]
    return Held(
        totals["processes"],
        _mebibytes(totals["Pss"]),
        _mebibytes(own),
        _mebibytes(own + sum(files.values())),
    )


def children(root: int) -> list[int]:
    """Return every process below ``root``."""
    parents = dict(_parents())
    found: list[int] = []
    above = {root}
    while above:
        above = {pid for pid, parent in parents.items() if parent in above}
        found += above
    return found


def _parents() -> Iterator[tuple[int, int]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                said = (entry / "stat").read_text("utf-8")
            except OSError:
                # It ended meanwhile.
                continue
            yield int(entry.name), int(said.rpartition(")")[2].split()[1])


def _kilobytes(told: str) -> Counter[str]:
    lines = (line.split() for line in told.splitlines() if line.endswith(" kB"))
    return Counter({name.rstrip(":"): int(amount) for name, amount, _unit in lines})


def _read_of_files(told: str) -> Counter[str]:
    """Return for each part of a file how much of it is in memory as it is on disk."""
    found: Counter[str] = Counter()
    part = ""
    for line in told.splitlines():
        words = line.split()
        if not words[0].endswith(":"):
            path = words[5] if len(words) > 5 else ""
            part = f"{path}:{words[2]}" if path.startswith("/") else ""
        elif part and words[0] == "Rss:":
            found[part] += int(words[1])
        elif part and words[0] == "Anonymous:":
            found[part] -= int(words[1])
    return found


def _mebibytes(kilobytes: int) -> float:
    return round(kilobytes / 1024, 1)
