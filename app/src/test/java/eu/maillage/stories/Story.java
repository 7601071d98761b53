package eu.maillage.stories;

import eu.maillage.testing.MaillageTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A story of docs/stories, told to the whole application over HTTP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MaillageTest
@interface Story {}
