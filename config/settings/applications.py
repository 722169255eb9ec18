# SPDX-License-Identifier: EUPL-1.2
"""Applications, middleware and templates."""

from .environment import BASE_DIR

INSTALLED_APPS = [
    "operations",
    "home",
    "learning",
    "search",
    "dossiers",
    "moderation",
    "guidance",
    "cases",
    "anonymisation",
    "taxonomy",
    "design",
    "accounts",
    "core",
    "allauth",
    "allauth.account",
    "csp",
    "wagtail.contrib.forms",
    "wagtail.contrib.settings",
    "wagtail.sites",
    "accounts.wagtail_users.UsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.senders.TellProxiesFromSenders",
    # What writes headers stands outside whatever may refuse or answer by itself.
    "csp.middleware.CSPMiddleware",
    "core.middleware.SetHeaders",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "core.middleware.RefuseMalformedRequests",
    "core.middleware.RefuseOversizedRequests",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pads what it compresses by chance; see docs/decisions/0030.
    "django.middleware.gzip.GZipMiddleware",
    "search.middleware.ShareVisitorPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "core.middleware.KeepPersonalPagesOutOfCaches",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.KeepToOwnOrganisation",
    "cases.middleware.ExplainRefusals",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "accounts.context.may_enter_admin",
            ],
        },
    }
]
