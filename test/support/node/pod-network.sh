#!/bin/sh
# Plugins of CNI for Pods with a network of their own, by the name under which it is called: `loopback`, which containerd
# always runs, and `veth`, an address on the bridge of namespace.sh. https://github.com/containernetworking/cni/blob/main/SPEC.md
set -eu
config=$(cat)
version=$(printf %s "$config" | sed -n 's/.*"cniVersion" *: *"\([0-9.]*\)".*/\1/p')

add_loopback() {
  nsenter --net="$CNI_NETNS" ip link set lo up
  printf '{"cniVersion":"%s","ips":[]}\n' "$version"
}

add_veth() {
  # A directory is made once, by whichever Pod comes first.
  n=100
  until mkdir "$(dirname "$0")/address-$n" 2>/dev/null; do n=$((n + 1)); done
  namespace=$(basename "$CNI_NETNS")
  ip link add "pod$n" type veth peer name "$CNI_IFNAME" netns "$namespace"
  ip link set "pod$n" master br0 up
  ip -n "$namespace" address add "10.77.0.$n/24" dev "$CNI_IFNAME"
  ip -n "$namespace" link set "$CNI_IFNAME" up
  ip -n "$namespace" route add default via 10.77.0.1
  printf '{"cniVersion":"%s","interfaces":[{"name":"%s","sandbox":"%s"}],' "$version" "$CNI_IFNAME" "$CNI_NETNS"
  printf '"ips":[{"version":"4","address":"10.77.0.%s/24","gateway":"10.77.0.1","interface":0}]}\n' "$n"
}

case $CNI_COMMAND in
ADD) "add_$(basename "$0")" ;;
# The interface ends with the network namespace of the Pod.
DEL | CHECK) ;;
VERSION) printf '{"cniVersion":"1.0.0","supportedVersions":["0.3.1","0.4.0","1.0.0"]}\n' ;;
esac
