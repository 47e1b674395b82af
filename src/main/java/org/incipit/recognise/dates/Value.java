package org.incipit.recognise.dates;

import java.util.Map;
import java.util.Optional;
import org.incipit.model.Certainty;

/**
 * What an expression comes to.
 *
 * @param attributes TEI attributes by name; none when the words give no value
 * @param cert how sure the value is
 * @param evidence what it rests on
 * @param interval the days it means, where they are known
 */
record Value(
    Map<String, String> attributes, Certainty cert, String evidence, Optional<Interval> interval) {}
