/** Persons, places, organisations and events of many documents, joined by authority or by hand. */
package org.incipit.entities;
