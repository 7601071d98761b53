@org.jspecify.annotations.NullMarked
package eu.maillage.exchanges.web.after;
