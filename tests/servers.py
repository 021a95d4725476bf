"""Web servers of Debian, each started with the settings that a school gets.

``find()`` gives a program. Without it the tests that need it are skipped, unless SERVERS is set,
as ``.ci/run`` does; then they fail.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from engine.web import hosts
from serving import free_port

BELOW, OTHER = "handboek", "ander"  # of a school, and of one beside her
SAID = "said"  # all that a server writes down, in its own folder
APACHE = """\
ServerName 127.0.0.1
Listen {port}
PidFile {home}/pid
ErrorLog {home}/{said}
{user}
{modules}
TypesConfig /dev/null
DocumentRoot {root}
<Directory {root}>
  Require all granted
  AllowOverride FileInfo Indexes
</Directory>
"""
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate", "alias")
USER = "User www-data\nGroup www-data"  # as root, Apache shows nothing in its own name


def find(name: str) -> str:
    """The program of a server; without it the test is skipped, or fails where it must be there."""
    found = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if found:
        return found
    none = f"{name} is er niet. Installeer het om te zien wat die server bij de site meestuurt."
    if os.environ.get("SERVERS"):
        pytest.fail(none)
    pytest.skip(none)


def _port_of(place: hosts.Site) -> int:
    return urlsplit(place.address).port or 0


def _nginx(home: Path, sent: hosts.Sent, place: hosts.Site) -> list[str]:
    """All that the container has, in a folder of its own; beside the site, as many write down."""
    program = find("nginx")
    text = hosts.container(sent, place, _port_of(place)).replace("/tmp/nginx", f"{home}/nginx")  # noqa: S108
    text = text.replace("error_log stderr crit;", "error_log stderr;", 1)
    (home / "nginx.conf").write_text(text, encoding="utf-8")
    root = ["-g", "user root;"] if os.geteuid() == 0 else []
    return [program, "-p", str(home), "-c", str(home / "nginx.conf"), *root]


def _caddy(home: Path, sent: hosts.Sent, place: hosts.Site) -> list[str]:
    """An address on this machine, for which nobody asks a certificate: below a folder of it, the
    site is that of a school beside others."""
    settings = "{\n\tadmin off\n\tauto_https off\n}\n"
    text = hosts.caddy(sent, place)
    if place.below != "/":
        for school in (BELOW, OTHER):
            here = hosts.Site(f"{place.host}/{school}/", place.folder)
            (home / "deploy" / school).mkdir(parents=True)
            part = home / "deploy" / school / "caddy.conf"
            part.write_text(hosts.caddy_part(sent, here), encoding="utf-8")
        above = hosts.Site(f"{place.host}/", str(Path(place.folder).parent))
        text = hosts.caddy_of_schools(above, str(home / "deploy"))
    (home / "Caddyfile").write_text(settings + text, encoding="utf-8")
    options = ["--config", str(home / "Caddyfile"), "--pidfile", str(home / "pid")]
    return [find("caddy"), "start", "--adapter", "caddyfile", *options]


def _apache(home: Path, sent: hosts.Sent, place: hosts.Site) -> list[str]:
    """A host that lets a school put a file in its own folder, and nothing else."""
    program = find("apache2")
    (Path(place.folder) / ".htaccess").write_text(hosts.apache(sent, place), encoding="utf-8")
    folder = "/usr/lib/apache2/modules"
    modules = "\n".join(f"LoadModule {one}_module {folder}/mod_{one}.so" for one in MODULES)
    text = APACHE.format(
        port=_port_of(place),
        home=home,
        said=SAID,
        root=Path(place.folder).parent if place.below != "/" else place.folder,
        modules=modules,
        user=USER if os.geteuid() == 0 else "",
    )
    (home / "apache.conf").write_text(text, encoding="utf-8")
    return [program, "-d", str(home), "-f", str(home / "apache.conf")]


START: dict[str, Callable[[Path, hosts.Sent, hosts.Site], list[str]]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "apache": _apache,
}


@contextmanager
def running(name: str, site: Path, home: Path, below: str = BELOW) -> Iterator[str]:
    """The address of a site below a folder of its host or at its root, while a server shows it.

    Each of them is ready once its command ends.
    """
    address = f"http://127.0.0.1:{free_port()}/{below}"
    place = hosts.Site(f"{address}/" if below else address, str(site))
    command = START[name](home, hosts.Sent.of(site), place)
    with (home / SAID).open("wb") as said:
        done = subprocess.run(
            command, env={**os.environ, "HOME": str(home)}, stdout=said, stderr=said, check=False
        )
    assert done.returncode == 0
    try:
        yield place.address
    finally:
        (pid,) = [*home.glob("*pid")]
        os.kill(int(pid.read_text(encoding="utf-8")), signal.SIGTERM)
