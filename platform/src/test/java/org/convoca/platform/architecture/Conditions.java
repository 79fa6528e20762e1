package org.convoca.platform.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;

/** What ArchUnit has no words for. */
final class Conditions {

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";
    private static final String CONFIGURATION = "org.springframework.context.annotation.Configuration";

    static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    var marked = type.getPackage().isAnnotatedWith(NULL_MARKED);
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getName() + (marked ? " is" : " is not") + " in a @NullMarked package"));
                }
            };

    static final DescribedPredicate<JavaMethodCall> ASKS_THE_MACHINE_FOR_THE_TIME =
            DescribedPredicate.describe("asks the machine for the time", Conditions::asksTheMachineForTheTime);

    private Conditions() {}

    private static boolean asksTheMachineForTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        var method = call.getTarget().getName();
        if (owner.isEquivalentTo(Clock.class)) {
            return method.startsWith("system") && !mayMakeAClock(call.getOriginOwner());
        }
        var now = owner.getPackageName().startsWith("java.time")
                && method.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return now || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
    }

    private static boolean mayMakeAClock(JavaClass type) {
        return type.isMetaAnnotatedWith(CONFIGURATION)
                || type.isAnnotatedWith(CONFIGURATION)
                || type.tryGetMethod("main", String[].class).isPresent();
    }
}
