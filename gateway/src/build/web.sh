#!/bin/sh
# Builds the web app: web.sh <source folder> <output folder>.
# npm ci runs only when package-lock.json is newer than the last install, the build only when a source is newer than the last one.
set -eu
web=$1
out=$2
[ -f "$web/package.json" ] || { echo "no web app in $web: left out"; exit 0; }
cd "$web"
# npm writes this file at the end of each install.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ -n "$(find package-lock.json -newer "$installed")" ]; then
    npm ci --no-audit --no-fund --loglevel=error
    touch "$installed"
fi
if [ -f "$out/index.html" ]; then
    newer=$(find . -name node_modules -prune -o -name dist -prune -o -name '*.tsbuildinfo' -prune -o -type f -newer "$out/index.html" -print | head -n 1)
    [ -n "$newer" ] || { echo "web app is up to date"; exit 0; }
fi
npm run build --silent -- --outDir "$out" --emptyOutDir --logLevel warn
