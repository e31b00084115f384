"""``legation serve``: the desk as a site."""

from __future__ import annotations

import errno
import socket
from typing import Annotated

import typer

from legation.cli.options import Desk, settings_for
from legation.cli.terminal import complain
from legation.errors import UsageError
from legation.settings import Settings

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)]


def serve(desk: Desk = None, host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Serve the desk as a site on this machine."""
    serve_desk(settings_for(desk), host, port)


def serve_desk(settings: Settings, host: str, port: int) -> None:
    """Serve until interrupted. Port 0 takes a free one.

    Raises:
        UsageError: the port is taken or may not be used.
        DeskError: the desk cannot be opened.
    """
    listener = listening(host, port)  # first, so that a taken port is told before all else
    try:
        import uvicorn

        from legation.site.app import create_app
        from legation.site.settling import settle
        from legation.store import open_desk

        open_desk(settings.desk).close()
        app = create_app(settings)
        shown = f"[{host}]" if ":" in host else host
        complain(f"serving {settings.desk} at http://{shown}:{listener.getsockname()[1]}/")
        settle()
        config = uvicorn.Config(app, log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        listener.close()


def listening(host: str, port: int) -> socket.socket:
    """Give a bound socket.

    Raises:
        UsageError: the port is taken, the address is not ours, or rights are missing.
    """
    where = f"{host}:{port}"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise UsageError("no such address to listen on", where, "mend --host") from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(128)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            cure = f"choose another with --port, for example --port {port + 1}"
            raise UsageError("the port is taken", where, cure) from error
        if error.errno in (errno.EACCES, errno.EPERM):
            raise UsageError("the port may not be used", where, "choose one over 1023") from error
        raise UsageError(f"cannot listen: {error.strerror}", where, "mend --host") from error
    return listener
