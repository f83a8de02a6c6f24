#!/usr/bin/env bash
# The OCI conformance suite, in the versions we claim, with no Fail, no Error and no Skip.
# check-conformance.py says why the suite's own verdict is not enough. Over files; and over stores, which pulls are sent to or not.
source "$(dirname "$0")/lib.sh"
source "$CI_DIR/servers.sh"
[ -x "$BIN/conformance" ] && type -P radosgw >/dev/null || "$CI_DIR/tools.sh"
need_servers

# What a version, or a strict server, leaves out by definition. Anything else that is disabled fails the run.
SPARSE='Sparse Manifests'
DEV_ONLY='Blob upload cancel,Manifest put with tag params,Tag Param,Tag Param sha512'
SINCE_1_1='Blob anonymous mount,Referrers'

all_switches() {
    local name
    for name in PING PULL PUSH REFERRER BLOBS_ATOMIC BLOBS_DELETE BLOBS_DIGEST_HEADER BLOBS_MOUNT_ANONYMOUS \
        BLOBS_UPLOAD_CANCEL MANIFESTS_ATOMIC MANIFESTS_DELETE MANIFESTS_DIGEST_HEADER MANIFESTS_TAG_PARAM \
        TAGS_ATOMIC TAGS_DELETE TAGS_LIST; do
        say "OCI_API_$name=true"
    done
    for name in IMAGE INDEX INDEX_LIST ARTIFACT SUBJECT SUBJECT_MISSING ARTIFACT_LIST SUBJECT_LIST DATA_FIELD \
        NONDISTRIBUTABLE CUSTOM_FIELDS NO_LAYERS EMPTY_BLOB SHA512; do
        say "OCI_DATA_$name=true"
    done
}

# conform NAME VERSION DISABLED SETTING...: one run, in a folder of its own so that no configuration file is picked up.
conform() {
    local name="$1" version="$2" disabled="$3" folder="$WORK/conformance/$SERVER_KIND-$STORE_KIND/$1"
    shift 3
    rm -rf "$folder"
    mkdir -p "$folder"
    cd "$folder"
    env OCI_REGISTRY="$SERVER" OCI_TLS=disabled OCI_VERSION="$version" OCI_REPO1="$name/first" OCI_REPO2="$name/second" \
        OCI_RESULTS_DIR="$folder" "$@" timeout 900 "$BIN/conformance" >report.txt 2>errors.txt || say "suite: exit $?"
    python3 "$CI_DIR/check-conformance.py" "$folder" "$disabled" | tee verdict.txt >&3
}

mapfile -t switches < <(all_switches)
DATA="$WORK/conformance-data"
cleanup() { rm -rf "$DATA"; }
cleanup

serve() { # NAME FLAGS...: over an empty store
    local name="$1"
    shift
    start_server "conformance-$STORE_KIND-$name" "$(free_port)" "$DATA/$SERVER_KIND-$STORE_KIND-$name" "$@"
}

from_files() {
    serve strict
    step "$SERVER_KIND: conformance dev" conform dev dev "$SPARSE" "${switches[@]}" OCI_DATA_SPARSE=false
    step "$SERVER_KIND: conformance 1.1" conform v1.1 1.1 "$SPARSE,$DEV_ONLY"
    step "$SERVER_KIND: conformance 1.0" conform v1.0 1.0 "$SPARSE,$DEV_ONLY,$SINCE_1_1"
    stop_server

    serve sparse --sparse
    step "$SERVER_KIND: conformance dev, sparse" conform sparse dev '' "${switches[@]}" OCI_DATA_SPARSE=true
    stop_server
}

# blob_comes_from STATUS PREFIX: a blob goes into the store, and a GET is answered like that and sent there. The suite would not
# say: it follows redirects, and has no word for the store.
blob_comes_from() {
    local digest answer blobs="http://$SERVER/v2/seen/blobs"
    digest="sha256:$(printf seen | sha256sum | cut -d' ' -f1)"
    curl -sSf -o /dev/null -X POST -H 'Content-Type: application/octet-stream' --data seen "$blobs/uploads/?digest=$digest"
    answer=$(curl -sS -o /dev/null -w '%{http_code} %{redirect_url}' "$blobs/$digest")
    say "answered: ${answer%%\?*}"
    s3_keys "blobs/sha256/${digest:7:2}/${digest:7}" | grep .
    [[ "$answer" == "$1 $2"* ]] && [ "$(curl -sSfL "$blobs/$digest")" = seen ]
}

# Where a blob comes from the store, the suite sees the store's header fields, among which there is no Docker-Content-Digest.
from_store() {
    local title="$SERVER_KIND, $STORE_KIND"
    serve redirects
    step "$title: pulls are redirected" blob_comes_from 307 "$S3_PUBLIC/"
    step "$title: conformance dev, redirected" conform dev dev "$SPARSE" "${switches[@]}" OCI_DATA_SPARSE=false \
        OCI_API_BLOBS_DIGEST_HEADER=false
    step "$title: conformance 1.1, redirected" conform v1.1 1.1 "$SPARSE,$DEV_ONLY"
    stop_server

    serve streams --s3-redirect never
    step "$title: pulls are not redirected" blob_comes_from 200 ''
    step "$title: conformance dev, streamed" conform dev dev "$SPARSE" "${switches[@]}" OCI_DATA_SPARSE=false
    stop_server
}

for kind in $STORES; do
    start_store "$kind"
    for SERVER_KIND in $SERVERS; do
        case "$STORE_KIND" in files) from_files ;; *) from_store ;; esac
    done
    end_store
done
end_script
