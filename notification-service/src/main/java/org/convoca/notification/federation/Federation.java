package org.convoca.notification.federation;

import java.net.URI;
import java.time.Clock;
import java.util.function.DoubleSupplier;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.outbound.OutboundClient;
import org.convoca.platform.sealing.Sealing;
import org.convoca.platform.switches.Switches;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the feature, put together in one place for the service and for tests. */
record Federation(
        Actors actors,
        Receiving receiving,
        FederationIntake intake,
        Publishing publishing,
        Delivering delivering,
        Things things,
        Followers followers,
        Deliveries deliveries,
        Hosts hosts,
        SeenSignatures seen)
        implements AutoCloseable {

    /**
     * What it needs of the rest.
     *
     * @param spread random, from 0 to below 1
     */
    record Surroundings(
            MongoTemplate mongo,
            Sealing sealing,
            URI publicUrl,
            OutboundClient outbound,
            PublicActions events,
            FederationMeters meters,
            Territories territories,
            JsonMapper json,
            DoubleSupplier spread,
            Clock clock) {}

    static Federation assemble(Surroundings around, FederationProperties properties) {
        var stores = Stores.in(around.mongo());
        var clock = around.clock();
        var json = around.json();
        var addresses = new Addresses(around.publicUrl());
        var words = Words.load();
        var activities = new Activities(addresses, json);
        var key = new InstanceKey(around.mongo(), around.sealing());
        var signing = new SignedHeaders(key, addresses, clock);
        var actors = new Actors(
                stores.calls(),
                stores.things(),
                stores.followers(),
                new ActorDocuments(addresses, around.territories(), key, words),
                activities,
                addresses);
        var remote = new RemoteActors(around.outbound(), signing, json, clock);
        var signatures =
                new Signatures(remote, stores.followers(), stores.seen(), addresses, properties.signatureAge(), clock);
        var following =
                new Following(actors, stores.followers(), stores.deliveries(), activities, properties.mostFollowers());
        var posting = new Posting(
                around.outbound(),
                signing,
                activities,
                stores.things(),
                stores.deliveries(),
                stores.followers(),
                stores.hosts(),
                around.meters(),
                properties,
                around.spread(),
                clock);
        var events = new EventObjects(addresses, around.territories(), words);
        return new Federation(
                actors,
                new Receiving(signatures, following, json, clock),
                new FederationIntake(
                        stores.calls(),
                        stores.things(),
                        new Notes(addresses, words),
                        new Departures(stores.followers(), stores.deliveries(), activities, clock),
                        properties.enabled(),
                        json,
                        clock),
                new Publishing(
                        stores.things(),
                        stores.calls(),
                        around.events(),
                        events,
                        stores.followers(),
                        stores.deliveries(),
                        properties.mostWaiting(),
                        json,
                        clock),
                new Delivering(stores.deliveries(), posting, properties, clock),
                stores.things(),
                stores.followers(),
                stores.deliveries(),
                stores.hosts(),
                stores.seen());
    }

    private record Stores(
            FederatedCalls calls,
            Things things,
            Followers followers,
            Deliveries deliveries,
            Hosts hosts,
            SeenSignatures seen) {

        static Stores in(MongoTemplate mongo) {
            return new Stores(
                    new FederatedCalls(mongo),
                    new Things(mongo),
                    new Followers(mongo),
                    new Deliveries(mongo),
                    new Hosts(mongo),
                    new SeenSignatures(mongo));
        }
    }

    FederationJobs jobs(Switches switches, FederationProperties properties, Clock clock) {
        return new FederationJobs(
                publishing, delivering, deliveries, followers, hosts, seen, switches, properties, clock);
    }

    @Override
    public void close() {
        delivering.close();
    }
}
