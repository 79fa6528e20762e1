package org.convoca.signature.text;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallContent;
import org.convoca.signature.call.CallNotFound;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.call.DeclarationText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What conveners do with a call's texts. Whoever looked at an older version is told so, and nothing is changed. */
@Service
class Revising {

    private static final Logger log = LoggerFactory.getLogger(Revising.class);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final int MOST_VERSIONS = 100;

    private final Calls calls;
    private final Clock clock;

    Revising(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** @param changed whether it reads differently now */
    record Revised(CallContent call, DeclarationText text, boolean changed) {}

    /** @throws ProblemException when there is no such call for this convener, or somebody else is no convener */
    Stored<Call> find(Coordination convener, String slug) {
        var found = CallSlug.of(slug)
                .filter(call -> convener.looksAfter(call.value()))
                .flatMap(calls::find)
                .orElseThrow(CallNotFound::problem);
        if (!convener.isConvener()) {
            // As if it were not there: who may not change texts need not learn what is in preparation.
            throw CallNotFound.problem();
        }
        return found;
    }

    Revised revise(Coordination convener, String slug, String language, TextForm form) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Languages are named by BCP 47 tags such as \"es\".");
        }
        var current = find(convener, slug);
        var content = current.state().content();
        var before = content.texts().get(language);
        var wanted = form.checked(content.versions(language).isEmpty());
        if (wanted.looked() != (before == null ? 0 : before.version())) {
            throw conflict("Somebody changed this text in the meantime.");
        }
        if (before != null && before.says(wanted.wording())) {
            return new Revised(content, before, false);
        }
        refuseWhereNothingIsChanged(current.state());
        return write(convener, current, language, wanted);
    }

    private static void refuseWhereNothingIsChanged(Call call) {
        if (call.status() == CallStatus.WITHDRAWN) {
            throw conflict("This call was withdrawn; its texts stay as they are.");
        }
        if (call.content().all().count() >= MOST_VERSIONS) {
            throw conflict("There are " + MOST_VERSIONS + " versions already; that is the most a call can have.");
        }
    }

    private Revised write(Coordination convener, Stored<Call> current, String language, TextForm.Checked wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var content =
                current.state().content().revised(language, wanted.wording(), wanted.weight(), wanted.note(), now);
        var text = content.text(language);
        var entry = entry(convener, content.slug(), text, now);
        if (calls.convene(current, Call.of(current.state().status(), content), entry)
                .isEmpty()) {
            throw conflict("Somebody changed this call in the meantime.");
        }
        log.info("call {}: {} text, version {}, {}", content.slug(), language, text.version(), text.weight());
        return new Revised(content, text, true);
    }

    private static LogEntry entry(Coordination convener, CallSlug call, DeclarationText text, Instant now) {
        var details = Map.of(
                "language", text.language(),
                "version", String.valueOf(text.version()),
                "weight", text.weight().code());
        var what = text.version() == 1 ? "text-added" : "text-revised";
        // A call belongs to no place; what everybody may look at stands with the networks of all countries.
        var place = new LogEntry.Place(call.value(), null, Region.INTERNATIONAL.code());
        return new LogEntry(now, convener.coordinator(), what, text.note(), place, details);
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
