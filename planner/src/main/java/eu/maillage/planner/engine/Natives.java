package eu.maillage.planner.engine;

import com.google.ortools.Loader;

/** The native library of OR-Tools, which must be loaded before the first of its objects is made. */
public final class Natives {

    static {
        Loader.loadNativeLibraries();
    }

    private Natives() {}

    /** Loads the library unless it is; the first time takes about a second. */
    public static void load() {
        // The static initialiser does it, once.
    }
}
