/** Candidates to a nesting set, and mentions to entities. */
package org.incipit.resolve;
