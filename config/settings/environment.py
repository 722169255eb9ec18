# SPDX-License-Identifier: EUPL-1.2
"""The one reader of environment variables, and where this installation keeps its state."""

from pathlib import Path

from environs import Env

env = Env()

BASE_DIR = Path(__file__).resolve().parent.parent.parent

# Databases, the embedded index and a development secret live here, never in the tree.
STATE_DIR = Path(env.str("STATE_DIR", default=str(BASE_DIR / "var")))


def secret(name: str, default: str | None = None) -> str:
    """Return ``NAME`` or the content of the file that ``NAME_FILE`` points to.

    Raises ``environs.EnvError`` when neither is set and there is no default, so that a
    site never starts with an empty secret.
    """
    path = env.str(f"{name}_FILE", default="")
    if path:
        return Path(path).read_text(encoding="utf-8").strip()
    return env.str(name) if default is None else env.str(name, default=default)
