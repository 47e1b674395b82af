package org.incipit.authority;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incipit.model.AuthorityEntry;

/**
 * Places by name. A place is an int, its index. Found by the finished hash of a name's {@link
 * MatchKey}. Immutable; columns of primitives, no object a place.
 */
public final class Gazetteer {
  private static final int NONE = Integer.MIN_VALUE;
  private static final double SCALE = 10_000;

  private final KeyTable keys;
  private final int[] values;
  private final int[] postings;
  private final KeyTable firstWords;
  private final byte[] wordsAfter;
  private final byte[] types;
  private final char[] codes;
  private final int[] populations;
  private final int[] geonames;
  private final int[] wikidata;
  private final int[] latitudes;
  private final int[] longitudes;
  private final int[] nameStarts;
  private final byte[] names;
  private final String[] typeNames;
  private final String[] codeNames;
  private final Areas areas;

  Gazetteer(ByteBuffer in) {
    Resources.checkMagic(in, 0x494E4350);
    int places = in.getInt();
    int keyCount = in.getInt();
    int postingCount = in.getInt();
    int firstCount = in.getInt();
    int poolSize = in.getInt();
    int typeSize = in.getInt();
    int codeSize = in.getInt();
    in.getInt();
    keys = KeyTable.read(in, keyCount);
    values = ints(in, keyCount);
    postings = ints(in, postingCount);
    firstWords = KeyTable.read(in, firstCount);
    wordsAfter = bytes(in, firstCount);
    types = bytes(in, places);
    codes = new char[places];
    in.asCharBuffer().get(codes);
    in.position(in.position() + 2 * places);
    populations = ints(in, places);
    geonames = ints(in, places);
    wikidata = ints(in, places);
    latitudes = ints(in, places);
    longitudes = ints(in, places);
    nameStarts = ints(in, places + 1);
    names = bytes(in, poolSize);
    typeNames = new String(bytes(in, typeSize), StandardCharsets.UTF_8).split("\n", -1);
    codeNames = new String(bytes(in, codeSize), StandardCharsets.UTF_8).split("\n", -1);
    areas = new Areas(this);
  }

  private static int[] ints(ByteBuffer in, int size) {
    int[] values = new int[size];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * size);
    return values;
  }

  private static byte[] bytes(ByteBuffer in, int size) {
    byte[] values = new byte[size];
    in.get(values);
    return values;
  }

  /** Number of places. */
  public int size() {
    return types.length;
  }

  /** How many words can follow a first word with this finished hash; -1 when no name begins so. */
  public int wordsAfter(long firstWord) {
    int rank = firstWords.find(firstWord);
    return rank < 0 ? -1 : wordsAfter[rank];
  }

  /** A list of candidates for {@link #candidates} and {@link #best}, or -1 when there is none. */
  public int find(long hash) {
    return keys.find(hash);
  }

  /** The most prominent place of a list. */
  public int best(int list) {
    int value = values[list];
    return value >= 0 ? value : postings[-value];
  }

  /** The places of a list, most prominent first. */
  public int[] candidates(int list) {
    int value = values[list];
    if (value >= 0) {
      return new int[] {value};
    }
    int at = -value - 1;
    return java.util.Arrays.copyOfRange(postings, at + 1, at + 1 + postings[at]);
  }

  public String name(int place) {
    int start = nameStarts[place];
    return new String(names, start, nameStarts[place + 1] - start, StandardCharsets.UTF_8);
  }

  /**
   * {@code country}, {@code region}, {@code city}, {@code river} …, without the mark of vagueness.
   */
  public String type(int place) {
    String type = typeNames[types[place]];
    return vague(place) ? type.substring(0, type.length() - 1) : type;
  }

  /** True when the name covers several neighbouring places or changed its extent: never linked. */
  public boolean vague(int place) {
    return typeNames[types[place]].endsWith("+");
  }

  /** True for countries, continents and what a hand-made list names: known to everyone. */
  public boolean strong(int place) {
    String type = typeNames[types[place]];
    return !type.equals("city") && !type.equals("capital") && !type.equals("region");
  }

  public boolean region(int place) {
    return typeNames[types[place]].equals("region");
  }

  /** Inhabitants; 150,000 stands for any region, 0 for unknown. */
  public int population(int place) {
    return populations[place];
  }

  public boolean located(int place) {
    return latitudes[place] != NONE && longitudes[place] != NONE;
  }

  /** Degrees north. */
  public double latitude(int place) {
    return latitudes[place] / SCALE;
  }

  /** Degrees east. */
  public double longitude(int place) {
    return longitudes[place] / SCALE;
  }

  /** ISO 3166-1 alpha-2 code of the country, may be empty. */
  public String country(int place) {
    String code = codeNames[codes[place]];
    return code.length() >= 2 && Character.isLetter(code.charAt(0)) ? code.substring(0, 2) : "";
  }

  /** The part of the code that tells the divisions of a country apart, may be empty. */
  String division(int place) {
    String code = codeNames[codes[place]];
    return code.length() > 3 ? code.substring(3) : "";
  }

  /** True for what other places lie in: countries and their divisions. */
  public boolean area(int place) {
    return areas.is(place);
  }

  /** True when a place lies in a country or region. */
  public boolean holds(int area, int place) {
    return areas.holds(area, place);
  }

  /** The list of a division that is cut short ("mass", "nsw"), by its key; -1 when it is none. */
  public int cutShort(String key) {
    return areas.cutShort(key);
  }

  /** True for towns. */
  public boolean town(int place) {
    String type = typeNames[types[place]];
    return type.equals("city") || type.equals("capital");
  }

  /** True when a list is of a name that is the place's own, no variant of it. */
  public boolean own(int list, int place) {
    return find(MatchKey.hash(name(place))) == list;
  }

  /** What the lists know of a place; nothing for a vague one. */
  public Optional<AuthorityEntry> entry(int place) {
    if (vague(place)) {
      return Optional.empty();
    }
    Map<String, String> identifiers = new LinkedHashMap<>();
    String code = codeNames[codes[place]];
    String type = type(place);
    if (geonames[place] != 0) {
      identifiers.put("geonames", Integer.toString(geonames[place]));
    }
    if (wikidata[place] != 0) {
      identifiers.put("wikidata", "Q" + wikidata[place]);
    }
    boolean coded = type.equals("country") || type.equals("region") && code.indexOf('-') > 0;
    if (coded) {
      identifiers.put("iso3166", code);
    }
    String geo = located(place) ? degrees(latitudes[place]) + " " + degrees(longitudes[place]) : "";
    return Optional.of(
        new AuthorityEntry(
            id(place, coded, code), name(place), type, country(place), geo, identifiers));
  }

  /** Ten-thousandths of a degree as decimal degrees with four places. */
  private static String degrees(int value) {
    String digits = Integer.toString(Math.abs(value));
    String padded = "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    int point = padded.length() - 4;
    return (value < 0 ? "-" : "") + padded.substring(0, point) + "." + padded.substring(point);
  }

  private String id(int place, boolean coded, String code) {
    if (coded) {
      return "iso:" + code;
    }
    if (geonames[place] != 0) {
      return "gn:" + geonames[place];
    }
    return wikidata[place] != 0 ? "wd:Q" + wikidata[place] : "own:" + name(place);
  }
}
