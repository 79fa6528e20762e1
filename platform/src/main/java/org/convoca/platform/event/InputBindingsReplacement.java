package org.convoca.platform.event;

import java.util.HashMap;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/** Puts {@link PatientInputBindings} in the place of the binder's own, which makes them without asking whether there are others. */
final class InputBindingsReplacement implements BeanPostProcessor {

    private final AutowireCapableBeanFactory beans;

    InputBindingsReplacement(AutowireCapableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean.getClass() != InputBindingLifecycle.class) {
            return bean;
        }
        // What there is to bind is looked up at the start.
        var patient = new PatientInputBindings(
                beans.getBean(BindingService.class), new HashMap<>(), beans.getBean(ConsumerContainers.class));
        beans.autowireBean(patient);
        return patient;
    }
}
