package org.incipit.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incipit.language.RomanNumeral;

/**
 * The numbered provisions of statutes, rules and handbooks: "§ 3. Mitglieder.", "Sec. 2. Its object
 * shall be …", "Art. 1er. — But de la société." In one text they are titles over what they provide,
 * or they open it; what most of a series are, all of it is taken for.
 */
final class Provisions {
  private static final int RANK = 4;
  private static final int MOST_LINES = 2;
  private static final int MOST_WORDS = 9;
  private static final int MOST_DIGITS = 4;
  private static final int FEWEST = 2;

  /** Evidence of a title. */
  static final String TITLE = "one of a series of numbered titles";

  private record Member(int chunk, HeadingWords.Read read, boolean title) {}

  private final Map<Integer, Member> members = new HashMap<>();

  private Provisions() {}

  /** Those of a text. */
  static Provisions of(Draft draft, Labels labels) {
    Map<String, List<Member>> series = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      Optional<Opening> opening =
          labels.open(i) ? opening(draft, labels.chunk(i)) : Optional.empty();
      if (opening.isPresent()) {
        Member member =
            new Member(i, opening.get().read(), isTitle(draft, labels, i, opening.get()));
        series.computeIfAbsent(member.read().series(), k -> new ArrayList<>()).add(member);
      }
    }
    Provisions found = new Provisions();
    series.values().stream().filter(Provisions::counts).forEach(found::settle);
    return found;
  }

  /** What a chunk says as a title, empty where it is none. */
  Optional<HeadingWords.Read> title(int chunk) {
    return Optional.ofNullable(members.get(chunk)).filter(Member::title).map(Member::read);
  }

  /** True for a provision that has no title, however short it is. */
  boolean isText(int chunk) {
    return members.containsKey(chunk) && !members.get(chunk).title();
  }

  private void settle(List<Member> series) {
    long titles = series.stream().filter(Member::title).count();
    boolean titled = titles * 4 >= series.size() * 3L;
    for (Member member : series) {
      boolean title = titled && member.title();
      members.put(member.chunk(), new Member(member.chunk(), member.read(), title));
    }
  }

  /** Most go on from the one before, or begin anew. */
  private static boolean counts(List<Member> series) {
    int next = 0;
    int others = 0;
    for (int i = 1; i < series.size(); i++) {
      int value = series.get(i).read().value();
      if (value == series.get(i - 1).read().value() + 1) {
        next++;
      } else if (value != 1) {
        others++;
      }
    }
    return series.size() >= FEWEST && next > others;
  }

  private static boolean isTitle(Draft draft, Labels labels, int i, Opening opening) {
    Chunk chunk = labels.chunk(i);
    String rest = opening.rest();
    if (chunk.size() > MOST_LINES
        || i + 1 == labels.size()
        || i > 0 && chunk.blankBefore() == 0
        || Words.of(rest).size() > MOST_WORDS
        || ",;:-".indexOf(rest.charAt(rest.length() - 1)) >= 0
        || rest.contains(". ")
        || rest.contains(".-")
        || rest.contains(".—")
        || rest.contains(".–")) {
      return false;
    }
    Chunk below = labels.chunk(i + 1);
    return opening(draft, below).isEmpty() && draft.headings().read(draft.text(below)).isEmpty();
  }

  /**
   * How a provision opens.
   *
   * @param read its type, rank, series and number
   * @param rest what stands behind the number
   */
  private record Opening(HeadingWords.Read read, String rest) {}

  private static Optional<Opening> opening(Draft draft, Chunk chunk) {
    String plain = draft.plain(chunk);
    int i = 0;
    Optional<String> type = Optional.of("");
    if (plain.startsWith("§")) {
      i = 1;
    } else {
      while (i < plain.length() && Character.isLetter(plain.charAt(i))) {
        i++;
      }
      type =
          i > 1 && Character.isUpperCase(plain.charAt(0))
              ? draft.paired("structure.provisions", plain.substring(0, i).toLowerCase(Locale.ROOT))
              : Optional.empty();
      i += i < plain.length() && plain.charAt(i) == '.' ? 1 : 0;
    }
    return type.isEmpty() ? Optional.empty() : numbered(plain, i, type.get());
  }

  /** A number, at most the ending of an ordinal, a stop or dash, and a capital. */
  private static Optional<Opening> numbered(String plain, int from, String type) {
    int start = from;
    while (start < plain.length() && plain.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < plain.length() && Character.isLetterOrDigit(plain.charAt(end))) {
      end++;
    }
    int value = value(plain.substring(start, end));
    int behind = end;
    while (behind < plain.length() && " .:º°ª)—–-".indexOf(plain.charAt(behind)) >= 0) {
      behind++;
    }
    boolean marked = type.isEmpty() || !plain.substring(end, behind).isBlank();
    if (value == 0
        || behind == end
        || !marked
        || behind == plain.length()
        || Character.isLowerCase(plain.charAt(behind))) {
      return Optional.empty();
    }
    HeadingWords.Read read =
        new HeadingWords.Read(type, RANK, true, true, type.isEmpty() ? "§" : type, value);
    return Optional.of(new Opening(read, plain.substring(behind)));
  }

  /** "12", "1er", "IV"; 0 for anything else. */
  private static int value(String number) {
    int digits = 0;
    while (digits < number.length()
        && number.charAt(digits) >= '0'
        && number.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == 0) {
      return RomanNumeral.value(number);
    }
    boolean ordinal =
        number.length() <= digits + 2
            && number.substring(digits).chars().allMatch(Character::isLowerCase);
    return digits <= MOST_DIGITS && ordinal ? Integer.parseInt(number.substring(0, digits)) : 0;
  }
}
