# SPDX-License-Identifier: EUPL-1.2
"""What a reader may ask; nonsense is left out, never an error page."""

from dataclasses import dataclass, field

from django.http import QueryDict

from search.facet_names import RESULT_MARK
from search.facets import FACETS
from search.guard import guard
from search.kinds import KINDS
from search.query import MAX_TEXT, SearchRequest, Sort

MAX_CODES = 30
MAX_CODE = 100
MAX_PAGE = 500
SORTS: dict[str, Sort] = {"nieuw": "newest", "bijgewerkt": "updated"}

# A question up to this length, on one line, may stand in an address.
MAX_SHAREABLE = 200


@dataclass(frozen=True, slots=True)
class Question:
    """A reader's question after the guard: clean text, known filters, a place."""

    text: str = ""
    dropped: tuple[str, ...] = ()
    is_one_line: bool = True
    was_posted: bool = False
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    sort: Sort = "relevance"
    exact: bool = False

    @property
    def is_shareable(self) -> bool:
        """True when the text may stand in an address, a log and a history.

        What was answered from a form once stays there: cleaned text is short and clean,
        but may still tell whom it was about.
        """
        is_clean = not self.dropped and not self.was_posted
        return is_clean and self.is_one_line and len(self.text) <= MAX_SHAREABLE

    @property
    def is_situation(self) -> bool:
        """True for a described situation, which asks for comparable cases as a case does."""
        return len(self.text) > MAX_SHAREABLE

    @property
    def order(self) -> str:
        """The sort as addresses and forms name it; relevance has no name."""
        return next((name for name, sort in SORTS.items() if sort == self.sort), "")

    def as_request(
        self, page_size: int, interests: tuple[str, ...] = ()
    ) -> SearchRequest:
        return SearchRequest(
            text=self.text,
            kind="similar" if self.is_situation else "query",
            interests=interests,
            filters=self.filters,
            page=self.page,
            page_size=page_size,
            sort=self.sort,
            exact=self.exact,
            kinds=tuple(kind.code for kind in KINDS),
        )


def read_question(data: QueryDict) -> Question:
    """Return the question in ``data``; unknown parameters and codes are ignored."""
    raw = data.get("q", "")
    guarded = guard(raw[:MAX_TEXT])
    return Question(
        text=guarded.text,
        dropped=guarded.dropped,
        was_posted=data.get("geplaatst") == "1",
        is_one_line=len(raw.strip().splitlines()) <= 1,
        filters=_filters(data),
        page=_page(data.get("pagina", "")),
        sort=SORTS.get(data.get("sorteer", ""), "relevance"),
        exact=data.get("letterlijk") == "1",
    )


def _filters(data: QueryDict) -> dict[str, tuple[str, ...]]:
    filters = {}
    for facet in FACETS:
        codes = [c for c in data.getlist(facet)[:MAX_CODES] if _is_code(c)]
        if codes:
            filters[facet] = tuple(dict.fromkeys(codes))
    return filters


def _is_code(value: str) -> bool:
    plain = value.replace("_", "").replace(RESULT_MARK, "")
    return plain.isascii() and plain.isalnum() and len(value) <= MAX_CODE


def _page(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 4):
        return 1
    return min(max(int(value), 1), MAX_PAGE)
