"""A headless Chromium for the tests of the pages: finds one, opens a page with a probe in it, returns what it saw."""

import json
import os
import re
import shutil
import subprocess
from html import unescape

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-dev-shm-usage", "--disable-extensions", "--disable-sync", "--mute-audio",
)  # fmt: skip

#: Before anything else of the page runs: collect errors and what the page asks of the network.
EARLY = """<script>
window.seen = { errors: [], refused: [] };
addEventListener("error", (event) => seen.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => seen.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => seen.refused.push(event.blockedURI));
</script>"""


def find():
    """Return the path of a browser, or None; HANYIN_BROWSER names one."""
    given = os.environ.get("HANYIN_BROWSER", "")
    return next(filter(None, map(shutil.which, filter(None, (given, *NAMES)))), None)


def probe(page, script, folder, size="1280,900", flags=()):
    """Open a page, run a script in it and return the object that the script makes."""
    late = f"<script>const result = (() => {{ {script} }})();"
    late += "seen.result = result; seen.requests = performance.getEntriesByType('resource').map((entry) => entry.name);"
    late += "document.body.innerHTML = ''; document.body.textContent = '@@' + JSON.stringify(seen) + '@@';</script>"
    path = folder / "page.html"
    path.write_text(page.replace("<head>", "<head>" + EARLY, 1).replace("</body>", late + "</body>"), encoding="utf-8")
    command = [find(), *FLAGS, *flags, f"--user-data-dir={folder / 'profile'}", f"--window-size={size}", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, timeout=120, check=False)
    found = re.search("@@(.*)@@", done.stdout.decode("utf-8", errors="replace"), re.DOTALL)
    assert found, f"the browser gave nothing: {done.stderr.decode(errors='replace')[-2000:]}"
    return json.loads(unescape(found[1]))
