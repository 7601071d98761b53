package eu.maillage.tenancy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several parts of a page ask this, none knowing of the others: within a transaction that only reads, the same arguments are
 * looked up once, and who asks again gets the same answer. It must be one that nobody changes.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedOnce {}
