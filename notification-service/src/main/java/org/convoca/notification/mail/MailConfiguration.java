package org.convoca.notification.mail;

import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.territory.Territories;
import org.convoca.notification.mail.bounce.BounceProperties;
import org.convoca.notification.mail.recipient.Recipients;
import org.convoca.notification.mail.smtp.Composer;
import org.convoca.notification.mail.smtp.MailServer;
import org.convoca.notification.template.Letters;
import org.convoca.notification.template.Template;
import org.convoca.platform.outbox.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** Templates are stored by the vocabulary's names, which outlive those of constants. */
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(
                List.of(new TemplateWriter(), new TemplateReader(), new OwnerWriter(), new OwnerReader()));
    }

    @WritingConverter
    private static final class TemplateWriter implements Converter<Template, String> {
        @Override
        public String convert(Template template) {
            return template.code();
        }
    }

    @ReadingConverter
    private static final class TemplateReader implements Converter<String, Template> {
        @Override
        public Template convert(String code) {
            return Template.of(code);
        }
    }

    @WritingConverter
    private static final class OwnerWriter implements Converter<OrganiserOwner, String> {
        @Override
        public String convert(OrganiserOwner owner) {
            return owner.code();
        }
    }

    @ReadingConverter
    private static final class OwnerReader implements Converter<String, OrganiserOwner> {
        @Override
        public OrganiserOwner convert(String code) {
            return OrganiserOwner.of(code);
        }
    }

    @Bean
    Mails mails(AggregateStores stores, MongoTemplate mongo) {
        return new Mails(stores, mongo);
    }

    @Bean
    MailMeters mailMeters(MeterRegistry meters) {
        return new MailMeters(meters);
    }

    @Bean
    LeaseKeeper leaseKeeper(Mails mails, MailProperties properties, Clock clock) {
        return new LeaseKeeper(mails, properties.lease(), clock);
    }

    @Bean
    Leases leases(Mails mails, LeaseKeeper keeper, MailMeters meters, MailProperties properties, Clock clock) {
        return new Leases(mails, keeper, meters, properties, clock);
    }

    @Bean
    HeldChanges heldChanges(Mails mails, MailProperties properties, Clock clock) {
        return new HeldChanges(mails, properties.changesHeldFor(), clock);
    }

    @Bean
    MailQueue mailQueue(Mails mails, Leases leases, HeldChanges changes, MailMeters meters, Clock clock) {
        return new StoredMailQueue(mails, leases, changes, meters, clock);
    }

    @Bean
    Patience patience(MailProperties properties) {
        return new Patience(
                properties.retry(), () -> ThreadLocalRandom.current().nextDouble());
    }

    @Bean
    ReaderLanguages readerLanguages() {
        return new ReaderLanguages(Territories.load());
    }

    @Bean
    LetterWriting letterWriting(
            Letters letters,
            ReaderLanguages languages,
            List<OwnLetters> own,
            Composer composer,
            PublicAddress address,
            Clock clock) {
        return new LetterWriting(letters, languages, own, composer, address, clock);
    }

    @Bean
    Unsubscriptions unsubscriptions(Mails mails) {
        return mails::unsubscribe;
    }

    @Bean
    Outcomes outcomes(Mails mails, MailMeters meters, RetryRegistry retries, Clock clock) {
        return new Outcomes(mails, meters, retries.retry("mail-outcome"), clock);
    }

    @Bean
    Round round(
            Mails mails,
            Recipients recipients,
            LetterWriting writing,
            Outcomes outcomes,
            LeaseKeeper keeper,
            MailProperties properties,
            Patience patience,
            Addressing addressing,
            Clock clock) {
        return new Round(mails, recipients, writing, outcomes, keeper, properties, patience, addressing, clock);
    }

    @Bean
    Suppressions suppressions(MongoTemplate mongo) {
        return new Suppressions(mongo);
    }

    @Bean
    Addressing addressing(Suppressions suppressions, DomainProperties domains, BounceProperties bounces, Clock clock) {
        return new Addressing(
                suppressions, new DomainLimits(domains, clock), new ReturnPaths(bounces.domain(), new SecureRandom()));
    }

    @Bean
    MailDesk mailDesk(Mails mails, Suppressions suppressions, Leases leases, MongoTemplate mongo, Clock clock) {
        return new MailDesk(mails, mails.store(), suppressions, leases, mongo, clock);
    }

    @Bean
    Bounces bounces(Mails mails, Suppressions suppressions, MailMeters meters, Clock clock) {
        return new Bounces(mails, suppressions, meters, clock);
    }

    @Bean
    Workers workers(
            MailProperties properties,
            Leases leases,
            Round round,
            Recipients recipients,
            MailServer server,
            Patience patience) {
        return new Workers(properties, leases, round, recipients, server, patience);
    }

    @Bean
    MeterBinder mailQueueMeters(Mails mails, Clock clock) {
        return meters -> {
            Gauge.builder("convoca.mails.queue", mails, Mails::unfinished)
                    .description("mails that wait or are in hand")
                    .register(meters);
            Gauge.builder(
                            "convoca.mails.queue.age",
                            mails,
                            queue -> queue.oldest(clock.instant()).toMillis() / 1000.0)
                    .baseUnit("seconds")
                    .description("age of the oldest mail that waits or is in hand")
                    .register(meters);
        };
    }
}
