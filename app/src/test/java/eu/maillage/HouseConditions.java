package eu.maillage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Conditions that the house's rules are made of. */
final class HouseConditions {

    private HouseConditions() {}

    static ArchCondition<JavaMethod> haveFirstParameter(Class<?> type) {
        return new ArchCondition<>("have %s as first parameter".formatted(type.getSimpleName())) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean holds = method.getRawParameterTypes().stream()
                        .findFirst()
                        .map(JavaClass::getName)
                        .filter(type.getName()::equals)
                        .isPresent();
                events.add(new SimpleConditionEvent(method, holds, method.getFullName()));
            }
        };
    }
}
