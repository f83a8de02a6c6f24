# Ceph's S3 gateway before a cluster of one monitor and one store in memory, on loopback alone, as the user who runs this.
# Sourced by stores.sh.
RGW_BYTES=$((6 << 30)) # at most; what is stored is what is taken

# rgw_settings MONITOR-PORT GATEWAY-PORT
rgw_settings() {
    cat <<END
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = [v2:127.0.0.1:$1/0]
public network = 127.0.0.0/8
cluster network = 127.0.0.0/8
auth cluster required = none
auth service required = none
auth client required = none
run dir = $STORE_PLACE
crash dir = $STORE_PLACE
admin socket =
log file = $STORE_PLACE/\$name.log
log to stderr = false
err to stderr = true
# One copy of everything, in few groups; and no second's wait before each of the dozen changes that a new cluster sees.
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
paxos propose interval = 0.05
paxos min wait = 0.01
[mon]
mon data = $STORE_PLACE/monitor
mon cluster log file = $STORE_PLACE/cluster.log
mon data avail warn = 1
mon data avail crit = 1
[osd]
osd data = $STORE_PLACE/osd
osd objectstore = memstore
memstore device bytes = $RGW_BYTES
[client.rgw]
# It would ask for an encrypted connection, which there is none of without keys.
ms mon client mode = crc
ms mon service mode = crc
rgw frontends = beast endpoint=127.0.0.1:$2 tcp_nodelay=1
rgw dns name = localhost
rgw thread pool size = 64
# What is deleted gives back its memory soon, rather than in two hours.
rgw gc obj min wait = 5
rgw gc processor period = 5
END
}

rgw_part() { # COMMAND...: a process of the cluster
    "$@" -f >>"$LOGS/rgw.log" 2>&1 </dev/null &
    STORE_PIDS+=($!)
}

# rgw_cluster MONITOR-PORT OSD: from nothing to a gateway that knows its user.
rgw_cluster() {
    monmaptool --create --fsid "$(sed -n 's/^fsid = //p' "$CEPH_CONF")" --addv a "[v2:127.0.0.1:$1/0]" "$STORE_PLACE/monmap" &&
        ceph-mon --mkfs -i a --monmap "$STORE_PLACE/monmap" &&
        rgw_part ceph-mon -i a &&
        timeout 60 ceph osd new "$2" &&
        ceph-osd --mkfs -i 0 --osd-uuid "$2" &&
        rgw_part ceph-osd -i 0 &&
        rgw_part radosgw -n client.rgw &&
        timeout 60 radosgw-admin -n client.rgw user create --uid staithe --display-name Staithe \
            --access-key "$S3_KEY_ID" --secret-key "$S3_SECRET"
}

start_rgw() {
    local monitor_port port osd log="$LOGS/rgw.log"
    monitor_port="$(free_port)" port="$(free_port)" osd="$(cat /proc/sys/kernel/random/uuid)"
    S3_ENDPOINT="http://127.0.0.1:$port"
    : >"$log"
    mkdir -p "$STORE_PLACE/monitor" "$STORE_PLACE/osd"
    rgw_settings "$monitor_port" "$port" >"$STORE_PLACE/ceph.conf"
    local -x CEPH_CONF="$STORE_PLACE/ceph.conf"
    rgw_cluster "$monitor_port" "$osd" >>"$log" 2>&1 || { tail -n 25 "$log" >&2; die 'the gateway did not start'; }
    await_bucket "$log"
}
