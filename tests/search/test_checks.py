# SPDX-License-Identifier: EUPL-1.2
import pytest

from search.checks import check_elasticsearch


@pytest.mark.parametrize(
    ("url", "prefix", "found"),
    [
        ("", "Anders!", []),
        ("https://zoeken.example:9200", "keukentafel", []),
        ("http://127.0.0.1:9200", "keukentafel", []),
        ("http://[::1]:9200", "keukentafel", []),
        ("http://zoeken.example:9200", "keukentafel", ["search.E002"]),
        ("zoeken.example:9200", "keukentafel", ["search.E001"]),
        ("https://elastic:geheim@zoeken.example", "keukentafel", ["search.E003"]),
        ("https://een.example,http://twee.example", "keukentafel", ["search.E002"]),
        ("https://een.example,https://twee.example", "keukentafel", []),
        ("https://zoeken.example", "Keuken_tafel", ["search.E004"]),
    ],
)
def test_settings_that_cannot_work_or_are_not_safe_are_refused(
    settings, url, prefix, found
):
    settings.ES_URL, settings.ES_INDEX_PREFIX = url, prefix
    assert [problem.id for problem in check_elasticsearch(None)] == found
