package org.incipit.push;

import java.nio.charset.StandardCharsets;

/** What a server says when it does not do what it was asked. */
final class Refusal {
  private static final int SHOWN = 300;

  /** Far more than is shown, so that no password is cut in two by its end. */
  private static final int READ = 1 << 16;

  private Refusal() {}

  static void unlessGood(Http.Answer answer, String what) throws PushException {
    if (!answer.isGood()) {
      throw new PushException(of(answer, what));
    }
  }

  /** One line, whatever the server sends. */
  static String of(Http.Answer answer, String what) {
    String hint =
        switch (answer.status()) {
          case 401, 403 ->
              " (who you are is given by "
                  + Credentials.USER
                  + " and "
                  + Credentials.PASSWORD
                  + " or --credentials)";
          default -> "";
        };
    byte[] body = answer.body();
    StringBuilder said = new StringBuilder();
    String start = new String(body, 0, Math.min(body.length, READ), StandardCharsets.UTF_8);
    answer
        .asker()
        .map(asker -> asker.masked(start))
        .orElse(start) // before it is cut
        .codePoints()
        .limit(SHOWN)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(said::appendCodePoint);
    String text = said.toString().strip();
    return "the repository refuses "
        + what
        + " with "
        + answer.status()
        + hint
        + (text.isEmpty() ? "" : ": " + text);
  }
}
