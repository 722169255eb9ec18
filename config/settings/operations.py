# SPDX-License-Identifier: EUPL-1.2
"""What whoever runs the site may ask of it, and what its backups need."""

from .environment import STATE_DIR, env, secret

# Without it nobody reads /gezond/zoeken and /gezond/cijfers.
OPERATIONS_TOKEN = secret("OPERATIONS_TOKEN", default="")

# Keys of the environment without which a restored site is not the same one.
BACKUP_KEYS = ("SECRET_KEY",)
# What no backup may bring back; belongs on another disk than the database.
DELETIONS_FILE = env.str("DELETIONS_FILE", default=str(STATE_DIR / "deletions.jsonl"))
