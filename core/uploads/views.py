# SPDX-License-Identifier: EUPL-1.2
"""Pictures as pages show them, where no proxy has the files: out of the bucket."""

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404

from core.models import Rendition

PREFIX = "images/"
TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "gif": "image/gif",
}
DAY_SECONDS = 24 * 60 * 60


def show_picture(request: HttpRequest, name: str) -> FileResponse:
    """Answer with a resized copy of an image; originals have no address at all.

    One in a collection that is not for everybody is for whoever may open its documents.
    """
    asked = Rendition.objects.select_related("image__collection")
    picture = get_object_or_404(asked, file=f"{PREFIX}{name}")
    restrictions = picture.image.collection.get_view_restrictions()
    if not all(one.accept_request(request) for one in restrictions):
        raise Http404
    try:
        content = picture.file.open()
    except FileNotFoundError as gone:
        raise Http404 from gone
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    response = FileResponse(content, content_type=kind)
    private = "private, no-store" if restrictions else f"max-age={DAY_SECONDS}"
    response["Cache-Control"] = private
    return response
