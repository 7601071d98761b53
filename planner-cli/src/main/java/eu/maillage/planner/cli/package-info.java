/** The planner's command line: problems from JSON, spreadsheets and benchmark files, answers as JSON or spreadsheets. */
@NullMarked
package eu.maillage.planner.cli;

import org.jspecify.annotations.NullMarked;
