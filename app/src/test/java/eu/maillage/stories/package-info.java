/** What people do with Maillage from beginning to end, one class per page of docs/stories. */
@org.jspecify.annotations.NullMarked
package eu.maillage.stories;
