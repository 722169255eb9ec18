# SPDX-License-Identifier: EUPL-1.2
"""What the Herkenningscheck says at the door; the words that it found are never quoted."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from anonymisation.models import Finding
from anonymisation.risk import Colour, assess_risk
from anonymisation.services import unsettled
from cases.models import CasePage, SharedItem
from cases.outcomes import Refusal
from cases.publication.checks import Candidate, register_check
from cases.recognition import scan_item
from cases.residual_risk import cell_of
from cases.texts import field_label


@register_check("recognition", order=40)
def recognition(candidate: Candidate) -> Iterator[Refusal]:
    """Exactly this text was checked, by every engine, and what was found is settled.

    A text for which no check holds is checked here and now by the rules; only a second
    engine, where there is one, can keep somebody waiting.
    """
    item = candidate.item
    scan = scan_item(item)
    if not scan.is_complete:
        yield Refusal(
            check="recognition_incomplete",
            message=_(
                "De Herkenningscheck van deze tekst is nog niet volledig. Probeer het "
                "over een minuut opnieuw."
            ),
        )
    found = list(scan.findings.present())
    asked = [f for f in found if not f.is_hint]
    waiting = unsettled(asked, by_one_person=item.is_fictional)
    yield from _direct(item, [f for f in waiting if f.is_block])
    yield from _indirect(item, [f for f in waiting if not f.is_block])
    yield from _risk(item, [f for f in found if f.stays])


def _direct(item: SharedItem, findings: Iterable[Finding]) -> Iterator[Refusal]:
    for label, field, count in _counted(item, findings):
        yield Refusal(
            check="direct_identifiers",
            field=field,
            message=ngettext(
                "%(label)s: er staat %(count)s gegeven in dat iemand kan aanwijzen. "
                "Vervang het.",
                "%(label)s: er staan %(count)s gegevens in die iemand kunnen aanwijzen. "
                "Vervang ze.",
                count,
            )
            % {"label": label, "count": count},
        )


def _indirect(item: SharedItem, findings: Iterable[Finding]) -> Iterator[Refusal]:
    for label, field, count in _counted(item, findings):
        yield Refusal(
            check="indirect_identifiers",
            field=field,
            message=ngettext(
                "%(label)s: bij %(count)s gegeven is nog niet besloten of het mag blijven "
                "staan. Maak het algemener of geef een reden.",
                "%(label)s: bij %(count)s gegevens is nog niet besloten of ze mogen "
                "blijven staan. Maak ze algemener of geef een reden.",
                count,
            )
            % {"label": label, "count": count},
        )


def _risk(item: SharedItem, remaining: Iterable[Finding]) -> Iterator[Refusal]:
    """What stays in the text and is told in bands fits enough people.

    The number of published cases of the kind plays no part (``anonymisation.risk``).
    """
    if not isinstance(item, CasePage):
        return
    found = [finding.as_found() for finding in remaining]
    if assess_risk(findings=found, cell=cell_of(item)).colour is Colour.RED:
        yield Refusal(
            check="residual_risk",
            message=_(
                "Het restrisico is te hoog: alles samen past op te weinig mensen. Maak de "
                "tekst of de kenmerken ruimer."
            ),
        )


def _counted(
    item: SharedItem, findings: Iterable[Finding]
) -> Iterator[tuple[str, str, int]]:
    """Yield label, field or relation, and how many, for each text with findings."""
    for name, count in Counter(finding.field for finding in findings).items():
        label = field_label(item, name)
        yield label[:1].upper() + label[1:], name.partition(".")[0], count
