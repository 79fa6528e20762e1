package org.convoca.signature.text;

import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import java.util.List;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/**
 * Who stands on a roll under which version. One index serves every query here: the call, the state and the language part it, its ids give the order
 * of pages, and both versions are read from the index itself.
 *
 * <p>An imported list does not say which text was signed. Such a signature counts as one of an unknown version, 0, of the call's main text.
 */
@Repository
class SignedTexts {

    private static final String CALL = "state.submission.call";
    private static final String CLASS = "state._class";
    private static final String LANGUAGE = "state.submission.text.language";
    private static final String ID = "_id";
    private static final String SIGNED = "state.submission.text.version";
    private static final String SEEN = "state.seen.version";
    /** A keyed hash; of a contact only that there is one. */
    private static final String CONTACT = "state.contact.lookup";

    private final Signatures signatures;
    private final MongoTemplate mongo;

    SignedTexts(Signatures signatures, MongoTemplate mongo) {
        this.signatures = signatures;
        this.mongo = mongo;
        mongo.getCollection(Signatures.COLLECTION)
                .createIndex(Indexes.ascending(CALL, CLASS, LANGUAGE, ID, SIGNED, SEEN));
    }

    /** The signatures of a call under its texts in one language. */
    record Under(CallSlug call, String language, boolean main) {

        static Under of(CallContent call, String language) {
            return new Under(call.slug(), language, language.equals(call.language()));
        }

        private Criteria criteria() {
            var languages = main ? Arrays.asList(language, null) : List.of(language);
            return Criteria.where(CALL)
                    .is(call.value())
                    .and(CLASS)
                    .is("signature.published")
                    .and(LANGUAGE)
                    .in(languages);
        }

        /** Those under a version before that one. */
        private Criteria before(int version) {
            return criteria()
                    .orOperator(
                            Criteria.where(SIGNED).lt(version),
                            Criteria.where(SIGNED).is(null));
        }
    }

    /** Some whose contact is still to be asked about that version. */
    List<Stored<Signature>> toBeAsked(Under under, int version, int limit) {
        // Where there is no contact there is nothing that was seen; documents of an older release say nothing of it.
        var seen = Criteria.where(SEEN).lt(version);
        var unsaid = Criteria.where(SEEN).is(null).and(CONTACT).exists(true);
        var criteria = new Criteria().andOperator(under.before(version), new Criteria().orOperator(seen, unsaid));
        return signatures.find(criteria, Sort.by(ID), limit);
    }

    /** Those who have not signed that version or a later one, in the order of their ids. */
    List<Stored<Signature>> unconfirmed(
            Under under, int version, boolean reachable, @Nullable SignatureId after, int limit) {
        var criteria = under.before(version).and(CONTACT).exists(reachable);
        return signatures.find(after == null ? criteria : criteria.and(ID).gt(after.toString()), Sort.by(ID), limit);
    }

    long countUnconfirmed(Under under, int version, boolean reachable) {
        return count(under.before(version).and(CONTACT).exists(reachable));
    }

    long countAll(Under under) {
        return count(under.criteria());
    }

    /** How many would be asked. */
    long countReachable(Under under) {
        return count(under.criteria().and(CONTACT).exists(true));
    }

    private long count(Criteria criteria) {
        return mongo.count(Query.query(criteria), Signatures.COLLECTION);
    }
}
