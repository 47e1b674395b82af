/** The site of a run: home, lists, a page for each entity, timeline, map and search. */
package org.incipit.site;
