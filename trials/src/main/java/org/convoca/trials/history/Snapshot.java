package org.convoca.trials.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.Filters;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Mails;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the system holds of one call when nothing moves any more: what the services keep, what stands in the topics, what went out by mail, and
 * what the public sees.
 *
 * @param signatures by id
 * @param registrations by the id of their signature
 * @param orders mails as notification-service keeps them, by id
 * @param events of signatures, in the order of each partition, repetitions included
 * @param registrationEvents the same of registrations
 * @param mails what the sink took
 * @param shown the call as the public API tells it
 */
record Snapshot(
        Map<String, Stored> signatures,
        Map<String, List<Stored>> registrations,
        Map<String, Stored> orders,
        List<Event> events,
        List<Event> registrationEvents,
        List<Mails.Mail> mails,
        JsonNode shown) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Snapshot take(LocalSystem system, ClientLog log) {
        var signatures = signatures(system, log.call());
        var registrations =
                all(system, Service.EVENT, "registrations", Filters.eq("state.group.call", log.call())).stream()
                        .collect(groupingBy(registration -> registration.text("group", "signature")));
        var about = new ArrayList<UUID>();
        signatures.keySet().forEach(id -> about.add(UUID.fromString(id)));
        registrations.values().forEach(same -> same.forEach(one -> about.add(UUID.fromString(one.id()))));
        var orders = byId(all(system, Service.NOTIFICATION, "mails", Filters.in("state.order.about", about)));
        var names = log.all().stream().map(Operation::email).collect(toSet());
        return new Snapshot(
                signatures,
                registrations,
                orders,
                events(system, "convoca.signatures", signatures.keySet(), "signature", log.call()),
                events(system, "convoca.registrations", Set.of(), "registration", log.call()),
                system.mails().all().stream()
                        .filter(mail -> names.contains(mail.to()) || orders.containsKey(orderOf(mail)))
                        .toList(),
                JSON.readTree(Http.get(URI.create(system.gateway() + "/api/v1/calls/" + log.call()))
                        .body()));
    }

    static Map<String, Stored> signatures(LocalSystem system, String call) {
        return byId(all(system, Service.SIGNATURE, "signatures", Filters.eq("state.submission.call", call)));
    }

    private static Map<String, Stored> byId(List<Stored> all) {
        return all.stream().collect(toMap(Stored::id, one -> one));
    }

    private static List<Stored> all(LocalSystem system, Service service, String collection, Bson filter) {
        var all = new ArrayList<Stored>();
        system.databases()
                .collection(service, collection)
                .find(filter)
                .map(Stored::of)
                .into(all);
        return all;
    }

    private static List<Event> events(
            LocalSystem system, String topic, Set<String> subjects, String aggregate, String call) {
        return system.topics().read(topic).stream()
                .filter(Event::isReadable)
                .map(Event::of)
                .filter(event -> subjects.contains(event.subject())
                        || event.data()
                                .path(aggregate)
                                .path("call")
                                .asString("")
                                .equals(call))
                .toList();
    }

    /** The id of the order that a mail comes from: its Message-ID without the host. */
    static String orderOf(Mails.Mail mail) {
        var at = mail.messageId().indexOf('@');
        return at < 0 ? mail.messageId() : mail.messageId().substring(0, at);
    }

    /** Ids of events that are there at least once. */
    Set<String> eventIds() {
        return events.stream().map(Event::id).collect(toSet());
    }

    long published() {
        return signatures.values().stream()
                .filter(signature -> signature.status().equals("published"))
                .count();
    }

    /** Events that stand in the topic more than once, each counted as often as it is too many. */
    long repeated() {
        return events.size() - events.stream().map(Event::id).distinct().count();
    }
}
