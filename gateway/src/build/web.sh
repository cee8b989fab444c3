#!/bin/sh
# Builds the web app: web.sh <source folder> <output folder>.
# npm ci runs only when package-lock.json changed since the last install, the build only when a source is newer than the last one.
set -eu
web=$1
out=$2
[ -f "$web/package.json" ] || { echo "no web app in $web: left out"; exit 0; }
cd "$web"
sum=$(cksum < package-lock.json)
if [ ! -d node_modules ] || [ "$(cat node_modules/.rits-lock 2>/dev/null || true)" != "$sum" ]; then
    npm ci --no-audit --no-fund --loglevel=error
    echo "$sum" > node_modules/.rits-lock
fi
newer=$(find . -path ./node_modules -prune -o -path ./dist -prune -o -type f -newer "$out/index.html" -print 2>/dev/null | head -n 1 || true)
if [ -f "$out/index.html" ] && [ -z "$newer" ]; then
    echo "web app is up to date"
    exit 0
fi
npm run build --silent -- --outDir "$out" --emptyOutDir --logLevel warn
