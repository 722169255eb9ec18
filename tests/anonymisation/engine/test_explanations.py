# SPDX-License-Identifier: EUPL-1.2
"""Every finding says in one Dutch sentence why it is there, and never quotes itself."""

import importlib
import pkgutil
import re
from collections import Counter

import pytest

from anonymisation import engine
from anonymisation.engine import detect
from anonymisation.engine.findings import Tier
from anonymisation.engine.marks import Rule
from tests.anonymisation.engine.test_suggesting import EXAMPLES

_SENTENCE = re.compile(r"[A-Z][^\n]*[.?]\Z")


def all_rules() -> list[Rule]:
    """Return the rules of every module, each once, also where others import them."""
    rules: dict[int, Rule] = {}
    for found in pkgutil.walk_packages(engine.__path__, f"{engine.__name__}."):
        for value in vars(importlib.import_module(found.name)).values():
            held = value.values() if isinstance(value, dict) else [value]
            rules |= {id(rule): rule for rule in held if isinstance(rule, Rule)}
    return sorted(rules.values(), key=lambda rule: rule.name)


RULES = all_rules()


def test_no_two_rules_share_a_name():
    assert [
        n for n, times in Counter(rule.name for rule in RULES).items() if times > 1
    ] == []
    assert len(RULES) > 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_reason_is_a_plain_dutch_sentence(rule):
    reason = rule.reason % {"cue": "mevrouw"}
    assert _SENTENCE.match(reason)
    assert len(reason) < 110
    assert "%" not in reason


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_name_tells_the_module_and_a_hint_never_blocks(rule):
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", rule.name)
    assert (rule.tier is Tier.HINT) == rule.name.startswith("hint.")


@pytest.mark.parametrize("text", EXAMPLES.values())
def test_a_reason_never_quotes_the_finding(text):
    for finding in detect(text):
        found = text[finding.start : finding.end].lower()
        assert found not in finding.reason.lower()


@pytest.mark.parametrize("text", EXAMPLES.values())
def test_a_finding_carries_the_rule_that_explains_it(text):
    by_name = {rule.name: rule for rule in RULES}
    for finding in detect(text):
        rule = by_name[finding.rule]
        assert (finding.kind, finding.tier) == (rule.kind, rule.tier)
        assert finding.confidence is rule.confidence
        assert finding.confidence.value in {"zeker", "waarschijnlijk", "mogelijk"}
