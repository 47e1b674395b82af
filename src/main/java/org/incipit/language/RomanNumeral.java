package org.incipit.language;

/** Roman numbers. */
public final class RomanNumeral {
  private static final int GREATEST = 3999;

  private RomanNumeral() {}

  /**
   * The value of a number in capitals up to {@value #GREATEST}, as it is written or was in old
   * print, with J for a last I and IIII for IV; 0 when the word is none.
   */
  public static int value(String word) {
    int total = sum(word);
    return total > 0 && (written(total).equals(word) || additive(word)) ? total : 0;
  }

  /** The value of a number in capitals in its one right spelling; 0 when the word is none. */
  public static int strict(String word) {
    int total = sum(word);
    return total > 0 && written(total).equals(word) ? total : 0;
  }

  /** What the signs of a word add up to; 0 where one is none or the sum too great. */
  private static int sum(String word) {
    if (word.isEmpty() || word.length() > 15) {
      return 0;
    }
    int total = 0;
    int last = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      int digit =
          switch (word.charAt(i)) {
            case 'I', 'J' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            case 'M' -> 1000;
            default -> 0;
          };
      if (digit == 0) {
        return 0;
      }
      total += digit < last ? -digit : digit;
      last = Math.max(last, digit);
    }
    return total > 0 && total <= GREATEST ? total : 0;
  }

  /** Old prints write IIII and VIIII; four equal signs and falling values are as good. */
  private static boolean additive(String word) {
    String order = "MDCLXVI";
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      if (i > 0 && order.indexOf(word.charAt(i)) < order.indexOf(word.charAt(i - 1))) {
        return false;
      }
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      if (run > 4 || order.indexOf(word.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String written(int value) {
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    StringBuilder word = new StringBuilder();
    int rest = value;
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        word.append(signs[i]);
      }
    }
    return word.toString();
  }
}
