# podman: pull, run, push, a manifest list, search, login. It wants runc, lowered limits, and storage of its own.

podman() {
    local rc=0
    env HOME="$STATE/podman" CONTAINERS_CONF="$STATE/podman/containers.conf" REGISTRY_AUTH_FILE="$STATE/podman/auth.json" \
        timeout 300 podman --root "$STATE/podman/root" --runroot "$SOCKETS/podman" --storage-driver vfs "$@" || rc=$?
    [ "$rc" -ne 125 ] || return 1 # which is how it says that it failed
    return "$rc"
}
podman_version() { podman --version; }

# Where CAP_SYS_RESOURCE is missing a container cannot raise its limits, and crun refuses a hybrid of cgroups: hence these.
podman_up() {
    mkdir -p "$SOCKETS/podman"
    cat >"$STATE/podman/containers.conf" <<END
[containers]
default_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]
[network]
network_backend = "netavark"
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
lock_type = "file"
tmp_dir = "$SOCKETS/podman-tmp"
END
    podman_without_login
}

podman_without_login() { echo '{}' >"$STATE/podman/auth.json"; }

podman_forget() { # every image it has, so that the next pull is one
    podman rmi --all --force
    same '' "$(podman images -q)"
}
podman_down() { podman_forget; }

podman_load() { # FOLDER TARGET: an image that no registry has seen, under that name
    tar -C "$1/program" -cf "$BACK/podman.tar" oci-layout index.json blobs
    podman tag "$(podman pull "oci-archive:$BACK/podman.tar" | tail -n 1)" "$2"
}

podman_pull_run() { # KIND: pulls what crane pushed; the program in it prints what it was given
    local image="$SERVER/seed/$1"
    podman pull --tls-verify=false "$image:one"
    same "$(stamp)" "$(podman run --rm --network=none "$image:one")"
    podman_forget
    podman pull --tls-verify=false "$image@$(digest_of "$1")"
    same "$(stamp)" "$(podman run --rm --network=none "$image@$(digest_of "$1")")"
    podman_forget
}

podman_push() { # FORMAT MEDIA_TYPE: from its own storage, so that it makes the layers
    local target="$SERVER/podman/$1:one" digest fresh
    fresh="$(new_program)"
    podman_load "$fresh" "$target"
    podman push --tls-verify=false --format "$1" --digestfile "$BACK/podman-digest" "$target"
    digest=$(cat "$BACK/podman-digest")
    same "$digest" "$(curl -sSf -H "Accept: $2" "http://$SERVER/v2/podman/$1/manifests/one" | tee "$BACK/podman-raw" |
        sha256sum | sed 's/^/sha256:/; s/ .*//')"
    same "$2" "$(jq -r .mediaType "$BACK/podman-raw")"
    whole "podman/$1" one "$digest"
    podman_forget
    podman pull --tls-verify=false "$target"
    same "$(stamp "$fresh")" "$(podman run --rm --network=none "$target")"
    podman_forget
}

podman_manifest_list() {
    podman manifest create several
    podman manifest add --tls-verify=false several "docker://$SERVER/seed/program:one"
    podman manifest push --tls-verify=false --all --format oci several "docker://$SERVER/podman/list:one"
    podman manifest rm several
    same "$(digest_of program)" "$(curl -sSf -H 'Accept: application/vnd.oci.image.index.v1+json' \
        "http://$SERVER/v2/podman/list/manifests/one" | jq -r '.manifests[].digest')"
    whole podman/list one
}

podman_search() {
    podman search --tls-verify=false --list-tags "$SERVER/seed/program" | grep 'seed/program  *one *$'
    podman search --tls-verify=false "$SERVER/seed" | grep 'seed/programs  *$'
}

podman_open() {
    client_step 'pull and run, an image' podman_pull_run program
    client_step 'pull and run, out of an index' podman_pull_run programs
    client_step 'push, pull back and run, OCI' podman_push oci application/vnd.oci.image.manifest.v1+json
    client_step 'push, pull back and run, Docker' podman_push v2s2 application/vnd.docker.distribution.manifest.v2+json
    client_step 'manifest push' podman_manifest_list
    client_step 'search' podman_search
}

podman_password() {
    local target="$SERVER/private/podman:one" fresh
    podman_without_login
    podman_forget
    fresh="$(new_program)"
    podman_load "$fresh" "$target"
    refused podman push --tls-verify=false "$target"
    refused podman login --tls-verify=false -u "$USER_NAME" --password-stdin "$SERVER" <<<wrong
    podman login --tls-verify=false -u "$USER_NAME" --password-stdin "$SERVER" <<<"$PASSWORD"
    podman push --tls-verify=false "$target"
    podman_forget
    podman pull --tls-verify=false "$target"
    same "$(stamp "$fresh")" "$(podman run --rm --network=none "$target")"
    podman_forget
    podman logout "$SERVER"
    refused podman pull --tls-verify=false "$target"
    whole private/podman one
}
