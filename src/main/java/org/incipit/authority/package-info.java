/**
 * What is known beforehand: places, names of persons, words and titles, and the user's own lists.
 */
package org.incipit.authority;
