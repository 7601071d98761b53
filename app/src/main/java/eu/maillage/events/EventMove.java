package eu.maillage.events;

/** What became of moving an event on. */
public sealed interface EventMove {

    /** It is where it was asked to be. */
    record Moved(EventState state) implements EventMove {}

    /** There is no way from where it is: an event that is over does not begin again. */
    record NoWay(EventState from, EventState to) implements EventMove {}
}
