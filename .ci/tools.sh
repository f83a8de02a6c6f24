#!/usr/bin/env bash
# Installs what the checks need: Debian packages that are missing, Go tools at pinned versions into work/bin.
source "$(dirname "$0")/lib.sh"

# The suite has no releases; this is commit 97274622c111 of its main branch.
CONFORMANCE=github.com/opencontainers/distribution-spec/conformance@v0.0.0-20260831232431-97274622c111
CRANE=github.com/google/go-containerregistry/cmd/crane@v0.22.1
ORAS=oras.land/oras/cmd/oras@v1.3.6
REGCTL=github.com/regclient/regclient/cmd/regctl@v0.11.7

# PROGRAM:PACKAGE. What podman and the daemons start is named too, for recommended packages are not installed.
NEEDED=(jq:jq curl:curl zstd:zstd openssl:openssl python3:python3 mvn:maven skopeo:skopeo podman:podman conmon:conmon
    /usr/lib/podman/netavark:netavark runc:runc containerd:containerd ctr:containerd
    dockerd:docker.io /usr/bin/docker:docker.io ceph-mon:ceph-mon ceph-osd:ceph-osd radosgw:radosgw
    radosgw-admin:ceph-common)

install_packages() {
    local missing=() pair # type -P: the program, not a function of lib.sh
    for pair in "${NEEDED[@]}"; do
        type -P "${pair%%:*}" >/dev/null || missing+=("${pair#*:}")
    done
    [ ${#missing[@]} -gt 0 ] || { say 'nothing missing'; return 0; }
    say "installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

install_go_tool() { # PACKAGE@VERSION
    local name version
    name="$(basename "${1%@*}")" version="${1#*@}"
    type -P go >/dev/null || { say 'Go 1.26 or newer is needed to build the pinned tools'; return 1; }
    if [ -x "$BIN/$name" ] && go version -m "$BIN/$name" | awk '$1 == "mod"' | grep -qwF -- "$version"; then
        say "$name $version is there"
        return 0
    fi
    GOBIN="$BIN" GOFLAGS= go install "$1"
}

step 'tools: packages' install_packages
for tool in "$CONFORMANCE" "$CRANE" "$ORAS" "$REGCTL"; do
    step "tools: $(basename "${tool%@*}")" install_go_tool "$tool"
done
end_script
