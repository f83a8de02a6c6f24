"""Pulls images over plain HTTP and hashes every byte: pull.py HOST:PORT <LINES

A line is EXPECTED REPOSITORY REFERENCE [DIGEST]. An image that is expected 'whole' must be there: its manifest, what that
names, and so on down, each with the digest it goes by, the manifest with DIGEST if that is given. An image that 'may' be
there is whole or is absent, a plain 404. Prints the trouble, and at the end how many images were whole and how many
absent. USER_AND_PASSWORD=NAME:PASSWORD is sent with every request, but not to where the registry sends us. A blob is pulled
once for each repository.
"""

import base64
import hashlib
import http.client
import json
import os
import sys
import urllib.parse

ACCEPT = ", ".join(
    "application/vnd." + kind
    for kind in (
        "oci.image.index.v1+json",
        "oci.image.manifest.v1+json",
        "docker.distribution.manifest.list.v2+json",
        "docker.distribution.manifest.v2+json",
    )
)


class Broken(Exception):
    pass


class Registry:
    def __init__(self, host):
        self.host, self.connections = host, {}
        self.headers = {"Accept": ACCEPT}
        if os.environ.get("USER_AND_PASSWORD"):
            secret = base64.b64encode(os.environ["USER_AND_PASSWORD"].encode()).decode()
            self.headers["Authorization"] = "Basic " + secret
        self.seen = set()

    def get(self, host, path, headers):
        if host not in self.connections:
            self.connections[host] = http.client.HTTPConnection(host, timeout=60)
        self.connections[host].request("GET", path, headers=headers)
        return self.connections[host].getresponse()

    def fetch(self, path, keep):
        """The digest and, where asked for, the bytes; None where there is nothing."""
        answer = self.get(self.host, path, self.headers)
        name = answer.headers["Docker-Content-Digest"]
        if answer.status == 307:
            answer.read()
            there = urllib.parse.urlsplit(answer.headers["Location"])
            answer = self.get(there.netloc, f"{there.path}?{there.query}", {})
        hasher, kept, size = hashlib.sha256(), bytearray(), 0
        while chunk := answer.read(1 << 20):
            hasher.update(chunk)
            size += len(chunk)
            if keep:
                kept += chunk
        if answer.status == 404:
            return None
        if answer.status != 200:
            raise Broken(f"status {answer.status} for {path}")
        digest = "sha256:" + hasher.hexdigest()
        if name != digest:
            raise Broken(f"{path} has the bytes of {digest} under the name {name}")
        return digest, size, bytes(kept)

    def named(self, repository, kind, descriptor):
        """What a descriptor names: there, of its size, and with its digest."""
        if (repository, descriptor["digest"]) in self.seen:
            return None
        found = self.fetch(f"/v2/{repository}/{kind}/{descriptor['digest']}", kind == "manifests")
        if found is None:
            raise Broken(f"{kind} {descriptor['digest']} is missing")
        if found[:2] != (descriptor["digest"], descriptor["size"]):
            raise Broken(f"{kind} {descriptor['digest']} came as {found[0]}, {found[1]} bytes")
        self.seen.add((repository, descriptor["digest"]))
        return found[2]

    def below(self, repository, manifest):
        for child in manifest.get("manifests", []):
            text = self.named(repository, "manifests", child)
            if text is not None:
                self.below(repository, json.loads(text))
        for blob in [manifest["config"], *manifest["layers"]] if "layers" in manifest else []:
            self.named(repository, "blobs", blob)

    def pull(self, repository, reference, digest):
        """Whether the image is there; whatever is there is whole."""
        found = self.fetch(f"/v2/{repository}/manifests/{reference}", True)
        if found is None:
            return False
        if digest not in (None, found[0]):
            raise Broken(f"it is {found[0]}, not {digest}")
        self.below(repository, json.loads(found[2]))
        return True


def main():
    registry = Registry(sys.argv[1])
    counts = {True: 0, False: 0}
    trouble = 0
    for line in sys.stdin:
        expected, repository, reference, *digest = line.split()
        try:
            there = registry.pull(repository, reference, digest[0] if digest else None)
            counts[there] += 1
            if not there and expected == "whole":
                raise Broken("it is not there")
        except Broken as reason:
            trouble += 1
            print(f"{'LOST' if expected == 'whole' else 'HALF'} {repository}:{reference}: {reason}")
    print(f"{counts[True]} whole, {counts[False]} absent")
    return 1 if trouble else 0


sys.exit(main())
