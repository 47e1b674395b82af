/** What a person decided: the review file, and its answers on one document. */
package org.incipit.review;
