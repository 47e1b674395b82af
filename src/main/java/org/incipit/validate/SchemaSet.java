package org.incipit.validate;

import java.util.List;
import java.util.Optional;
import org.incipit.validate.schematron.Schematron;

/** What a file is checked against; made once and shared by threads. */
record SchemaSet(Optional<JingSchema> grammar, List<Schematron> rules) {
  SchemaSet {
    rules = List.copyOf(rules);
  }
}
