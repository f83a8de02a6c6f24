"""Makes small OCI image layouts with random content, offline: make_layout.py FOLDER KIND...

Each KIND becomes the layout FOLDER/KIND, tagged KIND: image, index, artifact, zstd, or many=N for N images and indexes
(FOLDER/0 ...) that share a base layer and carry layers of up to 2 MiB.
"""

import gzip
import hashlib
import io
import json
import os
import pathlib
import random
import subprocess
import sys
import tarfile

IMAGE = "application/vnd.oci.image.manifest.v1+json"
INDEX = "application/vnd.oci.image.index.v1+json"
CONFIG = "application/vnd.oci.image.config.v1+json"
LAYER = "application/vnd.oci.image.layer.v1.tar"
EMPTY = "application/vnd.oci.empty.v1+json"


def sha256(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def tar(name, size):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        entry = tarfile.TarInfo(name)
        entry.size = size
        archive.addfile(entry, io.BytesIO(os.urandom(size)))
    return out.getvalue()


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

    def image(self, sizes, architecture="amd64", compress="gzip", base=None, **more):
        tars = ([base] if base else []) + [tar(f"file{i}", size) for i, size in enumerate(sizes)]
        pack = {"gzip": lambda data: gzip.compress(data, 1, mtime=0), "zstd": zstd}[compress]
        layers = [self.add(pack(data), f"{LAYER}+{compress}") for data in tars]
        config = {
            "architecture": architecture,
            "os": "linux",
            "config": {},
            "rootfs": {"type": "layers", "diff_ids": [sha256(data) for data in tars]},
        }
        config = self.add(json.dumps(config).encode(), CONFIG)
        return self.manifest({"schemaVersion": 2, "mediaType": IMAGE, "config": config, "layers": layers}, **more)

    def index(self, sizes, **more):
        children = [
            self.image(sizes, architecture, platform={"os": "linux", "architecture": architecture}, **more)
            for architecture in ("amd64", "arm64")
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


def main():
    folder = pathlib.Path(sys.argv[1])
    for kind in sys.argv[2:]:
        if kind.startswith("many="):
            base = tar("base", 300_000)
            for number in range(int(kind[5:])):
                layout = Layout(folder / str(number), str(number))
                sizes = [random.randrange(1, 2_000_000), random.randrange(1, 200_000)]
                layout.close(layout.index([sizes[1]], base=base) if number % 4 == 3 else layout.image(sizes, base=base))
            continue
        layout = Layout(folder / kind, kind)
        if kind == "image":
            layout.close(layout.image([70_000, 1_200_000]))
        elif kind == "zstd":
            layout.close(layout.image([400_000], compress="zstd"))
        elif kind == "index":
            layout.close(layout.index([150_000]))
        elif kind == "artifact":
            layout.close(layout.artifact())
        else:
            sys.exit(f"unknown kind {kind}")


main()
