package org.incipit.pipeline;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incipit.decode.Digest;

/**
 * Gives every input an output name of its own that every common file system can hold: distinct also
 * where case or normalisation is folded, no character or device name that Windows forbids, no part
 * longer than 255 bytes with the longest extension. Depends only on the sources and their order.
 * Keeps some 100 bytes a source. Not thread-safe.
 */
public final class OutputNames {
  /** Extensions of output files, so that no folder of an input gets a file's name. */
  public static final Set<String> EXTENSIONS =
      Set.of(".xml", ".html", ".xhtml", ".txt", ".md", ".epub");

  /** Room for the longest extension and for the mark of a file that was set aside. */
  private static final int LONGEST_PART = 230;

  private static final int DIGEST_DIGITS = 8;
  private static final String WINDOWS_FORBIDS = "<>:\"\\|?*";

  /** Names that the run itself uses at the top of a format's folder. */
  private static final Set<String> TAKEN = Set.of("index", "assets");

  /** The folder of the site within that of its pages: no source's outputs go there. */
  private static final String SITE = "incipit";

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private final CharsetEncoder platform;
  private final String sourceExtension;
  private final Set<String> extensions;
  private final DigestSet folders = new DigestSet();
  private final DigestSet used = new DigestSet();
  private final DigestSet seen = new DigestSet();
  private final Map<String, Integer> repeated = new HashMap<>();

  /**
   * Names to be given one after the other. Every source must first have been {@linkplain #note
   * noted}, since a folder that comes later may be in the way of a file.
   *
   * @param platform what the platform can hold in a file name
   * @param sourceExtension what the output names leave out, with the dot, in any case
   * @param extensions those of the files to write, with the dot
   */
  public OutputNames(Charset platform, String sourceExtension, Set<String> extensions) {
    this.sourceExtension = sourceExtension;
    this.platform = platform.newEncoder();
    this.extensions = Set.copyOf(extensions);
    TAKEN.forEach(used::add);
  }

  /**
   * The names for some sources, in their order. The first of several that would clash keeps the
   * plain name; the others get a digest of their source.
   *
   * @param sources paths below the input folder, {@code /}-separated
   * @param sourceExtension what the output names leave out, with the dot, in any case
   * @param extensions those of the files to write, with the dot
   * @param platform what the platform can hold in a file name
   * @return as many names, {@code /}-separated, without extension
   */
  public static List<String> of(
      List<String> sources, String sourceExtension, Set<String> extensions, Charset platform) {
    OutputNames names = new OutputNames(platform, sourceExtension, extensions);
    sources.forEach(names::note);
    return sources.stream().map(names::next).toList();
  }

  /** Learns the folders of a source. */
  public void note(String source) {
    if (source.indexOf('/') >= 0) {
      noteFolders(safeParts(source));
    }
  }

  /** The name of the next source. */
  public String next(String source) {
    return distinct(safeParts(source), source);
  }

  private List<String> safeParts(String source) {
    List<String> parts = new ArrayList<>();
    String[] raw = source.split("/");
    for (int i = 0; i < raw.length; i++) {
      parts.add(safe(i == raw.length - 1 ? withoutExtension(raw[i]) : raw[i]));
    }
    if (parts.size() > 1 && key(parts.get(0)).equals(SITE)) {
      parts.set(0, parts.get(0) + "-" + digest(parts.get(0)));
    }
    return parts;
  }

  private String withoutExtension(String name) {
    int cut = name.length() - sourceExtension.length();
    boolean text =
        cut >= 0 && name.regionMatches(true, cut, sourceExtension, 0, sourceExtension.length());
    return text ? name.substring(0, cut) : name;
  }

  private String safe(String part) {
    StringBuilder out = new StringBuilder(part.length());
    part.codePoints().forEach(c -> append(c, out));
    int last = out.length() - 1;
    if (last >= 0 && (out.charAt(last) == '.' || out.charAt(last) == ' ')) {
      out.setCharAt(last, '_');
    }
    String name = out.isEmpty() ? "_" : out.toString();
    int dot = name.indexOf('.');
    String stem = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    return shortened(DEVICES.contains(stem) ? "_" + name : name);
  }

  private void append(int c, StringBuilder out) {
    if (Character.isISOControl(c)
        || c == 0xFFFD
        || Character.getType(c) == Character.FORMAT
        || c < 0x80 && WINDOWS_FORBIDS.indexOf(c) >= 0) {
      out.append('_');
    } else if (c >= 0x80 && !platform.canEncode(Character.toString(c))) {
      out.append(String.format(Locale.ROOT, "_u%04X", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static String shortened(String part) {
    if (part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART) {
      return part;
    }
    return cut(part, LONGEST_PART - DIGEST_DIGITS - 1) + "-" + digest(part);
  }

  /** The longest beginning of whole characters that has at most so many bytes. */
  private static String cut(String part, int bytes) {
    int end = 0;
    int length = 0;
    while (end < part.length()) {
      int c = part.codePointAt(end);
      length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (length > bytes) {
        break;
      }
      end += Character.charCount(c);
    }
    return part.substring(0, end);
  }

  private void noteFolders(List<String> parts) {
    for (int i = 1; i < parts.size(); i++) {
      folders.add(key(String.join("/", parts.subList(0, i))));
    }
  }

  private String distinct(List<String> parts, String source) {
    String plain = String.join("/", parts);
    int times = seen.add(source) ? 1 : repeated.merge(source, 2, (n, two) -> n + 1);
    String name = plain;
    for (int i = times; isTaken(name); i++) {
      String last = parts.get(parts.size() - 1);
      List<String> again = new ArrayList<>(parts.subList(0, parts.size() - 1));
      again.add(cut(last, LONGEST_PART - DIGEST_DIGITS - 1) + "-" + digest(source + "\n" + i));
      name = String.join("/", again);
    }
    used.add(key(name));
    return name;
  }

  /** A file and a folder cannot have one name either, so {@code a.xml/} is in the way of a. */
  private boolean isTaken(String name) {
    String key = key(name);
    return used.contains(key)
        || extensions.stream().anyMatch(extension -> folders.contains(key + extension));
  }

  /** One form of all names that a file system which folds case or normalisation holds for one. */
  public static String key(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return Normalizer.normalize(
        composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static String digest(String text) {
    return Digest.sha256(text).substring(0, DIGEST_DIGITS);
  }
}
