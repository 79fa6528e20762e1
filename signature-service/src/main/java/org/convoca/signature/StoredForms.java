package org.convoca.signature;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.TextWeight;
import org.convoca.signature.claiming.ClaimId;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.dossier.MailHint;
import org.convoca.signature.dossier.ReasonTemplate;
import org.convoca.signature.dossier.Verdict;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How values stand in documents: ids and slugs as strings, enumerations in the vocabulary's spelling, days as ISO 8601 dates. */
final class StoredForms {

    private static final List<Form<?, ?>> FORMS = List.of(
            new Form<>(CallSlug.class, String.class, CallSlug::value, CallSlug::new),
            new Form<>(ClaimId.class, String.class, ClaimId::toString, id -> new ClaimId(UUID.fromString(id))),
            new Form<>(
                    SignatureId.class, String.class, SignatureId::toString, id -> new SignatureId(UUID.fromString(id))),
            new Form<>(UUID.class, String.class, UUID::toString, UUID::fromString),
            new Form<>(EvidenceKind.class, String.class, EvidenceKind::code, EvidenceKind::of),
            new Form<>(MailHint.class, String.class, MailHint::code, MailHint::of),
            new Form<>(TextWeight.class, String.class, TextWeight::code, TextWeight::of),
            new Form<>(Verdict.class, String.class, Verdict::code, Verdict::of),
            new Form<>(ReasonTemplate.class, String.class, ReasonTemplate::code, ReasonTemplate::of),
            new Form<>(Region.class, String.class, Region::code, Region::of),
            new Form<>(ReviewPolicy.class, String.class, ReviewPolicy::code, ReviewPolicy::of),
            new Form<>(SignatureOrigin.class, String.class, SignatureOrigin::code, SignatureOrigin::of),
            new Form<>(ActionWeek.class, Document.class, StoredForms::write, StoredForms::readWeek));

    private StoredForms() {}

    private record Form<T, S>(Class<T> type, Class<S> stored, Function<T, S> writing, Function<S, T> reading) {
        Object write(Object value) {
            return writing.apply(type.cast(value));
        }

        Object read(Object value) {
            return reading.apply(stored.cast(value));
        }
    }

    private static Document write(ActionWeek week) {
        return switch (week) {
            case ActionWeek.ToBeAnnounced(var from, var to) -> days("to-be-announced", from, to);
            case ActionWeek.Announced(var first, var last) -> days("announced", first, last);
        };
    }

    private static Document days(String status, LocalDate from, LocalDate to) {
        return new Document("status", status).append("from", from.toString()).append("to", to.toString());
    }

    private static ActionWeek readWeek(Document document) {
        var from = LocalDate.parse(document.getString("from"));
        var to = LocalDate.parse(document.getString("to"));
        return "announced".equals(document.getString("status"))
                ? new ActionWeek.Announced(from, to)
                : new ActionWeek.ToBeAnnounced(from, to);
    }

    @WritingConverter
    static final class Writing implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return FORMS.stream()
                    .map(form -> new ConvertiblePair(form.type(), form.stored()))
                    .collect(toUnmodifiableSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : form(from.getObjectType()).write(source);
        }
    }

    @ReadingConverter
    static final class Reading implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return FORMS.stream()
                    .map(form -> new ConvertiblePair(form.stored(), form.type()))
                    .collect(toUnmodifiableSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : form(to.getObjectType()).read(source);
        }
    }

    private static Form<?, ?> form(Class<?> type) {
        return Objects.requireNonNull(FORMS.stream()
                .filter(form -> form.type().isAssignableFrom(type))
                .findFirst()
                .orElse(null));
    }
}
