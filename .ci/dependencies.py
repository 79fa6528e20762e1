"""Holds the list of what is shipped against the services' archives and against known flaws; see .ci/dependencies. Exit codes: 0 fine, 1 not."""
import datetime
import glob
import json
import re
import sys
import urllib.error
import urllib.request
import zipfile

OSV = "https://api.osv.dev/v1/querybatch"
BATCH = 500


def shipped():
    """The archives inside the services, ours left out."""
    found = set()
    for jar in glob.glob("*/target/*-exec.jar"):
        for name in zipfile.ZipFile(jar).namelist():
            file = re.fullmatch(r"BOOT-INF/lib/(.+)\.jar", name)
            if file and not file.group(1).startswith("convoca-"):
                found.add(file.group(1))
    return found


def flaws(purls):
    """Ids of known flaws by purl; None where no list can be reached."""
    found = {}
    for start in range(0, len(purls), BATCH):
        part = purls[start:start + BATCH]
        body = json.dumps({"queries": [{"package": {"purl": purl}} for purl in part]}).encode()
        request = urllib.request.Request(OSV, body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                results = json.load(answer)["results"]
        except (urllib.error.URLError, TimeoutError, json.JSONDecodeError, KeyError) as failure:
            print(f"known flaws: NOT CHECKED, osv.dev cannot be reached ({type(failure).__name__})")
            return None
        for purl, result in zip(part, results):
            for flaw in result.get("vulns", []):
                found.setdefault(purl, []).append(flaw["id"])
    return found


def explained(known):
    """Ids that concern us not, as somebody found and until when."""
    today = datetime.date.today().isoformat()
    for flaw in known:
        missing = {"id", "package", "why", "until"} - flaw.keys()
        if missing:
            sys.exit(f"known-flaws.json: {flaw.get('id', '?')} lacks {', '.join(sorted(missing))}")
    return {(flaw["id"], flaw["package"]) for flaw in known if flaw["until"] >= today}


def main(bom, known):
    components = [c for c in json.load(open(bom))["components"] if c.get("group") != "org.convoca"]
    listed = {f"{c['name']}-{c['version']}" for c in components}
    # A classifier stands between version and ending.
    missing = [jar for jar in sorted(shipped()) if not any(jar == name or jar.startswith(name + "-") for name in listed)]
    if not shipped():
        sys.exit("no services to look into: build them first")
    if missing:
        sys.exit("shipped but not on the list: " + ", ".join(missing))
    print(f"shipped: {len(components)} components listed, {len(shipped())} archives in the services, all of them on the list")
    purls = sorted({c["purl"].split("?")[0] for c in components})
    found = flaws(purls)
    fine = explained(json.load(open(known)))
    if found is None:
        return 0
    open_flaws = [(flaw, purl) for purl, ids in found.items() for flaw in ids if (flaw, purl.split("@")[0]) not in fine]
    for flaw, purl in open_flaws:
        print(f"known flaw {flaw} in {purl}: update it, or say in .ci/known-flaws.json why it does not concern us")
    print(f"known flaws: {len(purls)} components asked about, {len(open_flaws)} flaws not explained")
    return 1 if open_flaws else 0


sys.exit(main(*sys.argv[1:]))
