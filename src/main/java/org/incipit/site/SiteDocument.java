package org.incipit.site;

import java.util.List;
import java.util.Map;

/**
 * What a site needs of one document, as the TEI alone says it.
 *
 * @param name path below the folder of its format, without extension
 * @param title may be empty
 * @param people who speaks or wrote, without doubles
 * @param date value of when it was spoken or written, may be empty
 * @param place where, may be empty
 * @param genre a word, may be empty
 * @param language a tag, may be empty
 * @param entities all that it names, in the order of the first mention
 * @param mentions in the order of the text
 * @param passages the running text and the notes, in blocks
 */
public record SiteDocument(
    String name,
    String title,
    List<String> people,
    String date,
    String place,
    String genre,
    String language,
    List<Named> entities,
    List<Mention> mentions,
    List<Passage> passages) {
  public SiteDocument {
    people = List.copyOf(people);
    entities = List.copyOf(entities);
    mentions = List.copyOf(mentions);
    passages = List.copyOf(passages);
  }

  /**
   * One thing that is named.
   *
   * @param key of its page
   * @param kind person, place, org, event, date or work
   * @param name main name; the year of a date
   * @param variants other names
   * @param ids bare values by scheme
   * @param geo latitude and longitude with a space between, may be empty
   */
  public record Named(
      String key,
      String kind,
      String name,
      List<String> variants,
      Map<String, String> ids,
      String geo) {
    public Named {
      variants = List.copyOf(variants);
      ids = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(ids));
    }
  }

  /**
   * One mention in its context.
   *
   * @param entity index of what is named
   * @param anchor id in the reading page; empty for the top of the page
   * @param value of a date, else empty
   * @param uncertain whether the edition says so
   * @param before text before it, at most some 60 characters
   * @param text the words themselves
   * @param after text behind it
   */
  public record Mention(
      int entity,
      String anchor,
      String value,
      boolean uncertain,
      String before,
      String text,
      String after) {}

  /**
   * One block of text.
   *
   * @param anchor id in the reading page of it or what holds it, may be empty
   * @param text with single spaces
   */
  public record Passage(String anchor, String text) {}
}
