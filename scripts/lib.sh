# shellcheck shell=bash
# What the scripts share: the root of the project, the right Java, and plain words where something is missing.
# shellcheck disable=SC2034
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
site=${CENTRALINO_URL:-http://localhost:8080}
command=$(basename "$0")

fail() {
  echo "$command: $*" >&2
  exit 1
}

# Prints the comment at the top of the calling script, and goes, where that was asked for.
help_if_asked() {
  [[ ${1:-} == --help || ${1:-} == -h ]] || return 0
  awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"
  exit 0
}

# Sets JAVA_HOME to a JDK 25: the one it names, else the first in the places where JDKs lie.
need_java() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25; do
    if [[ -x $home/bin/javac ]] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null; then
      export JAVA_HOME=$home
      return
    fi
  done
  fail "JDK 25 is missing: install one, or name it in JAVA_HOME"
}

need_node() {
  local version
  version=$(node --version 2>/dev/null) || fail "Node.js 20 or newer is missing"
  version=${version#v}
  ((${version%%.*} >= 20)) || fail "Node.js 20 or newer is missing: this is $version"
}

# Sets CHROMIUM to a browser the tests can drive.
need_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [[ -n $name ]] && CHROMIUM=$(command -v "$name"); then
      export CHROMIUM
      return
    fi
  done
  fail "Chromium is missing: install it, or name it in CHROMIUM"
}

# Runs Maven with a line per module and per hundred downloads; everything it says is in the log.
maven() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  (cd "$root" && ./mvnw -B "$@" 2>&1) | tee "$log" | awk '
    /Building .*\[[0-9]+\/[0-9]+\]/ { sub(/^\[INFO\] /, ""); gsub(/ +/, " "); print "  " $0; fflush() }
    /Downloaded from/ { if (++files % 100 == 0) { print "  " files " files downloaded"; fflush() } }'
  [[ ${PIPESTATUS[0]} == 0 ]]
}

# An access token of a person of the demo, or of a client where a secret is given.
token() {
  local form="grant_type=password&client_id=centralino-cli&username=$1&password=${2:-demo}" answer
  [[ ${3:-} == client ]] && form="grant_type=client_credentials&client_id=$1&client_secret=${2:-demo-secret}"
  answer=$(curl -sS -m 20 -d "$form" "$site/auth/realms/centralino/protocol/openid-connect/token" 2>/dev/null) ||
    fail "nothing answers at $site; scripts/start starts it"
  [[ $answer == *'"access_token":"'* ]] || fail "no token for $1: $answer"
  answer=${answer#*\"access_token\":\"}
  echo "${answer%%\"*}"
}
