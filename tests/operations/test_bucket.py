# SPDX-License-Identifier: EUPL-1.2
"""Uploads in a bucket of a server that speaks S3 over HTTP, as an operator may set them."""

import gc
import hashlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

import pytest

from core.models import SiteDocument, SiteImage
from operations.backup import uploads
from operations.backup.archive import Manifest, Writer, opened, seal
from operations.backup.making import _add_media
from operations.backup.outcomes import RestoreRefused
from operations.backup.restoring import _load_media
from tests.cast import Cast, signed_in
from tests.config.test_demands import SAFE
from tests.core.uploads import pictures, word_files
from tests.core.uploads.test_models import LEFT_OPEN
from tests.drills.production_site import certify
from tests.operations.bucket_server import KEYS, Bucket, BucketServer, bucket_server
from tests.site import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.slow, LEFT_OPEN]


@pytest.fixture
def bucket(s3: BucketServer, settings: Any, tmp_path: Path) -> Iterator[Bucket]:
    made = s3.new_bucket()
    settings.MEDIA_ROOT = tmp_path / "media"
    made.use(settings)
    yield made
    # Here what was left open is forgiven; in the test that comes next it is not.
    gc.collect()


def image(**fields: Any) -> SiteImage:
    file = ContentFile(pictures.jpeg(), name="tafel.jpg")
    return SiteImage.objects.create(title="Tafel", file=file, **fields)


def document(**fields: Any) -> SiteDocument:
    file = ContentFile(word_files.docx(), name="handreiking.docx")
    return SiteDocument.objects.create(title="Handreiking", file=file, **fields)


def for_members() -> Collection:
    collection = Collection.get_first_root_node().add_child(name="Voor leden")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.LOGIN
    )
    return collection


def test_uploads_are_in_the_bucket_and_nowhere_else(
    bucket: Bucket, settings: Any
) -> None:
    names = {image().file.name, document().file.name}
    assert set(bucket.files()) == names
    assert not Path(settings.MEDIA_ROOT).exists()


def test_two_uploads_of_one_name_are_two_files(bucket: Bucket) -> None:
    assert document().file.name != document().file.name
    assert len(bucket.files()) == 2


def test_pages_name_the_site_and_never_the_bucket(bucket: Bucket) -> None:
    picture = image()
    assert picture.get_rendition("width-40").url.startswith("/media/images/")
    assert document().url.startswith("/documenten/")


def test_a_picture_is_given_by_the_site_and_its_original_is_not(
    bucket: Bucket,
) -> None:
    picture = image()
    shown = picture.get_rendition("width-40")
    answer = Client().get(shown.url)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/jpeg"
    content = b"".join(answer.streaming_content)
    assert hashlib.sha256(content).hexdigest() == bucket.files()[shown.file.name]
    original = picture.file.name.partition("/")[2]
    for address in (f"/media/images/{original}", "/media/images/bestaat-niet.jpg"):
        assert Client().get(address).status_code == 404


def test_a_picture_of_members_is_for_members(bucket: Bucket, cast: Cast) -> None:
    shown = image(collection=for_members()).get_rendition("width-40")
    assert Client().get(shown.url).status_code == 404
    answer = signed_in(cast.lies).get(shown.url)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "private, no-store"
    assert b"".join(answer.streaming_content)


def test_a_document_is_given_after_asking_who_reads(bucket: Bucket, cast: Cast) -> None:
    kept = document(collection=for_members())
    assert Client().get(kept.url).status_code == 302
    answer = signed_in(cast.lies).get(kept.url)
    content = b"".join(answer.streaming_content)
    assert hashlib.sha256(content).hexdigest() == bucket.files()[kept.file.name]


def test_a_picture_that_is_gone_from_the_bucket_is_not_found(bucket: Bucket) -> None:
    shown = image().get_rendition("width-40")
    shown.file.storage.delete(shown.file.name)
    assert Client().get(shown.url).status_code == 404


def test_a_backup_of_the_bucket_comes_back_in_another(
    bucket: Bucket, s3: BucketServer, settings: Any, tmp_path: Path
) -> None:
    image().get_rendition("width-40")
    document()
    path = tmp_path / "archive"
    writer = Writer(path)
    files = _add_media(writer)
    writer.close(Manifest("2026-11-22T12:00:00", "sqlite", [], {}, {}, files))
    seal(path)
    assert files == bucket.files()
    another = s3.new_bucket()
    another.use(settings)
    with opened(path) as (manifest, tar):
        _load_media(manifest, tar)
        assert another.files() == bucket.files()
        # It is no longer empty: nothing that stands there is written over.
        with pytest.raises(RestoreRefused):
            _load_media(manifest, tar)
    assert another.files() == bucket.files()


def test_a_folder_of_more_than_one_list_is_read_whole(bucket: Bucket) -> None:
    for number in range(1005):
        default_storage.save(f"images/{number}.jpg", ContentFile(b"x"))
    default_storage.save("documents/deep/er.pdf", ContentFile(b"x"))
    assert len(bucket.files()) == 1006
    assert list(uploads.names()) == sorted(bucket.files())


def test_what_no_key_or_a_wrong_one_asks_is_refused(
    bucket: Bucket, settings: Any
) -> None:
    kept = document()
    bucket.use(settings, secret_key="een-andere")
    for ask in (
        lambda: default_storage.open(kept.file.name),
        lambda: default_storage.save("documents/x.pdf", ContentFile(b"x")),
        lambda: default_storage.delete(kept.file.name),
        lambda: list(uploads.names()),
    ):
        with pytest.raises(Exception, match="403 Forbidden"):
            ask()
    assert set(bucket.files()) == {kept.file.name}


def test_a_bucket_that_does_not_answer_takes_seconds_and_no_more(
    bucket: Bucket, settings: Any
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        bucket.use(settings, address=f"http://127.0.0.1:{port}")
        started = time.monotonic()
        with pytest.raises(Exception, match="timed out|error sending"):
            default_storage.open("images/tafel.jpg")
        assert time.monotonic() - started < 20


def test_a_server_is_believed_by_the_certificate_of_its_authority(
    needs_bucket: None, settings: Any, tmp_path: Path
) -> None:
    certify(tmp_path, "localhost")
    shown = ("--cert", f"{tmp_path}/fullchain.pem", "--key", f"{tmp_path}/privkey.pem")
    with bucket_server(tmp_path, *shown) as server:
        bucket = server.new_bucket()
        bucket.use(settings)
        with pytest.raises(Exception, match="UnknownIssuer|certificate"):
            default_storage.save("images/tafel.jpg", ContentFile(b"x"))
        bucket.use(settings, ca_file=str(tmp_path / "ca.pem"))
        default_storage.save("images/tafel.jpg", ContentFile(b"x"))
        assert list(bucket.files()) == ["images/tafel.jpg"]


def test_a_fork_of_a_process_that_used_it_gets_an_error_and_does_not_wait(
    bucket: Bucket,
) -> None:
    default_storage.exists("images/tafel.jpg")
    child = os.fork()
    if not child:
        try:
            default_storage.exists("images/tafel.jpg")
        except RuntimeError:
            os._exit(0)
        os._exit(1)
    assert os.waitpid(child, 0)[1] == 0


def test_a_real_site_stores_in_the_bucket_that_its_environment_names(
    bucket: Bucket, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(KEYS["secret_key"] + "\n")
    environment = {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "STATE_DIR": str(tmp_path),
        "MEDIA_BUCKET": bucket.name,
        "MEDIA_S3_URL": bucket.address,
        "MEDIA_S3_ACCESS_KEY": KEYS["access_key"],
        "MEDIA_S3_SECRET_KEY_FILE": str(secret),
    }
    program = (
        "import django; django.setup();"
        "from django.core.files.base import ContentFile;"
        "from django.core.files.storage import default_storage;"
        "default_storage.save('documents/x.pdf', ContentFile(b'x'))"
    )
    subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=SAFE | environment, check=True
    )
    assert set(bucket.files()) == {"documents/x.pdf"}
    assert not (tmp_path / "media").exists()
