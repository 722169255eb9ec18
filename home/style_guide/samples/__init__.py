# SPDX-License-Identifier: EUPL-1.2
"""What the examples of the components name: made up, and never of a person."""
