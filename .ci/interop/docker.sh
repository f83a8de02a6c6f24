# docker, with a daemon of our own: load, push, pull, run, login. Where no daemon comes up, and only there, it is skipped.

DOCKER="$(type -P /usr/bin/docker || type -P docker || true)" # the daemon's own, where there are two
docker() { env HOME="$STATE/docker" DOCKER_CONFIG="$STATE/docker" DOCKER_HOST="unix://$SOCKETS/docker.sock" timeout 300 "$DOCKER" "$@"; }
docker_version() { say "docker $(docker version --format '{{.Client.Version}}'), dockerd $(docker version --format '{{.Server.Version}}')"; }

# Without a bridge or iptables, so that it leaves nothing behind in the network of the machine.
docker_up() {
    local log="$LOGS/dockerd.log" driver
    for driver in overlay2 vfs; do
        dockerd --data-root "$STATE/docker/data" --exec-root "$SOCKETS/docker" --pidfile "$SOCKETS/dockerd.pid" \
            -H "unix://$SOCKETS/docker.sock" --storage-driver "$driver" --iptables=false --ip6tables=false --bridge=none \
            --insecure-registry 127.0.0.0/8 --default-ulimit nofile=1024:1024 >"$log" 2>&1 </dev/null &
        daemon_is_up docker $! curl -sSf --unix-socket "$SOCKETS/docker.sock" http://docker/_ping && return 0
        docker_down
    done
    skip "docker: no daemon comes up here: $(tail -n 3 "$log" | tr '\n' ' ')"
    return 1
}

docker_down() {
    end_daemon docker
    umount "$SOCKETS/docker/netns/default" 2>/dev/null || true # which it leaves behind
}

docker_forget() { # every image it has, so that the next pull is one
    docker image prune --all --force
    same '' "$(docker images -aq)"
}

docker_load() { # FOLDER TARGET: an image that no registry has seen, under that name
    rm -f "$BACK/docker.tar"
    skopeo copy "oci:$1/program:program" "docker-archive:$BACK/docker.tar:$2"
    docker load -i "$BACK/docker.tar"
}

docker_run() { docker run --rm --network none "$@"; }

docker_pull_run() { # KIND: what crane pushed, by tag and by digest
    local image="$SERVER/seed/$1"
    docker_forget
    docker pull "$image:one"
    same "$(stamp)" "$(docker_run "$image:one")"
    docker_forget
    docker pull "$image@$(digest_of "$1")"
    same "$(stamp)" "$(docker_run "$image@$(digest_of "$1")")"
}

docker_push() {
    local target="$SERVER/docker/program:one" digest fresh
    docker_forget
    fresh="$(new_program)"
    docker_load "$fresh" "$target"
    docker push "$target" | tee "$BACK/docker-push"
    same 2 "$(grep -c ': Pushed$' "$BACK/docker-push")"
    digest=$(sed -n 's/.* digest: \(sha256:[0-9a-f]*\) .*/\1/p' "$BACK/docker-push")
    whole docker/program one "$digest"
    same 2 "$(docker push "$target" | grep -c ': Layer already exists$')"
    docker_forget
    docker pull "$target"
    same "$SERVER/docker/program@$digest" "$(docker image inspect --format '{{index .RepoDigests 0}}' "$target")"
    same "$(stamp "$fresh")" "$(docker_run "$target")"
    docker tag "$target" "$SERVER/docker/elsewhere:one"
    same 2 "$(docker push "$SERVER/docker/elsewhere:one" | grep -c ': Mounted from docker/program$')"
    whole docker/elsewhere one "$digest"
    docker pull -a "$SERVER/docker/elsewhere"
}

docker_build() { # upon an image of the registry
    local target="$SERVER/docker/built:one"
    mkdir -p "$BACK/docker-build"
    printf 'FROM %s\nCOPY more /more\n' "$SERVER/seed/program:one" >"$BACK/docker-build/Dockerfile"
    openssl rand -hex 100 >"$BACK/docker-build/more"
    DOCKER_BUILDKIT=0 docker build -t "$target" "$BACK/docker-build"
    docker push "$target"
    whole docker/built one
    docker_forget
    same "$(stamp)" "$(docker_run "$target")" # pulls by itself
}

docker_manifest() {
    docker manifest create --insecure "$SERVER/docker/list:one" "$SERVER/docker/program:one" "$SERVER/docker/built:one"
    docker manifest push --insecure "$SERVER/docker/list:one"
    docker manifest inspect --insecure "$SERVER/docker/list:one" | jq -e '.manifests | length > 0'
    whole docker/list one
}

docker_open() {
    client_step 'pull and run, an image' docker_pull_run program
    client_step 'pull and run, out of an index' docker_pull_run programs
    client_step 'push, push again, pull back and run, mount' docker_push
    client_step 'build upon an image, push, run' docker_build
    if [ "$SERVER_KIND" = jdk ]; then
        skip 'jdk: docker: manifest create: it greets in TLS first, and the JDK'\''s server ends that without the answer it waits for'
    else
        client_step 'manifest create, push, inspect' docker_manifest
    fi
}

docker_password() {
    local target="$SERVER/private/docker:one" fresh
    rm -f "$STATE/docker/config.json"
    docker_forget
    fresh="$(new_program)"
    docker_load "$fresh" "$target"
    refused docker push "$target"
    refused docker login -u "$USER_NAME" --password-stdin "$SERVER" <<<wrong
    docker login -u "$USER_NAME" --password-stdin "$SERVER" <<<"$PASSWORD"
    docker push "$target"
    docker_forget
    docker pull "$target"
    same "$(stamp "$fresh")" "$(docker_run "$target")"
    docker_forget
    docker logout "$SERVER"
    refused docker pull "$target"
    whole private/docker one
}
