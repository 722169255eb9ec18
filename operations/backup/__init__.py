# SPDX-License-Identifier: EUPL-1.2
"""One sealed file with the database and the uploads, and the way back.

The keys of the environment are never in it, nor any search index: those are made anew.
"""
