package org.incipit.generate;

import java.util.Random;

/** How the end of a page shows. */
enum PageStyle {
  NONE(false, false, false),
  FORM_FEED(true, false, false),
  FORM_FEED_ON_ITS_OWN_LINE(true, false, false),
  NUMBER_AND_FORM_FEED(true, true, false),
  HEAD_AND_FORM_FEED(true, false, true),
  HEAD_NUMBER_AND_FORM_FEED(true, true, true),
  NUMBER(false, true, false);

  private final boolean formFeed;
  private final boolean number;
  private final boolean head;

  PageStyle(boolean formFeed, boolean number, boolean head) {
    this.formFeed = formFeed;
    this.number = number;
    this.head = head;
  }

  static PageStyle any(Random random) {
    return random.nextInt(3) == 0 ? NONE : values()[random.nextInt(values().length)];
  }

  boolean formFeed() {
    return formFeed;
  }

  /** True when a number stands at the foot of the page. */
  boolean number() {
    return number;
  }

  /** True when a running head stands at the top of the page. */
  boolean head() {
    return head;
  }
}
