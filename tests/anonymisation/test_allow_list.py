# SPDX-License-Identifier: EUPL-1.2
"""The allow-list in the CMS: who keeps it, what may be in it, and when it counts."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

import pytest

from anonymisation.allow_list import current_allow_list
from anonymisation.engine import detect
from anonymisation.models import AllowedPhrase
from tests.cast import Cast, signed_in

ADD = "/beheer/toegestane-woorden/new/"
FORM = {"phrase": "Xandora", "kind": "method", "reason": "Een methode.", "valid_to": ""}


def allowed(phrase: str = "Xandora", **fields) -> AllowedPhrase:
    return AllowedPhrase.objects.create(
        **{"phrase": phrase, "kind": "method", "reason": "Een methode."} | fields
    )


def finds(text: str) -> bool:
    return bool(detect(text, allow_list=current_allow_list().allow_list))


def test_a_phrase_of_the_cms_is_passed_by(db: None) -> None:
    assert finds("Zij werkt met Xandora elke dag.")
    allowed()
    assert not finds("Zij werkt met Xandora elke dag.")
    assert finds("Mevrouw Bakker werkt met Xandora.")


def test_the_engine_s_own_list_holds_as_well(db: None) -> None:
    allowed()
    assert not finds("Volgens de Wmo en de Jeugdwet mag dat.")


def test_the_version_changes_with_the_list_and_only_then(db: None) -> None:
    before = current_allow_list()
    assert current_allow_list() is before
    phrase = allowed()
    added = current_allow_list()
    assert added.version != before.version
    phrase.reason = "Een bekende methode."
    phrase.save()
    assert current_allow_list() is added
    phrase.valid_to = timezone.localdate()
    phrase.save()
    assert current_allow_list().version == before.version


def test_a_phrase_holds_until_its_last_day(db: None) -> None:
    allowed(valid_to=timezone.localdate() + timedelta(days=1))
    assert not finds("Zij werkt met Xandora elke dag.")


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("een twee drie vier vijf zes zeven", "Hooguit zes"),
        ("…", "minstens één woord"),
        ("06-12345678 bellen", "nummer of adres"),
        ("bsn 111222333", "nummer of adres"),
    ],
)
def test_what_cannot_be_a_phrase_is_refused(db: None, phrase: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        AllowedPhrase(phrase=phrase, kind="other", reason="Omdat.").full_clean()


def test_a_phrase_is_kept_as_the_engine_reads_a_text(db: None) -> None:
    phrase = AllowedPhrase(phrase="  Thuis\u200b  &\u00a0Co ", kind="body", reason="x")
    phrase.full_clean()
    assert phrase.phrase == "Thuis & Co"


@pytest.mark.parametrize("who", ["piet", "bram", "ada", "bea"])
def test_moderators_and_administrators_add_phrases(cast: Cast, who: str) -> None:
    user = getattr(cast, who)
    assert signed_in(user).post(ADD, FORM).status_code == 302
    assert AllowedPhrase.objects.get().added_by == user


@pytest.mark.parametrize("who", ["noor", "lies", "jip", "sam"])
def test_others_do_not(cast: Cast, who: str) -> None:
    signed_in(getattr(cast, who)).post(ADD, FORM)
    assert not AllowedPhrase.objects.exists()


def test_who_edits_a_phrase_later_did_not_add_it(cast: Cast) -> None:
    phrase = allowed(added_by=cast.piet)
    edit = f"/beheer/toegestane-woorden/edit/{phrase.pk}/"
    answer = signed_in(cast.bea).post(edit, FORM | {"reason": "Anders."})
    assert answer.status_code == 302
    phrase.refresh_from_db()
    assert (phrase.reason, phrase.added_by) == ("Anders.", cast.piet)


def test_a_phrase_is_retired_and_never_deleted(cast: Cast) -> None:
    phrase = allowed()
    signed_in(cast.bea).post(f"/beheer/toegestane-woorden/delete/{phrase.pk}/")
    assert AllowedPhrase.objects.filter(pk=phrase.pk).exists()
