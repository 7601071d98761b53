/** What tests share: the application on one real server, a territory of one's own, and who is asking. */
@org.jspecify.annotations.NullMarked
package eu.maillage.testing;
