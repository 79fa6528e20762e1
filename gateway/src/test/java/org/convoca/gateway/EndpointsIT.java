package org.convoca.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everything that can be asked of the gateway, each with the reason why it may be. */
@GatewayTest
class EndpointsIT {

    /** The public API: what the description names, and nothing else. */
    private static final Set<String> API = Set.of(
            "GET /api/v1/calls",
            "GET /api/v1/calls/{slug}",
            "POST /api/v1/calls/{slug}/signatures",
            "POST /api/v1/calls/{slug}/registrations",
            "GET /api/v1/calls/{slug}/texts",
            "GET /api/v1/calls/{slug}/texts/{language}/{version}",
            "GET /api/v1/calls/{slug}/roll",
            "GET /api/v1/calls/{slug}/roll/{id}",
            "POST /api/v1/calls/{slug}/signatures/{id}/claims",
            "GET /api/v1/calls/{slug}/roll.csv",
            "GET /api/v1/calls/{slug}/roll.json",
            "GET /api/v1/calls/{slug}/roll.atom",
            "GET /api/v1/calls/{slug}/roll.osdi",
            "GET /api/v1/calls/{slug}/roll/{id}.osdi",
            "GET /api/v1/calls/{slug}/actions",
            "GET /api/v1/calls/{slug}/actions/totals",
            "GET /api/v1/calls/{slug}/actions.ics",
            "GET /api/v1/calls/{slug}/actions.geojson",
            "GET /api/v1/calls/{slug}/actions.rss",
            "GET /api/v1/calls/{slug}/actions.atom",
            "GET /api/v1/calls/{slug}/actions.json",
            "GET /api/v1/calls/{slug}/actions.csv",
            "GET /api/v1/calls/{slug}/actions.osdi",
            "GET /api/v1/actions/{id}",
            "GET /api/v1/actions/{id}.ics",
            "POST /api/v1/actions/{id}/attendance",
            "DELETE /api/v1/actions/{id}/attendance",
            "GET /api/v1/calls/{slug}/osdi",
            "GET /api/v1/calls/{slug}/osdi/petition",
            "POST /api/v1/calls/{slug}/osdi/record_signature_helper",
            "GET /api/v1/actions/{id}.osdi",
            "GET /api/v1/actions/import-template.csv",
            "GET /api/v1/places",
            "GET /api/v1/zones",
            "GET /api/v1/registrations/{id}",
            "POST /api/v1/registrations/sessions",
            "POST /api/v1/registrations/links",
            "POST /api/v1/signatures/sessions",
            "GET /api/v1/signatures/{id}",
            "PATCH /api/v1/signatures/{id}",
            "POST /api/v1/signatures/{id}/withdrawal",
            "POST /api/v1/signatures/{id}/contact-changes",
            "DELETE /api/v1/signatures/{id}/contact",
            "GET /api/v1/registrations/{id}/organisers",
            "POST /api/v1/registrations/{id}/organisers",
            "DELETE /api/v1/registrations/{id}/organisers/{organiser}",
            "GET /api/v1/registrations/{id}/actions",
            "POST /api/v1/registrations/{id}/actions",
            "POST /api/v1/registrations/{id}/actions/imports",
            "GET /api/v1/registrations/{id}/actions/{action}",
            "PATCH /api/v1/registrations/{id}/actions/{action}",
            "DELETE /api/v1/registrations/{id}/actions/{action}",
            "POST /api/v1/registrations/{id}/actions/{action}/submit",
            "POST /api/v1/registrations/{id}/actions/{action}/cancel",
            "POST /api/v1/registrations/{id}/actions/{action}/copy",
            "POST /api/v1/registrations/{id}/actions/{action}/report",
            "POST /api/v1/registrations/{id}/actions/{action}/series",
            "GET /api/v1/territories",
            "GET /api/v1/openapi.json");

    /** What coordinators may ask with their session; described with the rest. */
    private static final Set<String> COORDINATION_API = Set.of(
            "DELETE /api/v1/coordination/actions/{id}/decision",
            "DELETE /api/v1/coordination/claims/{id}/decision",
            "DELETE /api/v1/coordination/coordinators/{id}",
            "DELETE /api/v1/coordination/me/sessions",
            "DELETE /api/v1/coordination/me/sessions/{id}",
            "DELETE /api/v1/coordination/registrations/{id}/decision",
            "GET /api/v1/coordination/amendments",
            "POST /api/v1/coordination/amendments/{id}/decision",
            "DELETE /api/v1/coordination/signatures/{id}/decision",
            "GET /api/v1/coordination/actions",
            "GET /api/v1/coordination/actions/{id}",
            "GET /api/v1/coordination/claims",
            "GET /api/v1/coordination/claims/{id}",
            "GET /api/v1/coordination/colleagues",
            "GET /api/v1/coordination/coordinators/{id}",
            "GET /api/v1/coordination/decisions/actions",
            "GET /api/v1/coordination/decisions/signatures",
            "GET /api/v1/coordination/exports/actions.csv",
            "GET /api/v1/coordination/exports/actions.json",
            "GET /api/v1/coordination/exports/registrations.csv",
            "GET /api/v1/coordination/exports/registrations.json",
            "GET /api/v1/coordination/exports/decisions/actions.csv",
            "GET /api/v1/coordination/exports/decisions/actions.json",
            "GET /api/v1/coordination/exports/decisions/signatures.csv",
            "GET /api/v1/coordination/exports/decisions/signatures.json",
            "GET /api/v1/coordination/exports/roll.csv",
            "GET /api/v1/coordination/exports/roll.json",
            "GET /api/v1/coordination/mails",
            "GET /api/v1/coordination/mails/{id}",
            "POST /api/v1/coordination/mails/{id}/resend",
            "POST /api/v1/coordination/mails/{id}/suppress",
            "GET /api/v1/coordination/keys",
            "POST /api/v1/coordination/keys",
            "DELETE /api/v1/coordination/keys/{id}",
            "GET /api/v1/coordination/webhooks",
            "POST /api/v1/coordination/webhooks",
            "GET /api/v1/coordination/webhooks/{id}",
            "PUT /api/v1/coordination/webhooks/{id}",
            "DELETE /api/v1/coordination/webhooks/{id}",
            "POST /api/v1/coordination/webhooks/{id}/enable",
            "POST /api/v1/coordination/webhooks/{id}/disable",
            "POST /api/v1/coordination/webhooks/{id}/secret",
            "POST /api/v1/coordination/webhooks/{id}/tests",
            "POST /api/v1/coordination/webhooks/{id}/replays",
            "GET /api/v1/coordination/webhooks/{id}/deliveries",
            "GET /api/v1/coordination/webhooks/{id}/deliveries/{message}",
            "POST /api/v1/coordination/webhooks/{id}/deliveries/{message}/replay",
            "GET /api/v1/coordination/me",
            "GET /api/v1/coordination/me/digest",
            "GET /api/v1/coordination/me/sessions",
            "GET /api/v1/coordination/registrations",
            "GET /api/v1/coordination/registrations/{id}",
            "GET /api/v1/coordination/signatures",
            "GET /api/v1/coordination/signatures/{id}",
            "PATCH /api/v1/coordination/coordinators/{id}",
            "GET /api/v1/coordination/me/passkeys",
            "POST /api/v1/coordination/me/passkeys",
            "POST /api/v1/coordination/me/passkeys/options",
            "PATCH /api/v1/coordination/me/passkeys/{id}",
            "DELETE /api/v1/coordination/me/passkeys/{id}",
            "PATCH /api/v1/coordination/me",
            "PATCH /api/v1/coordination/signatures/{id}",
            "POST /api/v1/coordination/actions/decisions",
            "POST /api/v1/coordination/actions/{id}/questions",
            "POST /api/v1/coordination/claims/decisions",
            "POST /api/v1/coordination/claims/{id}/evidence",
            "POST /api/v1/coordination/coordinators",
            "POST /api/v1/coordination/coordinators/{id}/invitations",
            "POST /api/v1/coordination/registrations/decisions",
            "POST /api/v1/coordination/registrations/{id}/merge",
            "POST /api/v1/coordination/registrations/{id}/questions",
            "POST /api/v1/coordination/sessions",
            "POST /api/v1/coordination/signatures/decisions",
            "POST /api/v1/coordination/signatures/{id}/evidence",
            "POST /api/v1/coordination/signatures/{id}/merge",
            "POST /api/v1/coordination/signatures/{id}/questions",
            "POST /api/v1/coordination/signatures/{id}/unpublish",
            "POST /api/v1/coordination/signatures/{id}/vouchers",
            "PUT /api/v1/coordination/actions/{id}/assignee",
            "PUT /api/v1/coordination/calls/{slug}/week",
            "GET /api/v1/coordination/calls/{slug}/texts",
            "GET /api/v1/coordination/calls/{slug}/texts/unconfirmed",
            "PUT /api/v1/coordination/calls/{slug}/texts/{language}",
            "PUT /api/v1/coordination/claims/{id}/assignee",
            "PUT /api/v1/coordination/me/digest",
            "PUT /api/v1/coordination/registrations/{id}/assignee",
            "PUT /api/v1/coordination/signatures/{id}/assignee");

    /** Pages for everybody, which show. */
    private static final Set<String> PAGES = Set.of(
            "GET /answer/{token}",
            "GET /vouch/{token}",
            "GET /reconfirm/{token}",
            "GET /",
            "GET /api",
            "GET /robots.txt",
            "GET /sitemap.xml",
            "GET /.well-known/security.txt",
            "GET /{lang}",
            "GET /{lang}/calls/{slug}",
            "GET /{lang}/calls/{slug}/signed",
            "GET /{lang}/calls/{slug}/count",
            "GET /{lang}/calls/{slug}/qr.svg",
            "GET /{lang}/calls/{slug}/picture.png",
            "GET /{lang}/calls/{slug}/embed",
            "GET /oembed",
            "GET /embed/{slug}",
            "GET /embed/{slug}/sign",
            "GET /embed/{slug}/roll",
            "GET /embed/{slug}/map",
            "GET /{lang}/calls/{slug}/poster",
            "GET /{lang}/calls/{slug}/share/mastodon",
            "GET /{lang}/calls/{slug}/roll",
            "GET /{lang}/calls/{slug}/roll/{id}",
            "GET /{lang}/calls/{slug}/territories",
            "GET /{lang}/calls/{slug}/territories/{code}",
            "GET /{lang}/calls/{slug}/texts",
            "GET /{lang}/calls/{slug}/texts/{language}/{version}",
            "GET /{lang}/calls/{slug}/actions",
            "GET /{lang}/actions/{id}",
            "GET /{lang}/actions/{id}/qr.svg",
            "GET /{lang}/actions/{id}/picture.png",
            "GET /{lang}/actions/{id}/poster",
            "GET /{lang}/calls/{slug}/claims/{id}",
            "GET /{lang}/calls/{slug}/claimed",
            "GET /{lang}/calls/{slug}/request",
            "GET /{lang}/calls/{slug}/requested",
            "GET /{lang}/calls/{slug}/lost-link",
            "GET /{lang}/calls/{slug}/link-sent",
            "GET /{purpose}/{token}",
            "GET /week/{token}",
            "GET /report/{token}",
            "GET /claim/{purpose}/{token}",
            "GET /request/{token}",
            "GET /request/{token}/disown",
            "GET /sign-in",
            "GET /sign-in/sent",
            "GET /sign-in/{token}",
            "GET /sign-in/organisation",
            "GET /sign-in/organisation/return",
            "GET /unsubscribe/{token}",
            "GET /problems/{slug}");

    /** Forms on those pages, which act: behind the checks for our own posts and with a form token. */
    private static final Set<String> FORMS = Set.of(
            "POST /answer/{token}",
            "POST /vouch/{token}",
            "POST /reconfirm/{token}",
            "POST /embed/{slug}/sign", // does not act: it shows the whole page, filled
            "POST /{lang}/calls/{slug}",
            "POST /{lang}/calls/{slug}/claims/{id}",
            "POST /{lang}/calls/{slug}/request",
            "POST /{lang}/calls/{slug}/lost-link",
            "POST /{lang}/actions/{id}/coming",
            "POST /{purpose}/{token}",
            "POST /claim/{purpose}/{token}",
            "POST /request/{token}",
            "POST /sign-in",
            "POST /sign-in/code",
            "POST /sign-in/{token}",
            "POST /sign-in/passkey",
            "POST /sign-in/passkey/options",
            "POST /sign-out",
            "POST /unsubscribe/{token}", // of mail programs too, so without either: the address alone permits it
            "POST /week/{token}",
            "POST /report/{token}");

    /** An organiser's pages: with the session that the mailed link begins, and their forms with form tokens too. */
    private static final Set<String> WORKSPACE = Set.of(
            "GET /registration/{token}",
            "GET /signature/{token}",
            "POST /signature/{token}",
            "GET /signature",
            "POST /signature/actions",
            "POST /signature/sign-out",
            "GET /signature/data",
            "GET /signature/data.json",
            "GET /registration/data",
            "GET /registration/data.json",
            "GET /signature/names",
            "POST /signature/names",
            "GET /signature/contact",
            "POST /signature/contact",
            "GET /signature/withdraw",
            "POST /signature/withdraw",
            "GET /signature/erase",
            "POST /signature/erase",
            "GET /contact-change/{token}",
            "POST /contact-change/{token}",
            "POST /registration/{token}",
            "GET /registration",
            "POST /registration/sign-out",
            "GET /registration/organisers",
            "POST /registration/organisers",
            "GET /registration/organisers/{organiser}/revoke",
            "POST /registration/organisers/{organiser}/revoke",
            "GET /registration/map.svg",
            "GET /registration/import",
            "GET /registration/import/template.csv",
            "POST /registration/import",
            "GET /registration/actions/new",
            "POST /registration/actions/new",
            "GET /registration/actions/whole",
            "POST /registration/actions/whole",
            "GET /registration/actions/{action}",
            "GET /registration/actions/{action}/edit",
            "POST /registration/actions/{action}/edit",
            "GET /registration/actions/{action}/edit/{part}",
            "POST /registration/actions/{action}/edit/{part}",
            "POST /registration/actions/{action}/{step}");

    /** Coordinators' pages: closed to whoever is not signed in, by one guard for all of them. */
    private static final Set<String> COORDINATION = Set.of(
            "GET /coordination",
            "GET /coordination/review",
            "GET /coordination/review/chosen",
            "GET /coordination/review/{kind}/{id}",
            "POST /coordination/review/{kind}/{id}/{step}",
            "GET /coordination/roll",
            "GET /coordination/roll/{id}",
            "POST /coordination/roll/{id}/{step}",
            "GET /coordination/exports",
            "GET /coordination/week",
            "GET /coordination/week/{call}",
            "POST /coordination/week/{call}",
            "GET /coordination/batches",
            "GET /coordination/batches/{call}",
            "POST /coordination/batches/{call}",
            "POST /coordination/batches/{call}/{id}/undo",
            "GET /coordination/texts",
            "GET /coordination/texts/{call}",
            "GET /coordination/texts/{call}/{language}",
            "POST /coordination/texts/{call}/{language}",
            "GET /coordination/texts/{call}/{language}/unconfirmed",
            "GET /coordination/decisions",
            "GET /coordination/decisions.csv",
            "POST /coordination/review/decisions",
            "POST /coordination/review/undo",
            "GET /coordination/digest",
            "POST /coordination/digest",
            "GET /coordination/digest/preview",
            "GET /coordination/digest/preview.html",
            "POST /coordination/digest/mails",
            "GET /coordination/team",
            "GET /coordination/team/new",
            "POST /coordination/team/new",
            "GET /coordination/team/{id}",
            "POST /coordination/team/{id}",
            "GET /coordination/team/{id}/remove",
            "POST /coordination/team/{id}/remove",
            "POST /coordination/team/{id}/invitation",
            "GET /coordination/mails",
            "POST /coordination/mails/{mail}/resend",
            "POST /coordination/mails/{mail}/suppress",
            "GET /coordination/keys",
            "GET /coordination/keys/new",
            "POST /coordination/keys/new",
            "POST /coordination/keys/{id}/revoke",
            "GET /coordination/webhooks",
            "GET /coordination/webhooks/new",
            "POST /coordination/webhooks/new",
            "GET /coordination/webhooks/{id}",
            "GET /coordination/webhooks/{id}/edit",
            "POST /coordination/webhooks/{id}/edit",
            "GET /coordination/webhooks/{id}/deliveries/{message}",
            "POST /coordination/webhooks/{id}/deliveries/{message}/replay",
            "POST /coordination/webhooks/{id}/enable",
            "POST /coordination/webhooks/{id}/disable",
            "POST /coordination/webhooks/{id}/remove",
            "POST /coordination/webhooks/{id}/replay",
            "POST /coordination/webhooks/{id}/secret",
            "POST /coordination/webhooks/{id}/test",
            "GET /coordination/operations",
            "GET /coordination/operations/letters/{part}/{topic}/{partition}/{offset}/{step}",
            "POST /coordination/operations/letters/{part}/{topic}/{partition}/{offset}/{step}",
            "POST /coordination/operations/outbox/{part}/{collection}/{id}/retry",
            "GET /coordination/switches",
            "GET /coordination/switches/{code}",
            "POST /coordination/switches/{code}",
            "GET /coordination/me",
            "POST /coordination/me",
            "POST /coordination/me/passkeys/{id}/rename",
            "POST /coordination/me/passkeys/{id}/remove",
            "POST /coordination/me/sessions/{id}/end",
            "POST /coordination/me/sessions/end-others");

    /** Reached by the container only, when something failed. */
    private static final Set<String> INTERNAL = Set.of("* /error");

    /** For machines of the operator's own, each with a secret of its own. */
    private static final Set<String> HOOKS = Set.of("POST /hooks/bounces");

    /** For other servers of the fediverse; they show what is public, and the inboxes act on what its sender signed. */
    private static final Set<String> FEDERATION = Set.of(
            "GET /.well-known/webfinger",
            "GET /.well-known/host-meta",
            "GET /.well-known/nodeinfo",
            "GET /nodeinfo/2.1",
            "GET /ap/actors/{name}",
            "GET /ap/actors/{name}/followers",
            "GET /ap/actors/{name}/outbox",
            "GET /ap/events/{id}",
            "GET /ap/notes/{id}",
            "POST /ap/inbox",
            "POST /ap/actors/{name}/inbox");

    private static final Pattern RULE_OF_A_VARIABLE = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})+}");

    private final ApplicationContext context;
    private final RequestMappingHandlerMapping controllers;

    EndpointsIT(
            @Autowired ApplicationContext context,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        this.context = context;
        this.controllers = controllers;
    }

    /** What notification-service writes into digests. */
    @Test
    void holdEveryPageToWhichADigestLeads() {
        assertThat(Stream.of(PAGES, COORDINATION).flatMap(Set::stream))
                .contains(
                        "GET /coordination/review",
                        "GET /coordination/review/{kind}/{id}",
                        "GET /coordination/digest",
                        "GET /unsubscribe/{token}",
                        "GET /{lang}/calls/{slug}/roll",
                        "GET /{lang}/calls/{slug}/actions",
                        "GET /{lang}/actions/{id}");
    }

    @Test
    void areAllStated() {
        var stated = new TreeSet<String>();
        Stream.of(API, COORDINATION_API, PAGES, FORMS, WORKSPACE, COORDINATION, INTERNAL, HOOKS, FEDERATION)
                .forEach(stated::addAll);

        assertThat(mapped()).containsExactlyElementsOf(stated);
    }

    @Test
    void ofTheApiAreAllDescribed() throws Exception {
        var document = JsonMapper.builder()
                .build()
                .readTree(new ClassPathResource("openapi/openapi.json").getContentAsByteArray());
        var described = document.get("paths").properties().stream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase() + " " + path.getKey()))
                .collect(Collectors.toSet());

        var stated = new TreeSet<String>(API);
        stated.addAll(COORDINATION_API);
        assertThat(described).isEqualTo(stated);
    }

    private Set<String> mapped() {
        var mapped = new TreeSet<String>();
        controllers.getHandlerMethods().keySet().stream()
                .flatMap(EndpointsIT::ofAController)
                .forEach(mapped::add);
        var routes = context.getBean(RouterFunctionMapping.class).getRouterFunction();
        var visitor = new MappedRoutes();
        if (routes != null) {
            routes.accept(visitor);
        }
        visitor.endpoints().stream().map(EndpointsIT::plain).forEach(mapped::add);
        return mapped;
    }

    private static Stream<String> ofAController(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of("* " + plain(pattern))
                        : methods.stream().map(method -> method + " " + plain(pattern)));
    }

    private static String plain(String pattern) {
        return RULE_OF_A_VARIABLE.matcher(pattern).replaceAll("{$1}");
    }
}
