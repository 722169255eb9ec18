# SPDX-License-Identifier: EUPL-1.2
"""How a model reaches the door, which knows the models and is not known by them."""

from collections.abc import Callable
from typing import Any

_doors: list[Callable[..., Any]] = []


def lead_to(door: Callable[..., Any]) -> None:
    """Say what stands at the end; called once when the app is ready."""
    _doors[:] = [door]


def enter(**asked: Any) -> None:
    """Ask the door to publish; without a door nothing is published."""
    (door,) = _doors
    door(**asked)
