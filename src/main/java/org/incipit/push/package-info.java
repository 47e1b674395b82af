/**
 * Bags to repositories over HTTP: the only package that speaks to another machine, and only when a
 * user names one.
 */
package org.incipit.push;
