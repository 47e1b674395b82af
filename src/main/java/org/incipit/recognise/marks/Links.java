package org.incipit.recognise.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * Addresses on the web and of mailboxes in a text, found in one pass. Only http, https and mailto
 * are known, so that nothing else can become a link.
 */
final class Links {
  private static final String STOPS = "<>\"“”„«»‹›{}|\\^`、。，；！？「」『』（）،؛؟";
  private static final String TRAILERS = ".,;:!?'’*_~)]";
  private static final int LONGEST = 2_000;

  /**
   * An address.
   *
   * @param start index into the text
   * @param target the address as a link, with its scheme
   */
  record Link(int start, int end, String target) {}

  private final String text;
  private final List<Link> found = new ArrayList<>();

  private Links(String text) {
    this.text = text;
  }

  /** In order; they do not overlap. */
  static List<Link> in(String text) {
    Links links = new Links(text);
    if (text.indexOf("://") >= 0 || text.indexOf("www.") >= 0 || text.indexOf('@') >= 0) {
      links.scan();
    }
    return links.found;
  }

  private void scan() {
    for (int i = 0; i < text.length(); ) {
      int end = i + 1;
      boolean free = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
      if (free && (starts(i, "http://") || starts(i, "https://"))) {
        end = address(i, "", text.indexOf("://", i) + 3);
      } else if (free && starts(i, "www.")) {
        end = address(i, "http://", i + 4);
      } else if (text.charAt(i) == '@') {
        end = mailbox(i);
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean starts(int index, String prefix) {
    return text.regionMatches(true, index, prefix, 0, prefix.length());
  }

  /** Up to white space, without the punctuation of the sentence around it. */
  private int address(int start, String scheme, int hostStart) {
    int end = hostStart;
    while (end < text.length() && end - start < LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    end = trimmed(start, hostStart, end);
    boolean host = end > hostStart && Character.isLetterOrDigit(text.charAt(hostStart));
    boolean domain = scheme.isEmpty() || text.substring(hostStart, end).indexOf('.') > 0;
    if (host && domain) {
      found.add(new Link(start, end, safe(scheme + text.substring(start, end))));
    }
    return end;
  }

  private static boolean isPart(char c) {
    return c > ' '
        && !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT
        && STOPS.indexOf(c) < 0;
  }

  /** The end without punctuation; a bracket goes where nothing in the address opened it. */
  private int trimmed(int start, int hostStart, int end) {
    int[] extra = {surplus('(', ')', start, end), surplus('[', ']', start, end)};
    int to = end;
    while (to > hostStart && TRAILERS.indexOf(text.charAt(to - 1)) >= 0) {
      char last = text.charAt(to - 1);
      int bracket = last == ')' ? 0 : last == ']' ? 1 : -1;
      if (bracket >= 0 && extra[bracket]-- <= 0) {
        break;
      }
      to--;
    }
    return to;
  }

  /** How many more brackets close than open. */
  private int surplus(char opener, char closer, int start, int end) {
    int surplus = 0;
    for (int i = start; i < end; i++) {
      surplus += text.charAt(i) == closer ? 1 : text.charAt(i) == opener ? -1 : 0;
    }
    return surplus;
  }

  private int mailbox(int at) {
    int least = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    int start = at;
    while (start > least && at - start < 64 && isLocal(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && "._-+".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = at + 1;
    while (end < text.length() && end - at < 250 && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    if (start == at || end <= at + 1 || !hasDomain(at + 1, end)) {
      return at + 1;
    }
    int from = start >= least + 7 && starts(start - 7, "mailto:") ? start - 7 : start;
    found.add(new Link(from, end, "mailto:" + text.substring(start, end)));
    return end;
  }

  /** Two parts, the last one of letters. */
  private boolean hasDomain(int from, int end) {
    int dot = text.substring(from, end).lastIndexOf('.');
    return dot > 0
        && end - from - dot > 2
        && text.substring(from + dot + 1, end).chars().allMatch(Character::isLetter);
  }

  private static boolean isLocal(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
  }

  private static boolean isDomain(char c) {
    return c < 128 && Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  /** Signs that an address may not hold are written as their codes. */
  private static String safe(String address) {
    StringBuilder safe = new StringBuilder();
    boolean fragment = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == '%' && !isCode(address, i)) {
        safe.append("%25");
      } else if (c == '#' && fragment) {
        safe.append("%23");
      } else if (c == '[' || c == ']') {
        safe.append(c == '[' ? "%5B" : "%5D");
      } else {
        fragment |= c == '#';
        safe.append(c);
      }
    }
    return safe.toString();
  }

  private static boolean isCode(String address, int percent) {
    return percent + 2 < address.length()
        && Character.digit(address.charAt(percent + 1), 16) >= 0
        && Character.digit(address.charAt(percent + 2), 16) >= 0;
  }
}
