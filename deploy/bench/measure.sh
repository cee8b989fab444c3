# Sourced by the benches: builds what they measure, and runs a program of theirs.
set -euo pipefail
root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
mkdir -p "$root/.rits/logs"
log=$root/.rits/logs/bench-build.log

stop() {
  echo "bench: $1 See .rits/logs/bench-build.log" >&2
  exit 1
}

# run COMMAND...: a bench that is told to stop, stops what it runs and waits until that is gone.
running= stopped=
trap 'stopped=yes; [[ -z $running ]] || kill "$running" 2>/dev/null' INT TERM
run() {
  "$@" &
  running=$!
  wait "$running" && ended=0 || ended=$?
  if [[ $stopped ]]; then
    wait "$running" || true
    exit 143
  fi
  running=
  return "$ended"
}

# measure CLASS [SERVICE]: against that service, the real one; projects-service when none is named.
measure() {
  run mvn -q -B -ntp -Dquick -DskipTests -Pbench -f "$root/pom.xml" -pl "${2:-projects-service},deploy/bench" -am package >"$log" 2>&1 || stop "the build failed."
  run "${JAVA_HOME:?}/bin/java" -Xmx256m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
    -cp "$root/deploy/bench/target/bench.jar:$root/deploy/bench/target/lib/*" "nl.rits.bench.$1" "$root"
}
