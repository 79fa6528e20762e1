package org.convoca.signature.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.springframework.stereotype.Component;

/** What conveners did with calls. A call is known by its slug; among things with ids it has one that follows from it. */
@Component
class KeptCalls implements Kept {

    private static final int MOST = 1_000;

    private final Calls calls;

    KeptCalls(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String kind() {
        return "call";
    }

    @Override
    public DecisionLog log() {
        return calls.log();
    }

    @Override
    public UUID id(String aggregate) {
        return UUID.nameUUIDFromBytes(aggregate.getBytes(UTF_8));
    }

    @Override
    public List<Outline> outlines(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : calls.slugs(MOST).stream()
                        .filter(slug -> ids.contains(id(slug.value())))
                        .flatMap(slug -> calls.find(slug).stream())
                        .map(Stored::state)
                        .map(this::outline)
                        .toList();
    }

    private Outline outline(Call call) {
        var content = call.content();
        CallSlug slug = call.slug();
        return new Outline(
                id(slug.value()), kind(), content.text(content.language()).title(), null, slug.value(), null, false);
    }
}
