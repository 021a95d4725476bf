"""What a host must send with each file: the ``_headers`` file that several static hosts read.

Holds what internet.nl, the HTTP Observatory and the Secure Headers Project of OWASP ask of a
site without accounts or cookies.
"""

from collections.abc import Iterable

FILE = "_headers"
NOBODY = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer"),
    *("microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get"),
    *("screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
OURS = ("clipboard-write",)  # the buttons that copy; not every browser knows a name for sharing
# A year, for this host alone: what else stands below the domain of a school is not ours to say.
ALWAYS = {
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(
        [*(f"{name}=()" for name in NOBODY), *(f"{name}=(self)" for name in OURS)]
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
}
# Hosts join the values of a header that two rules set, so that no rule for all files may say how
# long to keep one; those that read this file ask each time by themselves.
LASTING = {"Cache-Control": "public, max-age=31536000, immutable"}
CHARSET = {
    "/*.csv": {"Content-Type": "text/csv; charset=utf-8"},
    "/*.ics": {"Content-Type": "text/calendar; charset=utf-8"},
    "/*.txt": {"Content-Type": "text/plain; charset=utf-8"},
}


Rules = dict[str, dict[str, str]]


def read(text: str) -> Rules:
    """The rules of a file as hosts read it: by address, what to send with it."""
    found: Rules = {}
    for line in text.splitlines():
        if line.startswith("/"):
            sent = found.setdefault(line, {})
        else:
            name, _, value = line.strip().partition(": ")
            sent[name] = value
    return found


def text(policy: str, lasting: Iterable[str]) -> str:
    """The file; ``lasting`` are the addresses of files whose name changes with their content."""
    everywhere = {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'; upgrade-insecure-requests",
        **ALWAYS,
    }
    rules = {"/*": everywhere, **CHARSET, **{f"/{path}": LASTING for path in lasting}}
    return "".join(
        "\n".join([path, *(f"  {name}: {value}" for name, value in sent.items()), ""])
        for path, sent in rules.items()
    )
