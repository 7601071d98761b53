package eu.maillage.directory;

import org.jspecify.annotations.Nullable;

/** What another module knows of a person that it asks the directory to add to an organisation. */
public record NewContact(
        String name,
        @Nullable String role,
        @Nullable String email,
        @Nullable String phone) {}
