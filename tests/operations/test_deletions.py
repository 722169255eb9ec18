# SPDX-License-Identifier: EUPL-1.2
"""No backup brings back what was deleted after it."""

from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone
from wagtail.models import Revision

import pytest

from accounts.models import User
from cases.models import CasePage
from cases.publication import publish_case
from operations.backup.forgetting import forget_again
from operations.deletions import Deletion, What, complete, list_path, read
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case

CANARY = "ZWALUWNEST"


@pytest.fixture(autouse=True)
def a_list_of_its_own(settings, tmp_path: Path) -> None:
    settings.DELETIONS_FILE = str(tmp_path / "deletions.jsonl")


@pytest.fixture
def backup_moment() -> datetime:
    return timezone.now() - timedelta(minutes=1)


def later(what: What, key: str, content: str = "") -> Deletion:
    return Deletion(timezone.now().isoformat(), what, key, content)


def test_every_way_of_deleting_is_listed_without_a_text(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        case = live_case(cast, title=CANARY)
        case.unpublish()
        case.delete()
        uuid = str(cast.lies.uuid)
        cast.lies.delete()
    listed = [(one.what, one.key) for one in read(list_path())]
    assert listed == [
        (What.PUBLISHED, case.public_id),
        (What.WITHDRAWN, case.public_id),
        (What.ITEM, case.public_id),
        (What.ACCOUNT, uuid),
    ]
    text = list_path().read_text("utf-8")
    assert CANARY not in text
    assert "@" not in text


def test_a_list_that_was_lost_is_written_again_from_the_records(cast: Cast) -> None:
    case = live_case(cast)
    assert complete(list_path()) == 1
    assert complete(list_path()) == 0
    (published,) = read(list_path())
    assert published.content == case.content_hash


def test_half_a_line_does_not_spoil_the_rest(cast: Cast) -> None:
    live_case(cast)
    complete(list_path())
    with list_path().open("a") as file:
        file.write('{"at": "2026')
    assert len(read(list_path())) == 1


def test_a_deleted_item_is_deleted_again(cast: Cast, backup_moment) -> None:
    case = live_case(cast)
    done = forget_again([later(What.ITEM, case.public_id)], since=backup_moment)
    assert done.deleted == (case.public_id,)
    assert not CasePage.objects.filter(pk=case.pk).exists()


def test_a_draft_whose_raw_text_was_destroyed_does_not_come_back(
    cast: Cast, backup_moment
) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor, title=CANARY)
    line = later(What.PUBLISHED, draft.public_id, "hash of what went live")
    done = forget_again([line], since=backup_moment)
    assert done.lost == (draft.public_id,)
    assert not CasePage.objects.filter(pk=draft.pk).exists()
    assert not Revision.objects.filter(content__title=CANARY).exists()


def test_a_live_text_that_was_corrected_does_not_come_back(
    cast: Cast, backup_moment
) -> None:
    case = live_case(cast)
    line = later(What.PUBLISHED, case.public_id, "another text")
    assert forget_again([line], since=backup_moment).lost == (case.public_id,)


def test_a_live_text_that_stayed_the_same_stays_and_its_copies_go(
    cast: Cast, backup_moment
) -> None:
    case = live_case(cast)
    case.summary = CANARY
    case.save_revision(user=cast.noor)
    line = later(What.PUBLISHED, case.public_id, case.content_hash)
    done = forget_again([line], since=backup_moment)
    assert not done.lost
    assert CasePage.objects.get(pk=case.pk).live
    assert not Revision.objects.filter(object_id=str(case.pk)).exists()


def test_what_was_withdrawn_is_withdrawn_again(cast: Cast, backup_moment) -> None:
    case = live_case(cast)
    line = later(What.WITHDRAWN, case.public_id)
    assert forget_again([line], since=backup_moment).withdrawn == (case.public_id,)
    assert not CasePage.objects.get(pk=case.pk).live


def test_what_was_withdrawn_and_published_again_stays(
    cast: Cast, backup_moment
) -> None:
    case = live_case(cast)
    lines = [
        later(What.WITHDRAWN, case.public_id),
        later(What.PUBLISHED, case.public_id, case.content_hash),
    ]
    forget_again(lines, since=backup_moment)
    assert CasePage.objects.get(pk=case.pk).live


def test_a_deleted_account_is_deleted_again(cast: Cast, backup_moment) -> None:
    line = later(What.ACCOUNT, str(cast.lies.uuid))
    assert forget_again([line], since=backup_moment).accounts == 1
    assert not User.objects.filter(pk=cast.lies.pk).exists()


def test_what_happened_before_the_backup_is_in_it(cast: Cast) -> None:
    case = live_case(cast)
    line = Deletion(
        (timezone.now() - timedelta(days=1)).isoformat(), What.ITEM, case.public_id
    )
    assert not forget_again([line], since=timezone.now()).deleted


def test_the_door_works_while_the_list_cannot_be_written(
    cast: Cast, settings, tmp_path: Path, django_capture_on_commit_callbacks
) -> None:
    (tmp_path / "file").touch()
    settings.DELETIONS_FILE = str(tmp_path / "file" / "deletions.jsonl")
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    with django_capture_on_commit_callbacks(execute=True):
        publish_case(case=draft, by=cast.bram)
    assert CasePage.objects.get(pk=draft.pk).live
