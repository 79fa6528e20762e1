package org.convoca.notification.mail.smtp;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryRegistry;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class SmtpConfiguration {

    private static final String NAME = "smtp";

    @Bean
    Session smtpSession(JavaMailSenderImpl settings, SmtpProperties properties) {
        var prefix = "mail." + MailServer.protocol(settings) + ".";
        var all = new Properties();
        all.putAll(settings.getJavaMailProperties());
        all.setProperty(
                prefix + "connectiontimeout", millis(properties.connectTimeout().toMillis()));
        all.setProperty(prefix + "timeout", millis(properties.timeout().toMillis()));
        all.setProperty(prefix + "writetimeout", millis(properties.timeout().toMillis()));
        all.setProperty(prefix + "quitwait", "false");
        if (settings.getUsername() != null) {
            all.setProperty(prefix + "auth", "true");
        }
        return Session.getInstance(all);
    }

    private static String millis(long value) {
        return Long.toString(value);
    }

    @Bean
    Composer composer(Session smtpSession, SenderProperties sender, DkimProperties dkim, Clock clock) {
        return new Composer(smtpSession, sender, DkimSigning.of(dkim, clock));
    }

    @Bean
    MailServer mailServer(
            JavaMailSenderImpl settings,
            Session smtpSession,
            SmtpProperties properties,
            RetryRegistry retries,
            CircuitBreakerRegistry breakers,
            Clock clock) {
        return new MailServer(
                settings, smtpSession, properties, retries.retry(NAME), breakers.circuitBreaker(NAME), clock);
    }
}
