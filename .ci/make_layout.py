"""Makes small OCI image layouts with random content, offline: make_layout.py FOLDER KIND...

Each KIND becomes the layout FOLDER/KIND, tagged KIND:
  image, index, artifact, zstd
  program=FILE    an image that can be run: FILE is its only program and prints /stamp, which is random; also in FOLDER/stamp
  programs=FILE   an index of such an image for this machine and one for another
  many=N[,BASE]   N images and indexes (FOLDER/0 ...) that share a layer of BASE bytes (300000) and carry others of up to 5 MB,
                  most of them small
"""

import gzip
import hashlib
import io
import json
import os
import pathlib
import platform
import random
import subprocess
import sys
import tarfile

IMAGE = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar"
EMPTY = "application/vnd.oci.empty.v1+json"
HERE = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
ELSEWHERE = "s390x"


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def tar(name, data, mode=0o644):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode = len(data), mode
        archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def noise(name, size):
    return tar(name, os.urandom(size))


def zstd(data):
    return subprocess.run(["zstd", "-q", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout


class Layout:
    def __init__(self, folder, tag):
        self.folder, self.tag = pathlib.Path(folder), tag
        (self.folder / "blobs/sha256").mkdir(parents=True)
        (self.folder / "oci-layout").write_text('{"imageLayoutVersion":"1.0.0"}')

    def add(self, data, media_type, **more):
        (self.folder / "blobs" / sha256(data).replace(":", "/")).write_bytes(data)
        return {"mediaType": media_type, "digest": sha256(data), "size": len(data), **more}

    def manifest(self, value, **more):
        return self.add(json.dumps(value, indent=1).encode(), value["mediaType"], **more)

    def image(self, tars, architecture=HERE, compress="gzip", command=(), **more):
        # Noise does not get smaller, so gzip need not try.
        pack = {"gzip": lambda data: gzip.compress(data, 0, mtime=0), "zstd": zstd}[compress]
        layers = [self.add(pack(data), f"{LAYER}+{compress}") for data in tars]
        config = {
            "architecture": architecture,
            "os": "linux",
            "config": {"Cmd": list(command)} if command else {},
            "rootfs": {"type": "layers", "diff_ids": [sha256(data) for data in tars]},
        }
        config = self.add(json.dumps(config).encode(), CONFIG)
        return self.manifest({"schemaVersion": 2, "mediaType": IMAGE, "config": config, "layers": layers}, **more)

    def index(self, *images):
        """Of images as (architecture, tars, command)."""
        children = [
            self.image(tars, architecture, command=command, platform={"os": "linux", "architecture": architecture})
            for architecture, tars, command in images
        ]
        return self.manifest({"schemaVersion": 2, "mediaType": INDEX, "manifests": children})

    def artifact(self):
        value = {
            "schemaVersion": 2,
            "mediaType": IMAGE,
            "artifactType": "application/vnd.example.report.v1+json",
            "config": self.add(b"{}", EMPTY),
            "layers": [self.add(json.dumps({"id": os.urandom(16).hex()}).encode(), "application/vnd.example.report")],
            "annotations": {"org.example.note": "grüße & <tags>"},
        }
        return self.manifest(value)

    def close(self, top):
        top = {**top, "annotations": {"org.opencontainers.image.ref.name": self.tag}}
        (self.folder / "index.json").write_text(json.dumps({"schemaVersion": 2, "mediaType": INDEX, "manifests": [top]}))
        (self.folder / "digest").write_text(top["digest"])


def program(folder, file):
    """The layers of an image that can be run, both of them new, and its command."""
    stamp = folder / "stamp"
    if not stamp.exists():
        stamp.write_text(os.urandom(16).hex() + "\n")
    padded = pathlib.Path(file).read_bytes() + os.urandom(32)
    return [tar("program", padded, 0o755), tar("stamp", stamp.read_bytes())], ["/program"]


def size_of_layer():
    """Most are small, and some so large that a push is in the middle of one for most of its time."""
    return int(10 ** random.uniform(3, 6.7))


def many(folder, count, base=300_000):
    base = noise("base", base)
    for number in range(count):
        layout = Layout(folder / str(number), str(number))
        layers = [base, noise("one", size_of_layer()), noise("two", size_of_layer())]
        if number % 4 == 3:
            layout.close(layout.index((HERE, layers[:2], []), (ELSEWHERE, layers[::2], [])))
        else:
            layout.close(layout.image(layers))


def one(folder, kind, file):
    layout = Layout(folder / kind, kind)
    if kind == "image":
        layout.close(layout.image([noise("file0", 70_000), noise("file1", 1_200_000)]))
    elif kind == "zstd":
        layout.close(layout.image([noise("file0", 400_000)], compress="zstd"))
    elif kind == "index":
        layout.close(layout.index(("amd64", [noise("file0", 150_000)], []), ("arm64", [noise("file0", 150_000)], [])))
    elif kind == "artifact":
        layout.close(layout.artifact())
    elif kind == "program":
        layers, command = program(folder, file)
        layout.close(layout.image(layers, command=command))
    elif kind == "programs":
        layers, command = program(folder, file)
        layout.close(layout.index((HERE, [*layers, noise("more", 90_000)], command), (ELSEWHERE, [noise("other", 90_000)], [])))
    else:
        sys.exit(f"unknown kind {kind}")


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for argument in sys.argv[2:]:
        kind, _, value = argument.partition("=")
        if kind == "many":
            many(folder, *map(int, value.split(",")))
        else:
            one(folder, kind, value)


main()
