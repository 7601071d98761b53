/** Tests of the rules. */
@org.jspecify.annotations.NullMarked
package eu.maillage.cards.domain;
