#!/usr/bin/env bash
# The namespaces in which a whole node runs: network, mounts, processes and cgroups of its own. Everything in them ends
# with them, and no packet leaves them. Needs root.
#   namespace.sh hold DIR        makes them and keeps them until standard input is closed, then removes DIR
#   namespace.sh enter DIR ARGV  runs `env ARGV` in them, in the current folder
set -euo pipefail
self=$(readlink -f "$0")
verb=$1 dir=$2
shift 2
run=$(basename "$dir")

is_unified() { [ "$(stat -f -c %T /sys/fs/cgroup)" = cgroup2fs ]; }

# `id:controllers:path` of each cgroup v1 hierarchy of this process. That of cgroup v2 has no controllers.
hierarchies() { grep -v '^[0-9]*::' /proc/self/cgroup; }

# The cgroups of this run: one in each hierarchy, below that of the caller, so that no other kubelet is disturbed.
cgroups() {
  if is_unified; then echo "/sys/fs/cgroup/$run"; return; fi
  hierarchies | while IFS=: read -r _ controllers path; do
    echo "/sys/fs/cgroup/${controllers#name=}${path%/}/$run"
  done
}

make_cgroups() {
  for cgroup in $(cgroups); do
    mkdir "$cgroup"
    # A new cpuset is empty, and takes no process.
    for file in cpuset.cpus cpuset.mems; do
      if ! is_unified && [ -e "$cgroup/$file" ]; then cat "$cgroup/../$file" >"$cgroup/$file"; fi
    done
    # In cgroup v2 only a cgroup without processes gives controllers to its children.
    if is_unified; then mkdir "$cgroup/init"; fi
  done
}

# Moves the process $1 into the cgroups that standard input names.
move() { while read -r cgroup; do echo "$1" >"$cgroup/cgroup.procs"; done; }

hold() {
  # Ctrl-C is for the tests: standard input is closed then, and there is still something to tidy up.
  trap '' INT TERM HUP
  trap tidy EXIT
  cgroups >"$dir/cgroups"
  if is_unified; then sed 's:$:/init:' "$dir/cgroups"; else cat "$dir/cgroups"; fi >"$dir/cgroups.enter"
  make_cgroups
  exec 3<&0
  (
    move "$BASHPID" <"$dir/cgroups"
    exec unshare --cgroup bash "$self" unshare "$dir"
  ) <&3 &
  local holder=$!
  until [ -e "$dir/ready" ]; do
    kill -0 "$holder"
    sleep 0.1
  done
  pgrep -P "$holder" >"$dir/init.pid.part"
  mv "$dir/init.pid.part" "$dir/init.pid"
  wait "$holder"
}

# Removes what is left when the namespaces have ended, or could not be made.
tidy() {
  while read -r cgroup; do
    if [ -d "$cgroup" ]; then find "$cgroup" -depth -type d -exec rmdir {} \; || true; fi
  done <"$dir/cgroups"
  rm -rf --one-file-system "$dir"
}

# The second half of `hold`, in the new cgroup namespace.
unshare_rest() {
  move "$$" <"$dir/cgroups.enter"
  exec unshare --net --mount --pid --fork --kill-child --mount-proc --propagation private bash "$self" inside "$dir"
}

# The first process of the new namespaces.
inside() {
  network
  mount_cgroups
  # Sockets, logs and state of the programs of a node, whose places cannot all be configured.
  for folder in /run /var/log /var/lib/cni; do
    if [ -d "$folder" ]; then mount -t tmpfs tmpfs "$folder"; fi
  done
  keep_sysctls
  touch "$dir/ready"
  # Until the other end of standard input is closed: also when the tests were killed.
  cat >/dev/null
}

# A bridge with the address of the node and that of its DNS server.
network() {
  ip link set lo up
  ip link add br0 type bridge
  ip address add 10.77.0.1/24 dev br0
  ip address add 10.77.0.53/24 dev br0
  ip link set br0 up
  # A bridge without a port has no carrier.
  ip link add port0 type veth peer name port1
  ip link set port0 master br0
  ip link set port0 up
  ip link set port1 up
  ip route add default dev br0
  # An address that takes packets and answers none. An address without a neighbour has no route.
  ip neigh add 10.77.0.9 lladdr 02:00:00:00:00:99 dev br0 nud permanent
  echo 'nameserver 10.77.0.53' >"$dir/resolv.conf"
  printf '127.0.0.1 localhost\n10.77.0.1 node1\n' >"$dir/hosts"
  for file in resolv.conf hosts; do mount --bind "$dir/$file" "$(readlink -f "/etc/$file")"; done
}

mount_cgroups() {
  if is_unified; then
    mount -t cgroup2 cgroup2 /sys/fs/cgroup
    for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
      echo "+$controller" >/sys/fs/cgroup/cgroup.subtree_control
    done
    return
  fi
  local mounted
  mounted=$(hierarchies)
  umount -l /sys/fs/cgroup
  mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
  while IFS=: read -r _ controllers _; do
    local name=${controllers#name=} options=$controllers
    if [ "$name" != "$controllers" ]; then options="none,$controllers"; fi
    mkdir "/sys/fs/cgroup/$name"
    mount -t cgroup -o "$options" cgroup "/sys/fs/cgroup/$name"
  done <<<"$mounted"
}

# A kubelet sets these for the whole machine (setupKernelTunables in pkg/kubelet/cm/container_manager_linux.go): it gets
# files of its own.
keep_sysctls() {
  mkdir "$dir/sysctl"
  for name in vm/overcommit_memory vm/panic_on_oom kernel/panic kernel/panic_on_oops kernel/keys/root_maxkeys \
    kernel/keys/root_maxbytes; do
    local own="$dir/sysctl/${name//\//.}"
    if [ -e "/proc/sys/$name" ]; then
      cat "/proc/sys/$name" >"$own"
      mount --bind "$own" "/proc/sys/$name"
    fi
  done
}

enter() {
  move "$$" <"$dir/cgroups.enter"
  exec nsenter --target "$(cat "$dir/init.pid")" --net --mount --pid --cgroup -- env -C "$PWD" "$@"
}

case $verb in
hold) hold ;;
unshare) unshare_rest ;;
inside) inside ;;
enter) enter "$@" ;;
esac
