package org.incipit.language;

/** Tags of languages (BCP 47) as users give them. */
public final class LanguageTag {
  private LanguageTag() {}

  /** True for what has the form of one; of more than three letters no language has a tag. */
  public static boolean is(String tag) {
    return tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*+");
  }
}
