/** Prints documents for the table, the badge and the wall: PDF from a page of HTML, QR codes; and draws pictures anew. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package eu.maillage.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
