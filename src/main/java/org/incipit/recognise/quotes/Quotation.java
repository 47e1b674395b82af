package org.incipit.recognise.quotes;

/**
 * Words in quotation marks, as indexes into the text of a passage.
 *
 * @param start of the opening mark
 * @param end after the closing mark
 * @param opener the character that stands for the opening mark, whatever its shape: “ for “, „, «
 *     for both guillemets
 * @param from after the opening mark
 * @param to before the closing mark
 */
public record Quotation(int start, int end, char opener, int from, int to) {}
