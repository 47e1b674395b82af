/** The document as data: blocks, annotations and what is known of it. */
package org.incipit.model;
