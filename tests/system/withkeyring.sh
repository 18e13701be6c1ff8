#!/usr/bin/env bash
# withkeyring.sh MODE COMMAND...: runs the command on a session bus of its own with a GNOME keyring of its own; both end with it.
#   open    the keyring is unlocked
#   locked  there is one, and nobody unlocks it
#   deaf    the unlocked keyring is stopped (SIGSTOP): it owns its name on the bus and answers nothing until SIGCONT
#   empty   a bus on which nothing keeps secrets
#   none    no bus
# SENDOFF_KEYRING is the mode, SENDOFF_KEYRING_PID the keyring's process. No display is passed on, so that nobody is asked for
# a password; no service is started by being called.
set -euo pipefail

export SENDOFF_KEYRING=$1
shift
for program in dbus-run-session dbus-send gnome-keyring-daemon secret-tool; do
    if ! command -v "$program" >/dev/null; then
        echo "SKIP: $program is not installed (Debian: dbus-daemon dbus-bin gnome-keyring libsecret-tools)"
        [ "${SENDOFF_NO_SKIP:-}" = 1 ] || exit 77
        exit 97
    fi
done
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL DISPLAY WAYLAND_DISPLAY
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir -m 700 "$dir/run" "$dir/data"

if [ "$SENDOFF_KEYRING" = none ]; then
    status=0
    XDG_RUNTIME_DIR=$dir/run "$@" || status=$?
    exit $status
fi

cat >"$dir/bus.conf" <<EOT
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$dir/run</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOT

# shellcheck disable=SC2016 # for the inner shell
within='
dir=$1
shift
keyring=
stop_keyring() {
    [ -n "$keyring" ] || return 0
    kill -CONT "$keyring" 2>/dev/null || true
    kill "$keyring" 2>/dev/null || true
    wait "$keyring" 2>/dev/null || true
    keyring=
}
trap stop_keyring EXIT
# The keyring and its control socket are in a folder of their own; the command keeps its home.
start_keyring() {
    XDG_DATA_HOME=$dir/data XDG_RUNTIME_DIR=$dir/run \
        gnome-keyring-daemon --foreground --components=secrets "$@" <<<"word" >/dev/null 2>"$dir/keyring.err" &
    keyring=$!
}
call() { dbus-send --session --print-reply --dest="$1" "$2" "${@:3}" 2>/dev/null; }
owned() {
    call org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets | grep -q "boolean true"
}
locked_is() {
    call org.freedesktop.secrets /org/freedesktop/secrets/collection/login org.freedesktop.DBus.Properties.Get \
        string:org.freedesktop.Secret.Collection string:Locked | grep -q "boolean $1"
}
wait_until_locked_is() {
    local i
    for i in $(seq 200); do
        if owned && locked_is "$1"; then return 0; fi
        sleep 0.05
    done
    echo "The keyring did not come up:" >&2
    cat "$dir/keyring.err" >&2
    exit 97
}

if [ "$SENDOFF_KEYRING" != empty ]; then
    start_keyring --unlock
    wait_until_locked_is false
    if [ "$SENDOFF_KEYRING" = locked ]; then
        stop_keyring
        start_keyring
        wait_until_locked_is true
    fi
    if [ "$SENDOFF_KEYRING" = deaf ]; then kill -STOP "$keyring"; fi
    export SENDOFF_KEYRING_PID=$keyring
fi
status=0
"$@" || status=$?
exit $status
'
status=0
dbus-run-session --config-file="$dir/bus.conf" -- bash -c "$within" withkeyring "$dir" "$@" || status=$?
exit $status
