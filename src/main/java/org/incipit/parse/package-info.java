/**
 * Text to blocks: evidence of the layout first, then one class per block kind, chosen by profile.
 */
package org.incipit.parse;
