package eu.maillage.accounts.web;

import eu.maillage.accounts.Person;
import eu.maillage.tenancy.Role;
import eu.maillage.ui.FormState;
import java.util.List;

/** The people of the territory and the form that lets in one more. */
public record PeopleView(List<Person> people, FormState form, List<Role> roles) {}
