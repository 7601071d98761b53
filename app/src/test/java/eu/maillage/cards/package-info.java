/** Tests of the module. */
@org.jspecify.annotations.NullMarked
package eu.maillage.cards;
