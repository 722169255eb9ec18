# SPDX-License-Identifier: EUPL-1.2
"""Reasons as sentences: facts of both texts, said in plain Dutch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from search.analysis.stemming import stem
from search.analysis.words import WORD, fold
from search.results import Reason, ReasonKind

# Facets that may be given as a reason, and how "zelfde …" names them.
FACET_NAMES = {
    "need_cluster": gettext_lazy("hulpvraag"),
    "theme": gettext_lazy("thema"),
    "target_group": gettext_lazy("doelgroep"),
    "decision_outcome": gettext_lazy("uitkomst"),
    "provision": gettext_lazy("gekozen voorziening"),
    "requested_product": gettext_lazy("gevraagd product"),
    "life_stage": gettext_lazy("levensfase"),
    "household_type": gettext_lazy("huishouden"),
    "value_tension": gettext_lazy("spanning"),
}
# What differs is worth saying of these alone.
TELLING_DIFFERENCES = ("decision_outcome", "life_stage", "household_type")

MAX_WORDINGS = 3
MAX_WORDS = 5
MAX_LABELS = 3
ENOUGH_SAID = 2


@dataclass(frozen=True, slots=True)
class Told:
    """What is said about one hit."""

    reasons: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


def tell(
    reasons: Iterable[Reason],
    labels: Mapping[tuple[str, str], str],
    *,
    typed: bool,
    only_near: bool = False,
) -> Told:
    """Return the sentences; ``labels`` names the found item's facet values.

    ``typed`` when somebody wrote the question, and no case is the example. Of what is
    ``only_near`` that is said first, with the topics that both texts are about: nobody can
    check a meaning as one checks a word.
    """
    every = list(reasons)
    order = list(FACET_NAMES)
    shared = sorted(
        (r for r in every if r.kind == ReasonKind.SHARED_FACET and r.subject in order),
        key=lambda reason: order.index(reason.subject),
    )
    differing = [r for r in every if r.kind == ReasonKind.DIFFERS]
    said = [
        *([_near(every)] if only_near else []),
        *(_same(r, labels, typed) for r in shared),
        *_wordings(every, typed),
    ]
    # Between two cases single words say little, beside anything else; so do the loose
    # words of a question of which terms or tags return.
    if typed or not said:
        said += _returning(every, loose=len(said) < ENOUGH_SAID)
    differs = [_other(r, labels) for r in differing if r.subject in TELLING_DIFFERENCES]
    missing = [r.asked[0] for r in every if r.kind == ReasonKind.NOT_MENTIONED]
    if typed and missing:
        differs.append(_("niet genoemd: %(words)s") % {"words": _quoted(missing)})
    return Told(tuple(said), tuple(differs))


def _near(reasons: Iterable[Reason]) -> str:
    topics = [r.subject for r in reasons if r.kind == ReasonKind.SHARED_TOPIC]
    if not topics:
        return _("gevonden op betekenis, niet op woorden")
    return _("gevonden op betekenis, niet op woorden: ook over %(topics)s") % {
        "topics": _("; ook over ").join(topics)
    }


def _same(reason: Reason, labels: Mapping[tuple[str, str], str], typed: bool) -> str:
    text = _("%(name)s: %(labels)s") if typed else _("zelfde %(name)s: %(labels)s")
    return text % {
        "name": FACET_NAMES[reason.subject],
        "labels": ", ".join(_named(reason, labels)),
    }


def _other(reason: Reason, labels: Mapping[tuple[str, str], str]) -> str:
    return _("%(name)s hier: %(labels)s") % {
        "name": FACET_NAMES[reason.subject],
        "labels": ", ".join(_named(reason, labels)),
    }


def _named(reason: Reason, labels: Mapping[tuple[str, str], str]) -> list[str]:
    names = (labels.get((reason.subject, code), code) for code in reason.found)
    return list(dict.fromkeys(names))[:MAX_LABELS]


def _wordings(reasons: Iterable[Reason], typed: bool) -> list[str]:
    """Say where one thing, or nearly the same, has two wordings."""
    said = []
    for reason in reasons:
        if reason.kind == ReasonKind.SHARED_CONCEPT and not _is_one_wording(reason):
            text = (
                _("jij schreef %(asked)s, hier staat %(found)s")
                if typed
                else _("deze casus zegt %(asked)s, die casus %(found)s")
            )
        elif reason.kind == ReasonKind.RELATED_CONCEPT and typed:
            text = _("jij schreef %(asked)s, hier staat het verwante %(found)s")
        else:
            continue
        said.append(
            text % {"asked": _quoted(reason.asked), "found": _quoted(reason.found)}
        )
    return said[:MAX_WORDINGS]


def _returning(reasons: Iterable[Reason], *, loose: bool) -> list[str]:
    """Say which words stand in both: terms of the field, and loose words if asked."""
    words: dict[str, str] = {}
    for reason in reasons:
        is_loose = reason.kind == ReasonKind.SHARED_WORDS
        if (is_loose and loose) or _is_one_wording(reason):
            for word in reason.found:
                words.setdefault(word.lower(), word)
    if not words:
        return []
    shown = list(words.values())[:MAX_WORDS]
    return [_("komt terug: %(words)s") % {"words": _quoted(shown)}]


def _is_one_wording(reason: Reason) -> bool:
    """True when both texts say it in the same words, whatever their endings.

    Nobody learns from "deze casus zegt gebeld, die casus bellen".
    """
    if reason.kind != ReasonKind.SHARED_CONCEPT:
        return False
    asked, found = _stems(reason.asked), _stems(reason.found)
    return asked <= found or found <= asked


def _stems(wordings: Iterable[str]) -> set[str]:
    return {stem(fold(word)) for word in WORD.findall(" ".join(wordings))}


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
