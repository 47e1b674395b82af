/** Texts from files, tables and shards, each a row. */
package org.incipit.spark.input;
