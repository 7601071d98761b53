@NullMarked
package eu.maillage.mail.domain;

import org.jspecify.annotations.NullMarked;
