#!/usr/bin/env python3
"""Pushes the samples to a real Fedora 6 and a real BaseX on loopback, and reads back what they have.

Usage: repositories.py INCIPIT SAMPLES TOOLS WORK      TOOLS has the folders fcrepo and basex with their jars.
Prints "pass NAME" or "fail NAME: REASON" for each thing looked at. Starts the servers and stops them.
"""
import base64
import hashlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

incipit, samples, tools, work = (os.path.abspath(a) for a in sys.argv[1:5])
USER, PASSWORD = "fedoraAdmin", "only-for-this-check"
STARTS_WITHIN = 300  # seconds
servers = []
said = []  # all that the program ever printed


def verdict(name, trouble=""):
    print(f"fail {name}: {trouble}" if trouble else f"pass {name}", flush=True)
    return not trouble


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def request(method, url, body=None, headers=(), user=USER):
    """Status and bytes of an answer."""
    r = urllib.request.Request(url, data=body, method=method, headers=dict(headers))
    r.add_header("Authorization", "Basic " + base64.b64encode(f"{user}:{PASSWORD}".encode()).decode())
    try:
        with urllib.request.urlopen(r, timeout=120) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as e:
        return e.code, e.read()
    except OSError:
        return 0, b""


def started(command, url, user=USER):
    """A server, once it answers."""
    log = open(os.path.join(work, "servers.log"), "ab")
    process = subprocess.Popen(command, cwd=work, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    servers.append(process)
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end and process.poll() is None:
        if request("GET", url, user=user)[0] == 200:
            return process
        time.sleep(0.5)
    raise SystemExit(f"fail {url}: the server did not start")


def fedora(port):
    config = os.path.join(work, "jetty.xml")
    with open(os.path.join(work, "realm.properties"), "w") as f:
        f.write(f"{USER}: {PASSWORD},fedoraAdmin\n")
    with open(config, "w") as f:
        f.write(f"""<?xml version="1.0"?>
<!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN" "http://www.eclipse.org/jetty/configure_9_3.dtd">
<Configure id="Server" class="org.eclipse.jetty.server.Server"><Call name="addBean"><Arg>
<New class="org.eclipse.jetty.security.HashLoginService"><Set name="name">fcrepo</Set>
<Set name="config">{work}/realm.properties</Set></New></Arg></Call></Configure>""")
    jars = os.path.join(tools, "fcrepo")
    runner = next(f for f in os.listdir(jars) if f.startswith("jetty-runner"))
    war = next(f for f in os.listdir(jars) if f.endswith(".war"))
    return started(
        ["java", "-Xmx512m", f"-Dfcrepo.home={work}/fcrepo", "-Dfcrepo.jms.enabled=false", f"-Djava.io.tmpdir={work}/tmp",
         "-jar", f"{jars}/{runner}", "--host", "127.0.0.1", "--port", str(port), "--config", config,
         "--path", "/fcrepo", f"{jars}/{war}"],
        f"http://127.0.0.1:{port}/fcrepo/rest/")


def basex(port):
    home = os.path.join(work, "basex")
    os.makedirs(home)
    return started(
        ["java", "-Xmx256m", f"-Dorg.basex.path={home}", f"-Dorg.basex.webpath={home}/webapp",
         f"-Dorg.basex.restxqpath={home}/webapp", "-cp", f"{tools}/basex/*", "org.basex.BaseXHTTP",
         "-h", str(port), "-p", str(free_port()), "-c", f"ALTER PASSWORD admin {PASSWORD}"],
        f"http://127.0.0.1:{port}/rest", "admin")


def run(*arguments, user=USER, **more):
    """Exit code and lines of outcome, bag and address."""
    environment = dict(os.environ, INCIPIT_PUSH_USER=user, INCIPIT_PUSH_PASSWORD=PASSWORD)
    done = subprocess.run([incipit, *arguments], env=environment, capture_output=True, text=True, **more)
    said.append(done.stdout + done.stderr)
    return done.returncode, [line.split("\t") for line in done.stdout.splitlines()], done.stderr


def bags_of(texts, out, bags):
    for command in (["convert", texts, "-o", out, "-q"], ["package", out, "--sources", texts, "--as", "bagit", "-o", bags, "-q"]):
        code, _, err = run(*command)
        if code:
            raise SystemExit(f"fail repositories: {' '.join(command)} ended with {code}: {err[:300]}")
    return sorted(os.listdir(bags))


def payload(bag):
    """Path below data, and bytes."""
    data = os.path.join(bag, "data")
    for folder, _, files in os.walk(data):
        for name in files:
            path = os.path.join(folder, name)
            with open(path, "rb") as f:
                yield os.path.relpath(path, data), f.read()


def url_of(base, *parts):
    return "/".join([base, *(urllib.parse.quote(p, safe="") for part in parts for p in part.split("/"))])


def differences(base, bags, names):
    """Files that Fedora does not give back as they are, and how many it gave."""
    wrong, number = [], 0
    for name in names:
        for path, content in payload(os.path.join(bags, name)):
            status, got = request("GET", url_of(base, name, path))
            number += 1
            if status != 200 or got != content:
                wrong.append(f"{name}/{path} ({status})")
    return wrong, number


def versions(base, name):
    status, body = request("GET", url_of(base, name) + "/fcr:versions", headers=[("Accept", "application/n-triples")])
    return body.decode().count("<http://www.w3.org/ns/ldp#contains>") if status == 200 else 0


def outcomes(lines):
    return {line[1]: line[0] for line in lines if len(line) == 3}


def all_of(lines, names, outcome):
    found = outcomes(lines)
    return "" if found == {n: outcome for n in names} else f"{found}"


def change_one(texts):
    """Changes a text, and gives what its bag is called like."""
    path = os.path.join(texts, "letter", "agent-valparaiso-1871.txt")
    with open(path, "a", encoding="utf-8") as f:
        f.write("\nP.S. The mail is late again.\n")
    return "letter.agent-valparaiso-1871-"


def check_fedora(texts, bags, names):
    port = free_port()
    server = fedora(port)
    base = f"http://127.0.0.1:{port}/fcrepo/rest/texts"
    code, lines, err = run("push", bags, base, "--to", "fedora", "--dry-run")
    shown = len(re.findall("^would send PUT .*Digest: sha-512", err, re.M))
    files = sum(1 for n in names for _ in payload(os.path.join(bags, n)))
    verdict("fedora: a dry run shows every file and sends none",
            "" if code == 0 and shown == files and request("GET", base)[0] == 404 else f"exit {code}, {shown} of {files} shown")

    code, lines, err = run("push", bags, base, "--to", "fedora", "--verbose")
    verdict("fedora: every sample is created", all_of(lines, names, "created") or (code and err[:300]))
    wrong, number = differences(base, bags, names)
    verdict(f"fedora: gives back {number} files byte for byte", " ".join(wrong[:5]) or ("" if number == files else "too few"))
    verdict("fedora: an archival group has one version each", " ".join(n for n in names if versions(base, n) != 1))

    code, lines, err = run("push", bags, base, "--to", "fedora")
    verdict("fedora: the second push finds all unchanged", all_of(lines, names, "unchanged") or (code and err[:300]))
    verdict("fedora: and makes no version", " ".join(n for n in names if versions(base, n) != 1))

    start = change_one(texts)
    bags_of(texts, f"{work}/out", bags)
    changed = next(n for n in names if n.startswith(start))
    code, lines, err = run("push", bags, base, "--to", "fedora")
    found = outcomes(lines)
    verdict("fedora: one changed document is updated alone",
            "" if {n for n in names if found.get(n) == "updated"} == {changed} and code == 0 else f"{found} {err[:300]}")
    verdict("fedora: by one new version", " ".join(n for n in names if versions(base, n) != (2 if n == changed else 1)))
    verdict("fedora: and is read back", " ".join(differences(base, bags, [changed])[0][:5]))

    wrong_digest = "sha-512=" + hashlib.sha512(b"something else").hexdigest()
    status, _ = request("PUT", url_of(base, "wrong.txt"), b"something", [("Digest", wrong_digest), ("Content-Type", "text/plain"),
                        ("Link", '<http://www.w3.org/ns/ldp#NonRDFSource>;rel="type"')])
    verdict("fedora: refuses a wrong digest",
            "" if status in (400, 409) and request("GET", url_of(base, "wrong.txt"))[0] == 404 else f"{status}")
    damaged = f"{work}/damaged"
    shutil.copytree(os.path.join(bags, names[0]), f"{damaged}/{names[0]}")
    path = next(p for p, _ in payload(f"{damaged}/{names[0]}") if p.startswith("tei/"))
    with open(f"{damaged}/{names[0]}/data/{path}", "r+b") as f:
        first = f.read(1)
        f.seek(0)
        f.write(bytes([first[0] ^ 1]))
    code, lines, err = run("push", damaged, base, "--to", "fedora")
    verdict("fedora: a bag with one flipped bit is not sent",
            "" if code == 1 and path in err and versions(base, names[0]) == (2 if names[0] == changed else 1) else f"exit {code}: {err[:300]}")

    public = base + "-public"
    code, lines, err = run("push", os.path.join(bags, names[0]), public, "--to", "fedora", "--publish")
    status, acl = request("GET", url_of(public, names[0]) + "/fcr:acl")
    hidden, _ = request("GET", url_of(base, names[0]) + "/fcr:acl")
    verdict("fedora: everybody may read what was published, and nothing else",
            "" if code == 0 and status == 200 and b"foaf/0.1/Agent" in acl and hidden == 404 else f"exit {code}, {status}, {hidden}: {err[:300]}")

    # The server dies while a document is under way.
    other = base + "-killed"
    environment = dict(os.environ, INCIPIT_PUSH_USER=USER, INCIPIT_PUSH_PASSWORD=PASSWORD)
    pushing = subprocess.Popen([incipit, "push", bags, other, "--to", "fedora", "-v"], env=environment, text=True,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    binaries = 0
    for line in pushing.stderr:
        binaries += "Digest: sha-512" in line
        if binaries == files // 2 + 3:
            server.send_signal(signal.SIGKILL)
            break
    server.wait()
    rest = pushing.stderr.read()
    code = pushing.wait()
    said.append(rest)
    verdict("fedora: a push whose server dies says so", "" if code == 3 and "run the same command again" in rest else f"exit {code}: {rest[-300:]}")
    server = fedora(port)
    present = [n for n in names if request("GET", url_of(other, n))[0] == 200]
    wrong, number = differences(other, bags, present)
    verdict("fedora: nothing is half there after its death",
            " ".join(wrong[:5]) or ("" if 0 < len(present) < len(names) else f"{len(present)} documents are there"))
    code, lines, err = run("push", bags, other, "--to", "fedora")
    found = outcomes(lines)
    good = all(found.get(n) == ("unchanged" if n in present else "created") for n in names)
    verdict("fedora: the next push brings the rest", "" if good and code == 0 else f"{found} {err[:300]}")
    verdict("fedora: all of it is there then", " ".join(differences(other, bags, names)[0][:5]))
    server.terminate()
    server.wait()


def canonical(xml):
    return ElementTree.canonicalize(xml.decode(), with_comments=True)


def check_basex(texts, bags, names):
    port = free_port()
    server = basex(port)
    base = f"http://127.0.0.1:{port}/rest/texts"

    def wrong():
        bad = []
        for name in names:
            tei = next(c for p, c in payload(os.path.join(bags, name)) if p.startswith("tei/"))
            status, got = request("GET", url_of(base, name + ".xml"), user="admin")
            if status != 200 or canonical(got) != canonical(tei):
                bad.append(f"{name} ({status})")
        return " ".join(bad[:5])

    code, lines, err = run("push", bags, base, "--to", "basex", user="admin")
    verdict("basex: every sample is created", all_of(lines, names, "created") or (code and err[:300]))
    verdict("basex: gives back the same canonical XML", wrong())
    query = urllib.parse.quote("count(collection('texts')/*:TEI[.//*:persName])")
    counted = request("GET", f"{base}?query={query}", user="admin")[1].decode()
    verdict("basex: XQuery finds persons in it", "" if counted.isdigit() and 5 < int(counted) <= len(names) else counted[:200])
    code, lines, err = run("push", bags, base, "--to", "basex", user="admin")
    verdict("basex: the second push finds all unchanged", all_of(lines, names, "unchanged") or (code and err[:300]))
    start = change_one(texts)
    bags_of(texts, f"{work}/out", bags)
    code, lines, err = run("push", bags, base, "--to", "basex", user="admin")
    found = outcomes(lines)
    verdict("basex: one changed document is updated alone",
            "" if [n for n in names if found.get(n) == "updated"] == [n for n in names if n.startswith(start)] and code == 0 else f"{found}")
    verdict("basex: and is read back", wrong())
    server.terminate()
    server.wait()


def main():
    os.makedirs(os.path.join(work, "tmp"))
    texts, bags = f"{work}/texts", f"{work}/bags"
    shutil.copytree(samples, texts)
    names = bags_of(texts, f"{work}/out", bags)
    check_fedora(texts, bags, names)
    check_basex(texts, bags, names)
    verdict("no password was ever printed", "it was" if any(PASSWORD in s for s in said) else "")


try:
    main()
finally:
    for process in servers:
        if process.poll() is None:
            process.kill()
