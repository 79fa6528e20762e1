package org.convoca.event;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.coordinator.CoordinatorRole;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.territory.Region;
import org.convoca.event.action.Precision;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.ReasonTemplate;
import org.convoca.event.registration.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How values stand in documents: enumerations in the vocabulary's spelling, so that they outlive the names of constants; local days and times as text,
 * since MongoDB's dates are moments and would depend on where the server runs.
 */
final class StoredForms {

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(Region.class, Region::code, Region::of),
            new Form<>(ActionKind.class, ActionKind::code, ActionKind::of),
            new Form<>(OrganiserOwner.class, OrganiserOwner::code, OrganiserOwner::of),
            new Form<>(Request.Why.class, Request.Why::code, Request.Why::of),
            new Form<>(Decision.class, Decision::code, Decision::of),
            new Form<>(ReasonTemplate.class, ReasonTemplate::code, ReasonTemplate::of),
            new Form<>(Precision.class, Precision::code, Precision::of),
            new Form<>(CoordinatorRole.class, CoordinatorRole::code, CoordinatorRole::of),
            new Form<>(LocalDate.class, LocalDate::toString, LocalDate::parse),
            new Form<>(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse),
            new Form<>(ZoneOffset.class, ZoneOffset::getId, ZoneOffset::of),
            new Form<>(ZoneId.class, ZoneId::getId, ZoneId::of));

    private StoredForms() {}

    private record Form<T>(Class<T> type, Function<T, String> writing, Function<String, T> reading) {
        Object write(Object value) {
            return writing.apply(type.cast(value));
        }

        Object read(Object value) {
            return reading.apply((String) value);
        }
    }

    @WritingConverter
    static final class Writing implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return FORMS.stream()
                    .map(form -> new ConvertiblePair(form.type(), String.class))
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
                    .map(form -> new ConvertiblePair(String.class, form.type()))
                    .collect(toUnmodifiableSet());
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            return source == null ? null : form(to.getObjectType()).read(source);
        }
    }

    private static Form<?> form(Class<?> type) {
        return Objects.requireNonNull(FORMS.stream()
                .filter(form -> form.type().isAssignableFrom(type))
                .findFirst()
                .orElse(null));
    }
}
