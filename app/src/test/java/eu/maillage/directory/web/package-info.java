@NullMarked
package eu.maillage.directory.web;

import org.jspecify.annotations.NullMarked;
