# SPDX-License-Identifier: EUPL-1.2
"""``make run``: prepare what is missing, then serve the site with its worker."""

import signal
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from gunicorn.app.wsgiapp import WSGIApplication

from demo.services import LOCAL, demo_accounts, load_demo, serve_at
from home.services import prepare_site
from search.site import needs_rebuild, rebuild_embedded
from taxonomy.services import load_vocabularies


class Command(BaseCommand):
    help = "Start de site met voorbeeldinhoud; verandert niets wat er al is."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default="127.0.0.1")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.FICTION_ALLOWED:
            raise CommandError("Voorbeeldinhoud hoort niet op een productiesite.")
        self._prepare()
        serve_at(port=options["port"])
        self._introduce(options["host"], options["port"])
        # A connection must not be shared with the processes that follow.
        connections.close_all()
        worker = subprocess.Popen(
            [sys.executable, "manage.py", "worker"], cwd=settings.BASE_DIR
        )
        try:
            serve(options["host"], options["port"])
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.wait(timeout=15)

    def _prepare(self) -> None:
        if self._has_unapplied_migrations():
            self.stdout.write("→ De database klaarzetten …")
            call_command("migrate", verbosity=0, interactive=False)
        prepare_site()
        report = load_vocabularies()
        if report.added:
            self.stdout.write(f"→ {report.added} begrippen geladen.")
        loaded = load_demo(progress=self.stdout.write)
        if loaded:
            self.stdout.write(f"→ {loaded} fictieve bijdragen geladen.")
        if needs_rebuild():
            self.stdout.write("→ De zoekindex vullen …")
            rebuild_embedded()

    def _has_unapplied_migrations(self) -> bool:
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))

    def _introduce(self, host: str, port: int) -> None:
        # Only compared with: where to listen is what whoever starts it says.
        name = LOCAL if host in ("127.0.0.1", "0.0.0.0") else host  # noqa: S104  Compared with; nothing listens on it here.
        self.stdout.write(f"\nKeukentafel draait op http://{name}:{port}/")
        self.stdout.write("Stoppen doe je met Ctrl+C. Inloggen kan als:\n")
        for account in demo_accounts():
            self.stdout.write(f"  {account.email:<38} {account.description}")
        self.stdout.write(
            f"  wachtwoord voor allemaal: {demo_accounts()[0].password}\n"
        )
        self.stdout.flush()


def serve(host: str, port: int) -> None:
    """Run gunicorn in this process, as production runs it, until it is stopped."""
    sys.argv = [
        "gunicorn", "-c", "python:config.gunicorn", "-b", f"{host}:{port}", "config.wsgi"
    ]  # fmt: skip
    WSGIApplication().run()
