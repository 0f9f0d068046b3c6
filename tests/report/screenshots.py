"""Opens a report in a browser without a screen: every chart must be drawn and no error told; keeps pictures of it.

Usage: screenshots.py REPORT FOLDER
"""

import pathlib
import re
import subprocess
import sys
import tempfile

SIGHTS = {
    "report-desktop": ["--window-size=1280,800"],
    "report-dark": ["--window-size=1280,800", "--blink-settings=preferredColorScheme=0"],
    "report-narrow": ["--window-size=500,1100"],
}


def browser(page, *arguments):
    """Runs the browser on the page; gives what it wrote and what the page told its console."""
    run = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--enable-logging=stderr",
         "--virtual-time-budget=5000", *arguments, page.resolve().as_uri()],
        check=True, capture_output=True, text=True)
    return run.stdout, [line for line in run.stderr.splitlines() if "CONSOLE" in line]


def check(page):
    dom, told = browser(page, "--dump-dom")
    charts = re.findall(r'<figure class="chart.*?</figure>', dom, re.DOTALL)
    faults = [f"the console says: {line}" for line in told]
    faults += ["a chart was not drawn" for chart in charts if "<svg" not in chart or "<path" not in chart]
    if len(charts) < 5:
        faults.append(f"{len(charts)} charts: duties, days left, rates, cards and a story should be there")
    return faults


def main():
    page, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    faults = check(page)
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for name, arguments in SIGHTS.items():
        browser(page, *arguments, f"--screenshot={folder / (name + '.png')}")
    with tempfile.TemporaryDirectory() as scratch:
        sheet = pathlib.Path(scratch) / "report.pdf"
        browser(page, "--window-size=1280,800", "--no-pdf-header-footer", f"--print-to-pdf={sheet}")
        subprocess.run(["pdftoppm", "-r", "80", "-f", "1", "-l", "1", "-singlefile", "-png", sheet, folder / "report-a4"],
                       check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
