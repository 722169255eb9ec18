# SPDX-License-Identifier: EUPL-1.2
"""What the index is made of. Another schema or analysis is another fingerprint."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from search.analysis import Analyser
from search.document import SearchDocument
from search.engines.encoding import EncodedText, seconds, tokens
from search.engines.weights import TITLE
from search.meaning.asking import Meaning
from search.meaning.asking import fingerprint as with_recipe
from search.meaning.vectors import unpacked
from search.ranking import UNTOLD_FACETS
from search.viewer import JOINED, PUBLIC, VOCABULARY_ACCESS, Vocabulary

SCHEMA = 1
MARK = ":"
WORDS: dict[Vocabulary, str] = {PUBLIC: "words_public", JOINED: "words_joined"}
# Further than anyone reads; beyond it an answer has hits no more, and honest totals.
MAX_WINDOW = 50_000

_KEYWORD = {"type": "keyword"}
# Only asked whether it occurs: no frequencies, no lengths.
_SET = {"type": "text", "analyzer": "tokens", "index_options": "docs", "norms": False}
_MOMENT = {"type": "long", "index": False}

PROPERTIES: dict[str, dict[str, Any]] = {
    "id": _KEYWORD,
    "kind": _KEYWORD,
    # The title as often as it weighs, then the body, so that one field ranks.
    "tokens": {
        "type": "text",
        "analyzer": "tokens",
        "similarity": "frequency",
        "fields": {"near": {"type": "text", "analyzer": "tokens"}},
    },
    "title_words": {**_SET, "index_prefixes": {"min_chars": 2, "max_chars": 12}},
    WORDS[PUBLIC]: _SET,
    WORDS[JOINED]: _SET,
    # Read back for a document that others are compared with.
    "words": {"type": "keyword", "index": False, "doc_values": False, "store": True},
    # Each value as "facet:code", so that one aggregation counts all facets.
    "facets": _KEYWORD,
    # The codes that say what a document is about, in whichever facet.
    "tags": _KEYWORD,
    "access": _KEYWORD,
    "insiders": _KEYWORD,
    "size": {"type": "long"},
    "count": {"type": "long"},
    "published": _MOMENT,
    "updated": _MOMENT,
    "content_hash": _KEYWORD,
    "deleted": {"type": "boolean"},
}


def fingerprint(analyser: Analyser, meaning: Meaning | None = None) -> str:
    return with_recipe(f"e{SCHEMA}-{analyser.fingerprint}", meaning)


def write_alias(name: str) -> str:
    """Return by which name an index is written."""
    return f"{name}-write"


def definition(
    name: str, analyser: Analyser, meaning: Meaning | None = None, *, shards: int = 1
) -> dict[str, Any]:
    """Return the settings and mappings of a new index."""
    return {
        "aliases": {write_alias(name): {}},
        "settings": {
            "number_of_shards": shards,
            # One copy as soon as there is a second machine to keep it.
            "auto_expand_replicas": "0-1",
            "refresh_interval": "1s",
            "max_result_window": MAX_WINDOW,
            "analysis": {
                "analyzer": {"tokens": {"type": "custom", "tokenizer": "whitespace"}}
            },
            # The server rounds lengths, so that equal texts would rank by chance. Here it
            # counts, and the length is that of a column. Its own way, in "near", is only
            # for finding what may stand high.
            "similarity": {
                "frequency": {
                    "type": "scripted",
                    "script": {"source": "return doc.freq;"},
                }
            },
        },
        "mappings": {
            "dynamic": "strict",
            # Stems stay in the index alone; what is read back comes from columns.
            "_source": {"enabled": False},
            "_meta": {"schema": SCHEMA, "fingerprint": fingerprint(analyser, meaning)},
            "properties": PROPERTIES | _vector_properties(meaning),
        },
    }


def stored(
    document: SearchDocument, analyser: Analyser, meaning: Meaning | None = None
) -> dict[str, Any]:
    """Return a document as it is sent to the index."""
    text = EncodedText.of(document, analyser)
    title, body = tokens(text.title), tokens(text.body)
    words = {
        field: text.vocabulary
        for readers, field in WORDS.items()
        if not document.access.isdisjoint(VOCABULARY_ACCESS[readers])
    }
    return {
        "id": document.id,
        "kind": document.kind,
        "tokens": " ".join([title] * TITLE + [body]),
        "title_words": text.title_words,
        **words,
        **_vector(meaning.kept(document) if meaning else None),
        "words": f"{text.title} {text.body}",
        "facets": [
            f"{name}{MARK}{code}"
            for name, codes in document.facets.items()
            for code in codes
        ],
        "tags": sorted(
            {
                code
                for name, codes in document.facets.items()
                for code in codes
                if name not in UNTOLD_FACETS
            }
        ),
        "access": sorted(document.access),
        "insiders": sorted(document.insiders),
        "size": text.size,
        "count": len(title.split()) + len(body.split()),
        "published": seconds(document.published),
        "updated": seconds(document.updated),
        "content_hash": document.content_hash,
        "deleted": False,
    }


def _vector_properties(meaning: Meaning | None) -> dict[str, dict[str, Any]]:
    """Return how vectors are kept.

    Cosines are exact over what a viewer may see, so there is no graph: it would miss some
    of them. The vector stands there once more as it came, because no answer can bring the
    first.
    """
    if meaning is None:
        return {}
    return {
        "vector": {"type": "dense_vector", "dims": meaning.dimensions, "index": False},
        "vector_kept": {"type": "binary", "doc_values": True},
    }


def _vector(kept: bytes | None) -> dict[str, Any]:
    if kept is None:
        return {}
    return {
        "vector": unpacked(kept).tolist(),
        "vector_kept": b64encode(kept).decode(),
    }


def tombstone(id: str) -> dict[str, Any]:
    """Return what stays of a deleted document: its id, and its version beside it."""
    return {"id": id, "deleted": True}


def split_flag(stored: str) -> tuple[str, str]:
    name, _mark, code = stored.partition(MARK)
    return name, code
