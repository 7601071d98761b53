@org.jspecify.annotations.NullMarked
package eu.maillage.demo;
