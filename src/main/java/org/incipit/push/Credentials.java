package org.incipit.push;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incipit.diagnostic.ConfigurationException;

/**
 * Who pushes. Never printed: only the header of a request has it.
 *
 * @param header value of {@code Authorization}
 * @param password in it
 */
public record Credentials(String header, String password) {
  private static final String MASK = "[password]";

  /** A shorter one would turn a text into marks that give it away. */
  private static final int SHORTEST = 4;

  /** Environment variables. */
  public static final String USER = "INCIPIT_PUSH_USER";

  /** Environment variables. */
  public static final String PASSWORD = "INCIPIT_PUSH_PASSWORD";

  private static final Set<PosixFilePermission> OWN =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  /** Those of the environment; empty when it has none. */
  public static Optional<Credentials> of(Map<String, String> environment) {
    String user = environment.getOrDefault(USER, "");
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(of(user, environment.getOrDefault(PASSWORD, "")));
  }

  /**
   * Those of a file with lines {@code user=…} and {@code password=…}.
   *
   * @throws ConfigurationException when others than its owner may read it, or it has other lines
   * @throws IOException when it cannot be read
   */
  public static Credentials of(Path file, String name) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")
        && !OWN.containsAll(Files.getPosixFilePermissions(file, new LinkOption[0]))) {
      throw new ConfigurationException(
          name + " holds a password and others may read it; run: chmod 600 " + name);
    }
    Map<String, String> values = new HashMap<>();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
      int equals = line.indexOf('=');
      String key = equals < 0 ? "" : line.substring(0, equals).strip();
      if (!line.isBlank() && !Set.of("user", "password").contains(key)) {
        throw new ConfigurationException(name + " must have the lines user=… and password=…");
      }
      values.put(key, line.substring(equals + 1));
    }
    if (values.getOrDefault("user", "").isBlank()) {
      throw new ConfigurationException(name + " must have the lines user=… and password=…");
    }
    return of(values.get("user").strip(), values.getOrDefault("password", ""));
  }

  private static Credentials of(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Credentials("Basic " + Base64.getEncoder().encodeToString(both), password);
  }

  /** What a server says, without the password in any form that servers repeat it in. */
  String masked(String said) {
    String masked = said.replace(header.substring(header.indexOf(' ') + 1), MASK);
    String escaped = password.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    for (String form :
        List.of(
            password,
            URLEncoder.encode(password, StandardCharsets.UTF_8),
            escaped,
            escaped.replace("\"", "&quot;"),
            password.replace("\\", "\\\\").replace("\"", "\\\""))) {
      if (!form.isEmpty() && masked.contains(form)) {
        if (form.length() < SHORTEST) {
          return "";
        }
        masked = masked.replace(form, MASK);
      }
    }
    return masked;
  }

  /** Says nothing. */
  @Override
  public String toString() {
    return "credentials";
  }
}
