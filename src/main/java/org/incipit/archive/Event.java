package org.incipit.archive;

import java.time.Instant;

/**
 * The conversion that made an edition.
 *
 * @param tool name and version of what did it: {@code Incipit 0.1.0}
 * @param options what it was told, as the header of the edition has it
 * @param when it happened, to the second
 * @param outcome {@code ok} or {@code warn}
 * @param findings how many it had
 */
public record Event(String tool, String options, Instant when, String outcome, int findings) {}
