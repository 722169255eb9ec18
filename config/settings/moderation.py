# SPDX-License-Identifier: EUPL-1.2
"""Reports of readers: how much they may do before a moderator has looked."""

from .environment import env

# So many contributions go offline by reports in an hour; further reports only wait.
MODERATION_OFFLINE_PER_HOUR = env.int("MODERATION_OFFLINE_PER_HOUR", default=20)
# Who fills a form in sooner than this is no human being.
MODERATION_MIN_SECONDS = 3
