package org.incipit.testing;

import java.util.regex.Pattern;

/** What is the same in every page, and stands in one golden file only. */
public final class Constants {
  private static final Pattern STYLE =
      Pattern.compile("(<style[^>]*>).*?(</style>)", Pattern.DOTALL);
  private static final Pattern SCRIPT =
      Pattern.compile("(<script nonce=\"[^\"]*\">).*?(</script>)", Pattern.DOTALL);
  private static final Pattern BOOK_STYLE =
      Pattern.compile("(=== EPUB/style\\.css\n).*?(?==== |\\z)", Pattern.DOTALL);

  private Constants() {}

  /** The page or book without its style sheet and script. */
  public static String without(String page) {
    String bare = STYLE.matcher(page).replaceAll("$1…$2");
    return BOOK_STYLE.matcher(SCRIPT.matcher(bare).replaceAll("$1…$2")).replaceAll("$1…\n");
  }
}
