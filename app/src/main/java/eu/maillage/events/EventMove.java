package eu.maillage.events;

/** What became of moving an event on. */
public sealed interface EventMove {

    /**
     * It is where it was asked to be.
     *
     * @param from where it was
     */
    record Moved(EventState from, EventState state) implements EventMove {

        /** Whether it is ahead again after it had begun. */
        public boolean isBackBeforeTheStart() {
            return from == EventState.RUNNING && state == EventState.OPEN;
        }
    }

    /** There is no way from where it is: an event that is over is not moved on. */
    record NoWay(EventState from, EventState to) implements EventMove {}
}
