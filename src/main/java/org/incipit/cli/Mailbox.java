package org.incipit.cli;

/** Addresses of mail as options take them. */
final class Mailbox {
  private Mailbox() {}

  /** True for one address alone, without a name before it. */
  static boolean is(String mail) {
    int at = mail.indexOf('@');
    return at > 0
        && at == mail.lastIndexOf('@')
        && at < mail.length() - 1
        && mail.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>');
  }
}
