/** The pipeline on Apache Spark: rows of texts in, rows of editions out. */
package org.incipit.spark;
