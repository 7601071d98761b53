@org.jspecify.annotations.NullMarked
package eu.maillage.home.web;
