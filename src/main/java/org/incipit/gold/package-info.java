/**
 * Texts that people have tagged, read from where they stand: TEI, tables of tokens, the JSON of
 * scorers. Depends on the model alone.
 */
package org.incipit.gold;
