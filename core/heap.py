# SPDX-License-Identifier: EUPL-1.2
"""How a process that stays asks the C library for memory, and gives it back."""

import ctypes
import sys

# From glibc's malloc.h.
M_ARENA_MAX = -8


def use_one_arena() -> None:
    """Let all threads take memory from one place; call it before there are any.

    A place for each thread, as glibc has it, is for threads that run at once. Ours wait for
    each other in Python, and what each leaves unused adds up.
    """
    if library := _glibc():
        library.mallopt(M_ARENA_MAX, 1)


def give_back() -> None:
    """Return to the system what was used once and is not now."""
    if library := _glibc():
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    """Return the C library, if it is the one that knows these calls."""
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if hasattr(library, "malloc_trim") else None
