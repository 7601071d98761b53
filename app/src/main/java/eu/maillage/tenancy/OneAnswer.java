package eu.maillage.tenancy;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Answers what is {@link AskedOnce} a second time with what was found the first time. */
class OneAnswer implements MethodInterceptor {

    /** What is asked of whom. */
    record Question(@Nullable Object asked, Method method, List<@Nullable Object> arguments) {}

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Map<Question, Object> known = TerritoryGate.answersOfThisMoment();
        if (known == null) {
            return invocation.proceed();
        }
        Question question = new Question(invocation.getThis(), invocation.getMethod(), kept(invocation.getArguments()));
        Object answer = known.get(question);
        if (answer == null) {
            answer = invocation.proceed();
            if (answer != null) {
                known.put(question, answer);
            }
        }
        return answer;
    }

    /** Whoever asked may go on to fill what she asked with. */
    private static List<@Nullable Object> kept(@Nullable Object... arguments) {
        return Arrays.stream(arguments).<@Nullable Object>map(OneAnswer::kept).toList();
    }

    private static @Nullable Object kept(@Nullable Object argument) {
        return switch (argument) {
            case Set<?> set -> Set.copyOf(set);
            case Collection<?> collection -> List.copyOf(collection);
            case null -> null;
            default -> argument;
        };
    }
}
