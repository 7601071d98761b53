@org.jspecify.annotations.NullMarked
package eu.maillage.live;
