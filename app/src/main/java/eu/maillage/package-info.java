/** Maillage: the exchanges of a territory, from the first phone call to the measured synergy. */
@org.jspecify.annotations.NullMarked
package eu.maillage;
