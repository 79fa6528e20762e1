package org.convoca.platform.outbox;

/** Makes the stores of a service's aggregates and runs their relay. A bean wherever Spring Data MongoDB is on the class path. */
public interface AggregateStores {

    /**
     * The store of one kind of aggregate.
     *
     * @param collection the MongoDB collection, in the plural: {@code signatures}
     * @param type the sealed interface (or record) of its states; each permitted record carries a
     *     {@link org.springframework.data.annotation.TypeAlias}
     */
    <S> AggregateStore<S> of(String collection, Class<S> type);
}
