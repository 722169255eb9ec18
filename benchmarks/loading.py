# SPDX-License-Identifier: EUPL-1.2
"""Fill a site with synthetic live cases, fast enough to try things at twenty thousand.

The only code beside the door that makes items live: rows go straight into their tables,
with the decisions that the door would have recorded. Fiction alone, and never on a
production site.
"""

import uuid
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from accounts.choices import OrganisationKind, Visibility
from accounts.models import Organisation
from benchmarks.chance import seeded
from benchmarks.fiction import read_words, tell
from benchmarks.rows import Vocabulary, child_rows, concept_rows
from benchmarks.tables import store_live
from cases.choices import (
    Complexity,
    ConsentType,
    DeliveryForm,
    Fictionalisation,
    FollowUpResult,
    Origin,
)
from cases.content import content_hash
from cases.identifiers import public_id_from
from cases.models import CaseIndexPage, CasePage

ORGANISATION = "Organisatie voor metingen"
BATCH = 500
# How far back the first publications lie.
DAYS = 1_000

VISIBILITIES = (
    *[Visibility.PUBLIC] * 5,
    *[Visibility.ORGANISATIONS] * 4,
    Visibility.TEAM,
)

Report = Callable[[int], object]


def bulk_load(
    *,
    count: int,
    seed: int = 1,
    visibilities: Sequence[Visibility] = VISIBILITIES,
    progress: Report = lambda added: None,
) -> int:
    """Add synthetic cases until there are ``count``, and return how many were added.

    Each case gets one of ``visibilities`` by chance. ``progress`` is told of every batch.
    Batches stand by themselves: an interrupted load leaves a valid tree, and the next
    call adds what is missing. The search index is not touched. Raises
    ``ImproperlyConfigured`` where fiction is not allowed or the site has no pages yet.
    """
    if not settings.FICTION_ALLOWED:
        raise ImproperlyConfigured("Meetgegevens horen niet op een productiesite.")
    if not CaseIndexPage.objects.exists():
        raise ImproperlyConfigured("De site is nog leeg: laad eerst haar pagina's.")
    maker = _Maker(seed, visibilities)
    present = set(
        CasePage.objects.filter(origin=Origin.BENCHMARK).values_list(
            "public_id", flat=True
        )
    )
    missing = max(count - len(present), 0)
    codes = _free_codes(seed)
    for start in range(0, missing, BATCH):
        size = min(BATCH, missing - start)
        store_live([maker.make(next(codes)) for _place in range(size)])
        progress(size)
    return missing


class _Maker:
    """Makes cases in memory; the code of a case is the seed of its text."""

    def __init__(self, seed: int, visibilities: Sequence[Visibility]) -> None:
        self._seed = seed
        self._visibilities = visibilities
        self._words = read_words()
        self._vocabulary = Vocabulary()
        self._organisation, _created = Organisation.objects.get_or_create(
            name=ORGANISATION, defaults={"kind": OrganisationKind.PARTNER}
        )
        self._now = timezone.now()

    def make(self, code: str) -> CasePage:
        random = seeded(f"{self._seed}:{code}")
        telling = tell(self._words, random)
        published = self._now - timedelta(minutes=random.randint(1, DAYS * 24 * 60))
        case = CasePage(
            title=telling.title,
            draft_title=telling.title,
            slug=code.lower(),
            public_id=code,
            origin=Origin.BENCHMARK,
            organisation=self._organisation,
            visibility=random.choice(self._visibilities),
            consent_type=ConsentType.FICTIONAL,
            fictionalisation=Fictionalisation.FICTIONAL,
            lessons=[("lesson", lesson) for lesson in telling.lessons],
            legal_valid_as_of=published.date().replace(day=1),
            complexity=random.choice(Complexity.values),
            delivery_form=random.choice(DeliveryForm.values),
            follow_up_result=random.choice(FollowUpResult.values),
            legal_note=telling.legal_note,
            **telling.plain,
            **telling.story,
        )
        case.concepts.set(concept_rows(self._vocabulary, telling.theme, random))
        for relation, rows in child_rows(self._vocabulary, telling, random).items():
            getattr(case, relation).set(rows)
        case.content_hash = content_hash(case)
        _mark_published(case, published)
        return case


def _mark_published(case: CasePage, moment: datetime) -> None:
    case.live = True
    case.has_unpublished_changes = False
    case.first_published_at = case.last_published_at = moment
    case.translation_key = uuid.uuid5(uuid.NAMESPACE_URL, case.public_id)


def _free_codes(seed: int) -> Iterator[str]:
    """Yield codes that no item has, in an order that follows from the seed."""
    taken = set(CasePage.objects.values_list("public_id", flat=True))
    number = 0
    while True:
        number += 1
        code = public_id_from(f"benchmark:{seed}:{number}")
        if code not in taken:
            taken.add(code)
            yield code
