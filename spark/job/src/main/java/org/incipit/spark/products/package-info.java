/** What is made of all documents together: indexes, counts, the site. */
package org.incipit.spark.products;
