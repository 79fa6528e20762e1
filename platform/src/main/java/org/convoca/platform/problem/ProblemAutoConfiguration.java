package org.convoca.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Problems for every web application, and the limits of what is read at all. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@Import(ProblemAdvice.class)
class ProblemAutoConfiguration {

    /** A report of failed delivery with the mail that it is about. */
    private static final int MAIL_LIMIT = 200 * 1024;

    private static final int BODY_LIMIT = 64 * 1024;
    /** An operator's import: 100,000 lines and more. */
    private static final int OPERATOR_BODY_LIMIT = 32 * 1024 * 1024;

    /** An organiser's list of actions: one mebibyte, and what a form needs around it. */
    private static final int LIST_LIMIT = 1024 * 1024 + BODY_LIMIT;

    /** A call's text: 30,000 characters of any script, each of which a browser spells with up to twelve bytes. */
    private static final int TEXT_LIMIT = 400 * 1024;

    private static final Pattern TEXT =
            Pattern.compile("/api/v1/coordination/calls/[^/]+/texts/[^/]+|/coordination/texts/.+");

    private static final int DEEPEST = 20;

    /** Unknown fields, fields that come twice and deep nesting are refused: what a client means must be plain. */
    @Bean
    JsonMapperBuilderCustomizer strictReading() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonFactory jsonFactory() {
        return JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    ProblemErrorController problemErrorController(ProblemWriter problems) {
        return new ProblemErrorController(problems);
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(ProblemWriter problems) {
        var registration =
                new FilterRegistrationBean<>(new BodyLimitFilter(ProblemAutoConfiguration::bodyLimit, problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** As many languages as a header has room for: Tomcat would answer 500 to whoever reads more than ten. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> readersOfManyLanguages() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
    }

    private static int bodyLimit(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/internal/calls/")) {
            return OPERATOR_BODY_LIMIT;
        }
        if (path.equals("/internal/bounces") || path.equals("/hooks/bounces")) {
            return MAIL_LIMIT;
        }
        if (TEXT.matcher(path).matches()) {
            return TEXT_LIMIT;
        }
        return path.endsWith("/actions/imports") || path.equals("/registration/import") ? LIST_LIMIT : BODY_LIMIT;
    }

    @AutoConfiguration
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @ConditionalOnClass(DataAccessException.class)
    @Import(StorageProblemAdvice.class)
    static class Storage {}
}
