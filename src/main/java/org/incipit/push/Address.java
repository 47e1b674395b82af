package org.incipit.push;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;

/** Addresses in a repository. */
final class Address {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Address() {}

  /**
   * The address that a user named.
   *
   * @param plain whether a password may go over a connection that others can listen to
   * @param secret whether there is a password
   * @throws ConfigurationException when it cannot be used
   */
  static URI base(String url, boolean secret, boolean plain) {
    URI uri;
    try {
      uri = new URI(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    } catch (URISyntaxException e) {
      throw new ConfigurationException("not a URL: " + url, e);
    }
    boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!http || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new ConfigurationException("not an http or https URL without query: " + url);
    }
    if (uri.getRawUserInfo() != null) {
      throw new ConfigurationException(
          "a password in a URL ends up in logs; give it by "
              + Credentials.USER
              + " and "
              + Credentials.PASSWORD
              + " or --credentials");
    }
    if (secret && !plain && "http".equals(uri.getScheme()) && !LOOPBACK.contains(uri.getHost())) {
      throw new ConfigurationException(
          "the password would go to " + uri.getHost() + " unencrypted; use https, or --plain-http");
    }
    return uri;
  }

  /** An address below another one; every character of a part that is not plain is escaped. */
  static URI below(URI base, String path) {
    StringBuilder url = new StringBuilder(base.toString());
    for (String part : path.split("/")) {
      url.append('/');
      for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
        url.append(escaped(b & 0xFF));
      }
    }
    return URI.create(url.toString());
  }

  /** As in the parameters of headers by RFC 8187, too. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(escaped(b & 0xFF));
    }
    return escaped.toString();
  }

  private static String escaped(int b) {
    boolean plain =
        b >= 'a' && b <= 'z'
            || b >= 'A' && b <= 'Z'
            || b >= '0' && b <= '9'
            || "-._~".indexOf(b) >= 0;
    String digits = Integer.toHexString(b).toUpperCase(java.util.Locale.ROOT);
    return plain ? String.valueOf((char) b) : (b < 16 ? "%0" : "%") + digits;
  }
}
