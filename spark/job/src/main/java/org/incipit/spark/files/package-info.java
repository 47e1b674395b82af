/** Files of a job in folders of any file system that Hadoop knows. */
package org.incipit.spark.files;
