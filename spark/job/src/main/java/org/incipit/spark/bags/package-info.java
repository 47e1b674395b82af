/** Bags that hold many documents each (BagIt 1.0, RFC 8493). */
package org.incipit.spark.bags;
