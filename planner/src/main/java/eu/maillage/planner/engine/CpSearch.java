package eu.maillage.planner.engine;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.Literal;
import com.google.ortools.sat.SatParameters;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One call of the constraint solver (OR-Tools CP-SAT) within what is left of a run's budget. */
public final class CpSearch {

    static {
        Natives.load();
    }

    private static final double LEAST_TIME = 0.001;
    private static final long LOOK_AT_CANCELLATION_MILLIS = 20;

    /** The least value still possible, as the solver's log tells it. */
    private static final Pattern BOUND = Pattern.compile("#(?:Bound|\\d+)\\s.*next:\\[(-?[\\d.e+]+),");

    private final Run run;
    private final CpSolver solver = new CpSolver();
    private CpSolverStatus status = CpSolverStatus.UNKNOWN;
    private BooleanSupplier enough = () -> false;

    public CpSearch(Run run) {
        this(run, 1.0);
    }

    /** @param share of what is left of the budget that this call may use, above 0 and up to 1 */
    public CpSearch(Run run, double share) {
        this.run = run;
        SatParameters.Builder parameters = solver.getParameters();
        parameters.setNumWorkers(run.threads());
        // The solver would otherwise take the interruption from the virtual machine.
        parameters.setCatchSigintSignal(false);
        parameters.setRandomSeed((int) (run.seed() & 0x3fff_ffff));
        double limit = Math.max(LEAST_TIME, run.left() * share);
        if (run.countsEffort()) {
            parameters.setMaxDeterministicTime(limit);
        } else {
            parameters.setMaxTimeInSeconds(limit);
        }
    }

    /** Ends after so much deterministic work, if not before: what a busy machine cannot shorten. */
    public CpSearch atMost(double effort) {
        SatParameters.Builder parameters = solver.getParameters();
        parameters.setMaxDeterministicTime(Math.min(effort, parameters.getMaxDeterministicTime()));
        return this;
    }

    /** Tells every better bound on the objective as soon as it is known, and ends when enough is known. */
    public CpSearch telling(DoubleConsumer bounds, BooleanSupplier enough) {
        solver.getParameters().setLogSearchProgress(true).setLogToStdout(false);
        // The solver's own callback for bounds ends the virtual machine (9.15); its log tells the same.
        solver.setLogCallback(line -> bound(line).ifPresent(bounds));
        this.enough = enough;
        return this;
    }

    private static OptionalDouble bound(String line) {
        Matcher matcher = BOUND.matcher(line);
        return matcher.lookingAt() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    /** Changes the solver's settings. */
    public CpSearch with(Consumer<SatParameters.Builder> settings) {
        settings.accept(solver.getParameters());
        return this;
    }

    /** Solves the model; returns when solved, out of budget or cancelled. */
    public CpSolverStatus solve(CpModel model, @Nullable CpSolverSolutionCallback solutions) {
        CountDownLatch done = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().start(() -> stopWhenCancelled(done));
        try {
            status = solutions == null ? solver.solve(model) : solver.solve(model, solutions);
        } finally {
            done.countDown();
            watch.interrupt();
        }
        if (run.countsEffort()) {
            run.spend(solver.response().getDeterministicTime());
        }
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException(
                    "The solver refuses the model: %s. Maybe a coefficient is too large.".formatted(model.validate()));
        }
        return status;
    }

    private void stopWhenCancelled(CountDownLatch done) {
        try {
            while (!done.await(LOOK_AT_CANCELLATION_MILLIS, TimeUnit.MILLISECONDS)) {
                if (run.cancelled() || enough.getAsBoolean()) {
                    solver.stopSearch();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    public CpSolverStatus solve(CpModel model) {
        return solve(model, null);
    }

    public boolean found() {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    public boolean proved() {
        return status == CpSolverStatus.OPTIMAL;
    }

    public boolean infeasible() {
        return status == CpSolverStatus.INFEASIBLE;
    }

    public boolean isTrue(Literal literal) {
        return solver.booleanValue(literal);
    }

    public long value(LinearArgument expression) {
        return solver.value(expression);
    }

    /** The objective's value of the plan found. */
    public long objective() {
        return Math.round(solver.objectiveValue());
    }

    /** The best value of the objective that is not excluded. */
    public double bound() {
        return solver.bestObjectiveBound();
    }
}
