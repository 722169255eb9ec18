# SPDX-License-Identifier: EUPL-1.2
"""DokuWiki of the system's package manager, on pages and settings in a folder of ours.

Nothing outside that folder is changed: a file that PHP reads first names another folder
for the settings, and these another one for the pages.
"""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import CannotMeasure, free_port, run_to_end, running, wait_for

WIKI = Path("/usr/share/dokuwiki")
USER = "www-data"
# As many answers at a time as our own site gives.
CHILDREN = 8
DATA = (
    "attic", "cache", "index", "locks", "log", "media", "media_attic", "media_meta",
    "meta", "pages/casus", "tmp",
)  # fmt: skip

FPM = """[global]
error_log = {folder}/fpm.log
[wiki]
{user}
listen = {folder}/php.sock
listen.mode = 0666
pm = static
pm.max_children = {children}
php_admin_value[auto_prepend_file] = {folder}/first.php
"""
NGINX = """{user}
worker_processes 2;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{}}
http {{
  access_log off;
  server {{
    listen 127.0.0.1:{port};
    root {wiki};
    location ~ \\.php$ {{
      include /etc/nginx/fastcgi.conf;
      fastcgi_pass unix:{folder}/php.sock;
    }}
  }}
}}
"""


@contextmanager
def serve_wiki(folder: Path, texts: Path, digest: str) -> Iterator[int]:
    """Serve a wiki of ``texts`` and give its port; its pages are kept in ``folder``."""
    fpm, nginx = _program("php-fpm*"), _program("nginx")
    if not (WIKI / "doku.php").exists():
        raise CannotMeasure("DokuWiki ontbreekt: installeer het pakket dokuwiki")
    known = folder / "texts.sha256"
    if not known.exists() or known.read_text(encoding="ascii") != digest:
        _build(folder, texts)
        known.write_text(digest, encoding="ascii")
    port = free_port()
    _write_settings(folder, port)
    fpm_log, nginx_log = folder / "fpm.out", folder / "nginx.out"
    with (
        running([fpm, "-F", "-y", f"{folder}/fpm.conf"], log=fpm_log, folder=folder),
        running(
            [nginx, "-c", f"{folder}/nginx.conf", "-g", "daemon off;"],
            log=nginx_log,
            folder=folder,
        ),
    ):
        wait_for(port, nginx_log)
        yield port


def _program(name: str) -> str:
    found = sorted(Path("/usr/sbin").glob(name))
    if not found:
        package = name.rstrip("*")
        raise CannotMeasure(f"{package} ontbreekt: installeer het pakket {package}")
    return str(found[-1])


def _build(folder: Path, texts: Path) -> None:
    """Write a page for each text and let DokuWiki index them by its own command."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in DATA:
        (folder / "data" / name).mkdir(parents=True)
    for text in json.loads(texts.read_text(encoding="utf-8")):
        told = "\n\n".join([text["summary"], *text["paragraphs"]])
        page = folder / "data/pages/casus" / f"{text['code'].lower()}.txt"
        page.write_text(f"====== {text['title']} ======\n\n{told}\n", encoding="utf-8")
    _write_settings(folder, 0)
    php = shutil.which("php") or "php"
    first = f"auto_prepend_file={folder}/first.php"
    run_to_end([php, "-d", first, str(WIKI / "bin/indexer.php"), "-q"])
    _give_to_server(folder)


def _write_settings(folder: Path, port: int) -> None:
    conf = folder / "conf"
    conf.mkdir(exist_ok=True)
    user = f"user = {USER}\ngroup = {USER}" if _is_root() else ""
    (folder / "first.php").write_text(
        f"<?php if (!defined('DOKU_CONF')) define('DOKU_CONF', '{conf}/');\n"
    )
    (conf / "local.php").write_text(
        f"<?php\n$conf['savedir'] = '{folder}/data';\n$conf['updatecheck'] = 0;\n"
    )
    (conf / "acl.auth.php").write_text("* @ALL 1\n")
    (folder / "fpm.conf").write_text(
        FPM.format(folder=folder, user=user, children=CHILDREN)
    )
    (folder / "nginx.conf").write_text(
        NGINX.format(
            folder=folder,
            port=port,
            wiki=WIKI,
            user=f"user {USER};" if _is_root() else "",
        )
    )


def _give_to_server(folder: Path) -> None:
    if not _is_root():
        return
    for path in (folder, *folder.rglob("*")):
        shutil.chown(path, USER, USER)


def _is_root() -> bool:
    return os.geteuid() == 0
