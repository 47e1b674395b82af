#!/usr/bin/env python3
"""Makes coastline.txt, the coastline of the world as one relative SVG path, from land-110m.json of world-atlas.

Usage: coastline.py land-110m.json > src/main/resources/org/incipit/site/coastline.txt
Equirectangular in tenths of a degree: x = 10 (longitude + 180), y = 10 (90 - latitude). A ring that crosses the
antimeridian is unwrapped and drawn once more 360 degrees away; the one around the pole is closed along the pole.
"""
import json
import sys

WIDTH, HEIGHT = 3600, 1800


def arcs(topology):
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
        yield points


def rings(topology):
    lines = list(arcs(topology))
    for geometry in topology["objects"]["land"]["geometries"]:
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        for polygon in polygons:
            for ring in polygon:
                points = []
                for index in ring:
                    line = lines[index] if index >= 0 else lines[~index][::-1]
                    points.extend(line[1:] if points else line)
                yield points


def unwrapped(ring):
    shift, last, out = 0, None, []
    for lon, lat in ring:
        if last is not None and abs(lon - last) > 180:
            shift += 360 if lon < last else -360
        last = lon
        out.append((round(10 * (lon + shift + 180)), round(10 * (90 - lat))))
    return out


def drawn(points):
    x, y = points[0]
    path = [f"M{x} {y}l"]
    steps = []
    for nx, ny in points[1:]:
        if (nx, ny) != (x, y):
            steps.append(f"{nx - x} {ny - y}")
            x, y = nx, ny
    return path[0] + " ".join(steps).replace(" -", "-") + "z" if len(steps) > 2 else ""


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    out = []
    for ring in rings(topology):
        points = unwrapped(ring)
        if points[0][0] != points[-1][0]:  # around the pole
            points += [(points[-1][0], HEIGHT), (points[0][0], HEIGHT), points[0]]
        out.append(drawn(points))
        for shift in (WIDTH, -WIDTH):
            if any(not 0 <= x <= WIDTH and 0 <= x + shift <= WIDTH for x, _ in points):
                out.append(drawn([(x + shift, y) for x, y in points]))
    sys.stdout.write("".join(out) + "\n")


main()
