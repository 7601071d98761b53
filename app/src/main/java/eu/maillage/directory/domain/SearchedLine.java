package eu.maillage.directory.domain;

import java.util.UUID;

/**
 * An organisation as a search compares it that forgives slips.
 *
 * @param name folded, without the legal form
 * @param words its name, its commune and its people
 */
record SearchedLine(UUID organisation, String name, String words) {}
