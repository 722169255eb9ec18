# SPDX-License-Identifier: EUPL-1.2
"""Wagtail, set so that no draft text is kept longer or elsewhere than needed."""

from .environment import env

WAGTAIL_SITE_NAME = "Keukentafel"
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", default="http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "core.SiteDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.uploads.forms.CleanImageForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.uploads.forms.CleanDocumentForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "gif"]
# The forms say so before core.uploads does.
WAGTAILIMAGES_MAX_UPLOAD_SIZE = WAGTAILDOCS_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000

WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "core.rich_text.RichTextArea"}}

# Wagtail saves half a second after a keystroke by default; a name typed by mistake would
# be in a revision before its writer could take it back.
WAGTAIL_AUTOSAVE_INTERVAL = 0
# An automatic redirect would keep an old title alive in an address.
WAGTAILREDIRECTS_AUTO_CREATE = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "cases.workflow.finish_workflow"
WAGTAIL_I18N_ENABLED = False
WAGTAIL_CONTENT_LANGUAGES = [("nl", "Nederlands")]
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_COMMENTS_ENABLED = True
WAGTAIL_ALLOW_UNICODE_SLUGS = False

# Editors' lists and choosers search the database and never depend on another server.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}

# "bleach" or "nh3": see docs/decisions/0012-sanitiser.md.
SANITISER = env.str("SANITISER", default="bleach")

TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Items leave their title and texts out of the editors' index on purpose (cases.models).
SILENCED_SYSTEM_CHECKS = ["wagtailsearch.W001"]
# How long counts of what was read wait in memory before they are written.
READS_SECONDS = 30
