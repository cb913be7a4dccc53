#!/usr/bin/env bash
# Builds the pages into target/classes; installs packages and builds only where something changed since the last time.
set -euo pipefail
cd "$(dirname "$0")"
stamps=../../../target/webui
out=../../../target/classes/META-INF/resources
mkdir -p "$stamps"

if [[ ! -d node_modules || "$(cat node_modules/.stamp 2>/dev/null)" != "$(cksum <package-lock.json)" ]]; then
  npm ci --prefer-offline --no-audit --no-fund
  cksum <package-lock.json >node_modules/.stamp
fi

sources=(src widget public index.html package.json package-lock.json tsconfig.json vite.config.ts vite.widget.config.ts ../../../../../docs/problems)
sum="$(find "${sources[@]}" -type f -print0 | sort -z | xargs -0 cksum | cksum)"
if [[ ! -f $out/widget.js || "$(cat "$stamps/built" 2>/dev/null)" != "$sum" ]]; then
  npm run build
  echo "$sum" >"$stamps/built"
fi
