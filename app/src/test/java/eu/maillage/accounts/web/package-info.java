@org.jspecify.annotations.NullMarked
package eu.maillage.accounts.web;
