package eu.maillage.accounts.domain;

import eu.maillage.accounts.Person;

/** To whom a sign-in link goes, and its secret. */
record SignInLetter(Person person, Secret secret) {}
