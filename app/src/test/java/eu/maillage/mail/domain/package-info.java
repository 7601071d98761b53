@org.jspecify.annotations.NullMarked
package eu.maillage.mail.domain;
