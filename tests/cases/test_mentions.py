# SPDX-License-Identifier: EUPL-1.2
"""Which terms a live item tells of."""

from cases.mentions import count_mentions_again
from cases.models import CasePage, TermMention
from cases.publication import publish_case
from taxonomy.models import Concept
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case, live_practice


def told(item) -> set[str]:
    rows = TermMention.objects.filter(item_id=item.pk)
    return set(rows.values_list("term__label", flat=True))


def test_publishing_notes_the_terms_of_the_story(cast: Cast) -> None:
    case = live_case(cast, context="<p>Het pgb en de gebruikelijke hulp.</p>")
    assert {"Persoonsgebonden budget", "Gebruikelijke hulp"} <= told(case)
    practice = live_practice(cast, approach="<p>Vraag naar de nacht en het pgb.</p>")
    assert "Persoonsgebonden budget" in told(practice)


def test_a_draft_is_mentioned_nowhere(cast: Cast) -> None:
    draft = draft_case(
        organisation=cast.waterhoek, owner=cast.noor, context="<p>Het pgb.</p>"
    )
    assert told(draft) == set()


def test_a_correction_takes_away_what_it_no_longer_tells(cast: Cast) -> None:
    case = live_case(cast, context="<p>Het pgb.</p>")
    case.context = "<p>De melding.</p>"
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert "Melding" in told(case)
    assert "Persoonsgebonden budget" not in told(case)


def test_what_is_withdrawn_is_mentioned_no_more(cast: Cast) -> None:
    case = live_case(cast, context="<p>Het pgb.</p>")
    CasePage.objects.get(pk=case.pk).unpublish()
    assert told(case) == set()


def test_the_worker_counts_anew_with_the_vocabulary_of_now(cast: Cast) -> None:
    case = live_case(cast, context="<p>Zij noemde het kletswerk.</p>")
    Concept.objects.create(
        scheme="term",
        code="chatter",
        label="Kletswerk",
        definition="Praten om te doen.",
    )
    assert "Kletswerk" not in told(case)
    count_mentions_again()
    assert "Kletswerk" in told(case)
