# What the servers under test keep their blobs in. Sourced by servers.sh.
#
# STORES names the kinds that a script goes through, STORE_KIND the one that start_server makes use of:
#   files    the file system; the only one that needs no start_store
#   s3proxy  S3Proxy, a process of its own over a folder
#   rgw      Ceph's gateway, over memory
ALL_STORES='files s3proxy rgw'
STORES="${STORES:-$ALL_STORES}"
STORE_KIND=files
STORE_FLAGS=() # what a server is told of it
STORE_ENV=()   # and what it finds in its environment
S3_ENDPOINT=
S3_PUBLIC= # for clients: another host, as it would be, or some would send it the password that they have for the registry's
S3_BUCKET=staithe
S3_PREFIX= # of the server that was started last
S3_REGION=us-east-1
S3_KEY_ID=STAITHECHECKS # for a store on loopback that nobody else has heard of
S3_SECRET=not-a-secret-of-anyone

source "$CI_DIR/s3proxy.sh"
source "$CI_DIR/rgw.sh"

# start_store KIND: one with an empty bucket, at S3_ENDPOINT. It is ended by end_store, or with the step or script it is started in.
start_store() {
    STORE_KIND="$1"
    STORE_FLAGS=() STORE_ENV=()
    [ "$STORE_KIND" != files ] || return 0
    STORE_PLACE="$(mktemp -d "$WORK/$STORE_KIND.XXXXXX")"
    STORE_ENV=(AWS_ACCESS_KEY_ID="$S3_KEY_ID" AWS_SECRET_ACCESS_KEY="$S3_SECRET" AWS_REGION="$S3_REGION")
    "start_$STORE_KIND"
    S3_PUBLIC="${S3_ENDPOINT/127.0.0.1/localhost}"
    STORE_FLAGS=(--s3-endpoint "$S3_ENDPOINT" --s3-public-endpoint "$S3_PUBLIC" --s3-region "$S3_REGION" --s3-path-style --bucket "$S3_BUCKET")
}

# Outright: what it has is not worth putting in order.
end_store() {
    local pid
    for pid in ${STORE_PIDS[@]+"${STORE_PIDS[@]}"}; do kill -KILL "$pid" 2>/dev/null || true; done
    for pid in ${STORE_PIDS[@]+"${STORE_PIDS[@]}"}; do wait "$pid" 2>/dev/null || true; done
    [ -z "$STORE_PLACE" ] || rm -rf "$STORE_PLACE"
    STORE_PIDS=() STORE_PLACE= STORE_KIND=files STORE_FLAGS=() STORE_ENV=()
}

s3() { # METHOD PATH CURL-OPTIONS...: one signed request, whose body goes unsigned
    local method="$1" path="$2"
    shift 2
    curl -sSf --max-time 20 -X "$method" --aws-sigv4 "aws:amz:$S3_REGION:s3" --user "$S3_KEY_ID:$S3_SECRET" \
        -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' "$@" "$S3_ENDPOINT/$path"
}

s3_list() { # ELEMENT QUERY PREFIX: those elements of a listing of what begins with the server's prefix and this, a line each
    local prefix
    prefix="$(jq -rn --arg prefix "$S3_PREFIX$3" '$prefix | @uri')"
    s3 GET "$S3_BUCKET?${2/PREFIX/prefix=$prefix}" >"$STORE_PLACE/listing"
    { grep -o "<$1>[^<]*" "$STORE_PLACE/listing" || true; } | sed 's/^<[^>]*>//'
}
# The first thousand are enough.
s3_keys() { s3_list Key 'list-type=2&PREFIX' "$1"; }
s3_uploads() { s3_list UploadId 'PREFIX&uploads=' "$1"; }

# await_bucket LOG: makes the bucket as soon as the processes of STORE_PIDS answer; one of them that has ended is a failure.
await_bucket() {
    local tries pid
    for ((tries = 0; tries < 600; tries++)); do
        s3 PUT "$S3_BUCKET" -o /dev/null 2>>"$1" && return 0
        for pid in "${STORE_PIDS[@]}"; do kill -0 "$pid" 2>/dev/null || break 2; done
        sleep 0.1
    done
    tail -n 25 "$1" >&2
    die "the store $STORE_KIND did not make a bucket"
}
