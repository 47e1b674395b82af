/**
 * Persons, places, bodies and events: tokens, statistics of the document, candidates and their
 * evidence, a decision, rules on spans, linking.
 */
package org.incipit.recognise.names;
