# SPDX-License-Identifier: EUPL-1.2
"""Texts as points: what is near to a question without sharing a word with it.

Optional and off by default; see docs/features/zoeken.md and ADR 0023.
"""
