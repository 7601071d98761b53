/** Plans exchanges between people. */
@org.jspecify.annotations.NullMarked
package eu.maillage.planner;
