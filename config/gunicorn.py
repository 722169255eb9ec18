# SPDX-License-Identifier: EUPL-1.2
"""How the site is served: ``gunicorn -c python:config.gunicorn config.wsgi``."""

import os
from typing import Any

workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
worker_class = "gthread"
preload_app = True
loglevel = "warning"
limit_request_line = 8190

accesslog = "-" if os.environ.get("ACCESS_LOG") else None
# Without the query string: a question can name a person.
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(M)sms"


def post_worker_init(worker: Any) -> None:
    """Let no reader wait for the thesaurus and the index of a fresh process."""
    from search.site import warm_up

    warm_up()
