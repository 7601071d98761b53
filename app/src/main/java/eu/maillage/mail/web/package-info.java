@NullMarked
package eu.maillage.mail.web;

import org.jspecify.annotations.NullMarked;
