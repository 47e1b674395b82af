package org.incipit.recognise.quotes;

/**
 * Words in quotation marks, as indexes into the text of a passage.
 *
 * @param start of the opening mark
 * @param end after the closing mark
 */
public record Quotation(int start, int end) {}
