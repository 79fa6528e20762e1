package org.convoca.platform.event;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.config.BindingServiceProperties;

/**
 * A function that is bound to topics.
 *
 * @param name of the binding: {@code signatures-in-0}
 * @param group the consumer group, or null when none is set
 */
record ConsumerBinding(
        String name, List<String> topics, @Nullable String group) {

    /** What one listener container consumes. */
    record Source(String topic, String group) {}

    static List<ConsumerBinding> all(Collection<Bindable> bindables, BindingServiceProperties bindings) {
        return bindables.stream()
                .flatMap(bindable -> bindable.getInputs().stream())
                .distinct()
                .map(name -> new ConsumerBinding(
                        name,
                        Arrays.stream(bindings.getBindingDestination(name).split(","))
                                .map(String::strip)
                                .toList(),
                        bindings.getGroup(name)))
                .toList();
    }

    List<Source> sources() {
        var named = group;
        return named == null
                ? List.of()
                : topics.stream().map(topic -> new Source(topic, named)).toList();
    }
}
