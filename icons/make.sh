#!/usr/bin/env bash
# Draws every icon file again from laststep.svg and, up to 32 pixels, laststep-small.svg.
# Needs rsvg-convert, icotool and png2icns (Debian: librsvg2-bin icoutils icnsutils).
set -euo pipefail
cd "$(dirname "$0")"

for size in 16 24 32; do rsvg-convert -w $size laststep-small.svg -o laststep-$size.png; done
for size in 48 64 128 256 512; do rsvg-convert -w $size laststep.svg -o laststep-$size.png; done

icotool --create --output laststep.ico laststep-{16,24,32,48,64,128}.png --raw=laststep-256.png
png2icns laststep.icns laststep-{16,32,48,128,256,512}.png >/dev/null
