# SPDX-License-Identifier: EUPL-1.2
"""The living style guide: every component as its own comment says it is used.

The comment at the top of a component holds its examples, one for each state. What they
name stands in ``samples``, grouped by purpose. A component without a group, an example
that names something unknown and one that draws nothing fail a test.
"""
