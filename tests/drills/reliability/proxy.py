# SPDX-License-Identifier: EUPL-1.2
"""A door in front of a server on this machine that refuses, hangs or dawdles when told to."""

import asyncio
import threading
from dataclasses import dataclass, field
from types import TracebackType

from tests.site import free_port

HOST = "127.0.0.1"
CHUNK = 65_536


@dataclass
class Proxy:
    """Passes bytes between a port of its own and ``upstream``; one thread of its own."""

    upstream: int
    port: int = field(default_factory=free_port)
    delay: float = 0.0
    is_hanging: bool = False

    def __enter__(self) -> "Proxy":
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task] = set()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._server: asyncio.Server | None = None
        self._do(self._listen())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}"

    def refuse(self) -> None:
        """Listen no more and break off what is open: a server that was stopped."""
        self._do(self._close())

    def hang(self) -> None:
        """Take every connection and answer none: a server that was frozen."""
        self.is_hanging = True

    def recover(self) -> None:
        self.delay, self.is_hanging = 0.0, False
        if self._server is None:
            self._do(self._listen())

    def _do(self, work) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=10)

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._serve, HOST, self.port)

    async def _close(self) -> None:
        if self._server:
            self._server.close()
            self._server = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader, writer) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            to_reader, to_writer = await asyncio.open_connection(HOST, self.upstream)
            try:
                pumps = [
                    asyncio.create_task(self._pump(reader, to_writer, is_answer=False)),
                    asyncio.create_task(self._pump(to_reader, writer, is_answer=True)),
                ]
                try:
                    await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    for pump in pumps:
                        pump.cancel()
                    await asyncio.gather(*pumps, return_exceptions=True)
            finally:
                to_writer.close()
        except (OSError, asyncio.CancelledError):
            pass
        finally:
            writer.transport.abort()
            self._tasks.discard(task)

    async def _pump(self, reader, writer, *, is_answer: bool) -> None:
        while data := await reader.read(CHUNK):
            while self.is_hanging:
                await asyncio.sleep(0.05)
            if is_answer and self.delay:
                await asyncio.sleep(self.delay)
            writer.write(data)
            await writer.drain()
