# SPDX-License-Identifier: EUPL-1.2
"""Files that people send: cleaned before they are stored, or refused.

The cleaners themselves (images, text, PDF, Word, OpenDocument) are plain Python without
Django, because they run in a process of their own: see ``core.uploads.apart``.
"""
