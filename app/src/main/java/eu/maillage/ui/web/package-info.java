/** The living page: every component, with a sample, for those who build pages. */
@org.jspecify.annotations.NullMarked
package eu.maillage.ui.web;
