/** What users say of their texts: names, values and where they are read from. */
package org.incipit.metadata;
