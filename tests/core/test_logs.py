# SPDX-License-Identifier: EUPL-1.2
"""What reaches a log."""

import io
import logging

from core.logs import IdentifiersOnly, WithoutMessages

ADDRESS = "noor@waterhoek.example"


def written(tell) -> str:
    output = io.StringIO()
    handler = logging.StreamHandler(output)
    handler.setFormatter(WithoutMessages("%(levelname)s %(message)s"))
    handler.addFilter(IdentifiersOnly())
    logger = logging.getLogger("tests.of.logs")
    logger.propagate = False
    logger.addHandler(handler)
    tell(logger)
    logger.removeHandler(handler)
    return output.getvalue()


def test_a_question_is_cut_from_an_address() -> None:
    line = written(lambda log: log.warning("Error in %s", "/zoeken/?q=mevrouw+Bakker"))
    assert line == "WARNING Error in /zoeken/\n"


def test_the_sender_of_an_unreadable_request_is_not_named() -> None:
    line = written(lambda log: log.warning("Invalid request from ip=192.0.2.7: x"))
    assert "192.0.2.7" not in line
    assert "Invalid request" in line


def test_an_exception_tells_its_type_and_place_and_not_its_message() -> None:
    def tell(log: logging.Logger) -> None:
        try:
            try:
                raise KeyError(ADDRESS)
            except KeyError as error:
                raise ValueError(f"Key (email)=({ADDRESS})") from error
        except ValueError:
            log.exception("It failed.")

    text = written(tell)
    assert ADDRESS not in text
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "test_logs.py" in text
