# SPDX-License-Identifier: EUPL-1.2
"""How the site is served: ``gunicorn -c python:config.gunicorn config.wsgi``."""

import gc
import logging
import os
from pathlib import Path
from threading import Thread
from typing import Any

from config.processes import is_search_worker_missing
from config.settings.environment import STATE_DIR
from core.heap import give_back, use_one_arena

bind = os.environ.get("BIND", "127.0.0.1:8000")
# The worker as one more of these processes, instead of a program of its own.
has_worker = bool(int(os.environ.get("WORKER_INSIDE", "0")))
workers = int(os.environ.get("WEB_CONCURRENCY", "2")) + has_worker
threads = 4
worker_class = "config.processes.SiteProcess"
preload_app = True
# A page takes well under a second; a process that hangs this long is started anew.
timeout = 60
graceful_timeout = 30
limit_request_line = 8190

server_log = logging.getLogger("gunicorn.error")
loglevel = "warning"
accesslog = "-" if os.environ.get("ACCESS_LOG") else None
# Without the query string: a question can name a person.
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(M)sms"
# What gunicorn itself tells of a request goes the way of all our lines.
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"identifiers_only": {"()": "core.logs.IdentifiersOnly"}},
    "formatters": {
        "plain": {
            "()": "core.logs.WithoutMessages",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
        "bare": {"format": "%(message)s"},
    },
    "handlers": {
        "told": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "plain",
            "filters": ["identifiers_only"],
        },
        "asked": {
            "class": "logging.StreamHandler",
            "stream": "ext://sys.stdout",
            "formatter": "bare",
            "filters": ["identifiers_only"],
        },
    },
    "root": {"level": "WARNING", "handlers": ["told"]},
    "loggers": {
        "gunicorn.error": {
            "level": "WARNING",
            "handlers": ["told"],
            "propagate": False,
        },
        "gunicorn.access": {
            # With a configuration like this gunicorn asks nobody whether to write it.
            "level": "INFO" if accesslog else "WARNING",
            "handlers": ["asked"],
            "propagate": False,
        },
    },
}

# What each process counts, for operations.metrics. The site, loaded after this module and
# before the hooks below, looks at it once.
METERS = Path(os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", f"{STATE_DIR}/meters"))
METERS.mkdir(parents=True, exist_ok=True)


def on_starting(server: Any) -> None:
    """Begin to count anew: files of processes that are gone would stay for ever."""
    for file in METERS.glob("*.db"):
        if not file.stem.endswith(f"_{os.getpid()}"):
            file.unlink()


def when_ready(server: Any) -> None:
    """Make what every process reads before there are any, so that they share it.

    What is collected as garbage would be written to, and so be each process's own.
    """
    use_one_arena()
    # In a thread: connections belong to one, and none may be taken into another process.
    first = Thread(target=_warm_up_and_leave)
    first.start()
    first.join()
    gc.collect()
    give_back()
    gc.freeze()


def _warm_up_and_leave() -> None:
    from django.db import DatabaseError, connections

    from search.site import warm_up_shared

    try:
        warm_up_shared()
    except DatabaseError:
        # Away for now. Each process tries again, and /gezond/klaar says so meanwhile.
        server_log.warning("Not warmed up before the processes: no database.")
    finally:
        for connection in connections.all(initialized_only=True):
            connection.close()
            if hasattr(connection, "close_pool"):
                connection.close_pool()


def pre_fork(server: Any, worker: Any) -> None:
    """Let the worker be the first to come back, whichever process ended."""
    worker.is_search_worker = has_worker and is_search_worker_missing(server)


def child_exit(server: Any, worker: Any) -> None:
    """Forget what was true of a process while it lived; what it counted stays."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)


def post_worker_init(worker: Any) -> None:
    """Let no reader wait for the thesaurus and the index of a fresh process."""
    from search.site import warm_up

    if not worker.is_search_worker:
        warm_up()
