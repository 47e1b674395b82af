/** Reads YAML with the place of every part, for messages. */
package org.incipit.yaml;
