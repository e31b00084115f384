"""Which addresses may be touched: http and https to public hosts, and nothing else."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import httpx

from legation.errors import RefusedError, UnreachableError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
_LONGEST = 4_000
# Prefixes that carry an IPv4 address inside an IPv6 one: NAT64 and IPv4-compatible.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE = ipaddress.ip_network("::/96")


@dataclass(frozen=True, slots=True)
class Target:
    """An address that was checked: the URL, and the one IP to connect to."""

    url: httpx.URL
    ip: str

    @property
    def host(self) -> str:
        """The host as named, lower-case."""
        return self.url.host.lower()

    @property
    def pinned(self) -> httpx.URL:
        """The same URL with the checked IP for its host, so no second look-up can differ."""
        return self.url.copy_with(host=self.ip)


def resolve(host: str, port: int) -> Sequence[str]:
    """Look a host up; gives its IPs, IPv4 first (fewer networks carry IPv6)."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    ordered = sorted(found, key=lambda info: info[0] != socket.AF_INET)
    return [str(info[4][0]).split("%")[0] for info in ordered]


def check(url: str, *, allow_private: bool = False, resolver: Resolve = resolve) -> Target:
    """Check an address and look its host up.

    Every IP of the host must be public, whatever way it is written; ``allow_private``
    lifts this.

    Raises:
        RefusedError: another scheme, no host, a private address.
        UnreachableError: no such host.
    """
    try:
        parsed = httpx.URL(url.strip()[:_LONGEST])
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise RefusedError("address cannot be read", url[:200], str(error)) from None
    if parsed.scheme not in ("http", "https"):
        raise RefusedError("address is not http or https", url[:200], "give a web address")
    if not parsed.host:
        raise RefusedError("address without a host", url[:200], "give the whole address")
    port = parsed.port or (443 if parsed.scheme == "https" else 80)
    try:
        ips = list(resolver(parsed.host, port))
    except (OSError, UnicodeError):
        ips = []
    if not ips:
        raise UnreachableError("host not found", str(parsed.host), "check the name and the network")
    if not allow_private and any(not is_public(ip) for ip in ips):
        cure = "set LEGATION_ALLOW_PRIVATE=1 if you trust it"
        raise RefusedError("private address refused", url[:200], cure)
    return Target(parsed, ips[0])


def is_public(text: str) -> bool:
    """Tell whether an IP is one of the public internet, also where it wraps another one."""
    try:
        ip: IP = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = _inner(ip)
        if inner is not None:
            return is_public(str(inner))
    bad = ip.is_multicast or ip.is_reserved or ip.is_private or ip.is_loopback or ip.is_link_local
    return ip.is_global and not bad and not ip.is_unspecified


def _inner(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    if ip in _NAT64 or (ip in _COMPATIBLE and int(ip) > 1):
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    teredo = ip.teredo
    return ip.ipv4_mapped or ip.sixtofour or (teredo[1] if teredo else None)
