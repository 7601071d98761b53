package eu.maillage.ui;

import eu.maillage.tenancy.Asker;
import java.util.function.Predicate;

/**
 * A task that a module puts into the navigation, as a bean.
 *
 * @param order from left to right; tens, so that others fit between
 * @param messageKey of its name
 * @param href where it leads; it is the current one on every page below
 * @param icon of the sprite
 * @param shownTo whom it concerns
 */
public record NavigationEntry(int order, String messageKey, String href, String icon, Predicate<Asker> shownTo) {}
