package org.convoca.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.convoca.platform.outbox.AggregateStores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.client.RestClient;

/** The service as it is shipped: that it starts, and how its clients of Kafka are really set (D-1, D-11, D-13). */
@WithService
class EventServiceIT {

    @Autowired
    private BindingsLifecycleController bindings;

    @Autowired
    private BindingServiceProperties declared;

    @Autowired
    private AggregateStores stores;

    @LocalManagementPort
    private int managementPort;

    @Test
    void startsAndIsReady() {
        assertThat(managed("/actuator/health/readiness")).contains("\"status\":\"UP\"");
    }

    @Test
    void showsHowFarItIsBehind() {
        assertThat(managed("/actuator/prometheus")).contains("convoca_outbox_pending", "convoca_outbox_age");
    }

    @Test
    void consumesWithoutAutoCommitAndFromTheBeginning() {
        var settings = consumerSettings();

        assertThat(settings)
                .containsEntry("group.id", "event-service")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("isolation.level", "read_committed");
        assertThat(settings.get("enable.auto.commit")).hasToString("false");
        assertThat(container().getContainerProperties().getAckMode()).isEqualTo(ContainerProperties.AckMode.RECORD);
        assertThat(container().getCommonErrorHandler()).isInstanceOf(DefaultErrorHandler.class);
    }

    @Test
    void sendsThroughTheOutboxAndNoBinding() {
        assertThat(declared.getBindings())
                .containsOnlyKeys("signatures-in-0", "calls-in-0", "closings-in-0", "removals-in-0");
    }

    @Test
    void countsAnEventAsSentOnceAllReplicasHaveIt() {
        var relay = new DirectFieldAccessor(stores).getPropertyValue("running");
        var sender = new DirectFieldAccessor(relay).getPropertyValue("sender");
        // Made with the first event, which another class may or may not have sent before.
        var producer = ReflectionTestUtils.invokeMethod(sender, "producer");
        var settings = (ProducerConfig) new DirectFieldAccessor(producer).getPropertyValue("producerConfig");
        assertThat(settings.getString("acks")).isEqualTo("-1");
        assertThat(settings.getBoolean("enable.idempotence")).isTrue();
        assertThat(settings.getInt("max.in.flight.requests.per.connection")).isLessThanOrEqualTo(5);
        assertThat(settings.getInt("delivery.timeout.ms")).isEqualTo(10_000);
    }

    private String managed(String path) {
        return RestClient.create("http://localhost:" + managementPort)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }

    private Map<String, Object> consumerSettings() {
        var factory = (ConsumerFactory<?, ?>) new DirectFieldAccessor(container()).getPropertyValue("consumerFactory");
        return factory.getConfigurationProperties();
    }

    private AbstractMessageListenerContainer<?, ?> container() {
        var states = bindings.queryState("signatures-in-0");
        assertThat(states).hasSize(1);
        Binding<?> binding = states.getFirst();
        var endpoint = new DirectFieldAccessor(binding).getPropertyValue("lifecycle");
        return (AbstractMessageListenerContainer<?, ?>)
                new DirectFieldAccessor(endpoint).getPropertyValue("messageListenerContainer");
    }
}
