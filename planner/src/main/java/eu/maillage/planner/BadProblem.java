package eu.maillage.planner;

/** A problem that says something impossible to understand: a duplicate id, an unknown reference, a size beyond the limits. */
public final class BadProblem extends IllegalArgumentException {

    private final String pointer;

    /**
     * @param pointer the place, as a JSON pointer into the problem ({@code /people/3/id})
     * @param message what was expected and what stands there
     */
    public BadProblem(String pointer, String message) {
        super("%s: %s".formatted(pointer.isEmpty() ? "/" : pointer, message));
        this.pointer = pointer;
    }

    /** The place in the problem, as a JSON pointer. */
    public String pointer() {
        return pointer;
    }
}
