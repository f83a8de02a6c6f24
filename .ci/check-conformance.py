"""Judges one run of the OCI conformance suite: check-conformance.py FOLDER DISABLED[,DISABLED...]

The suite's own verdict hides skips: in its order Skip < Pass, so one passed check turns its parent, its API and the
whole run to Pass, and results.yaml carries no counts. It also exits 0 when it could not load its settings or write its
results. So the counts and the tree are taken from the printed report, the APIs and data sets from results.yaml, and
what may be disabled is named by the caller.
"""

import pathlib
import re
import sys

LEAST_PASSED = 600  # a run that did much less did not run


def sections(text):
    """The two flat maps of results.yaml, 'apis' and 'data', as {name: status}."""
    found, into = {}, False
    for line in text.splitlines():
        if not line.startswith(" "):
            into = line in ("apis:", "data:")
        elif into and (match := re.fullmatch(r'  "?([^":]+)"?: (\w+)', line)):
            found[match[1]] = match[2]
    return found


def main():
    folder, allowed = pathlib.Path(sys.argv[1]), set(filter(None, sys.argv[2].split(",")))
    report = (folder / "report.txt").read_text()
    counts = {name: int(n) for name, n in re.findall(r"^  (Disabled|Skip|Pass|FAIL|Error)\.+: +(\d+)$", report, re.M)}
    statuses = sections((folder / "results.yaml").read_text())
    problems = []
    if len(counts) != 5 or not statuses:
        problems.append("the report is not complete")
    if counts.get("Pass", 0) < LEAST_PASSED:
        problems.append(f"only {counts.get('Pass', 0)} passed, expected at least {LEAST_PASSED}")
    for name in ("FAIL", "Error", "Skip"):
        if counts.get(name, 0):
            problems.append(f"{counts[name]} {name}")
    tree = report.split("\nConfiguration:\n")[0].splitlines()
    for number, line in enumerate(tree):
        match = re.fullmatch(r" *OCI Conformance Test/(.+): (FAIL|Error|Skip)", line)
        reason = tree[number + 1].strip() if number + 1 < len(tree) else ""
        if match and (reason.startswith("- ") or match[2] == "Skip"):
            problems.append(f"{match[2]}: {match[1]} {reason if reason.startswith('- ') else ''}".rstrip())
    for name, status in sorted(statuses.items()):
        if status not in ("Pass", "Disabled") or (status == "Disabled") != (name in allowed):
            problems.append(f"{name}: {status}")
    for name in sorted(allowed - statuses.keys()):
        problems.append(f"{name}: not reported")
    print("       " + ", ".join(f"{counts.get(name, 0)} {name}" for name in ("Pass", "FAIL", "Error", "Skip", "Disabled")))
    for problem in problems:
        print("       " + problem[:200])
    return 1 if problems else 0


sys.exit(main())
