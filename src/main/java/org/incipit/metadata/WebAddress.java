package org.incipit.metadata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Tells addresses on the web from other words. */
final class WebAddress {
  private static final int LONGEST = 2_000;

  private WebAddress() {}

  /** True for what begins as an address does, well-formed or not. */
  static boolean begins(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** What is wrong with an address; empty for one that is whole. */
  static Optional<String> complaint(String text) {
    if (!begins(text)) {
      return Optional.of("it must be an address that begins with http:// or https://");
    }
    if (text.length() > LONGEST) {
      return Optional.of("the address is longer than " + LONGEST + " characters");
    }
    try {
      URI uri = new URI(text);
      return uri.getHost() == null || uri.getRawUserInfo() != null
          ? Optional.of("the address needs a host after //, and no user or password before it")
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.of("it is no address: " + e.getReason());
    }
  }
}
