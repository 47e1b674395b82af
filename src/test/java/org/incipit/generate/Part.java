package org.incipit.generate;

/** A node of the structure that a generated document must give back. */
sealed interface Part permits Box, Leaf {}
