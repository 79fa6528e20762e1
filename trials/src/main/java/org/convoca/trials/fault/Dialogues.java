package org.convoca.trials.fault;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.convoca.trials.system.Tap;

/**
 * Follows SMTP dialogues. When the server answers that it has taken a mail, somebody may decide that the client never hears of it; the mails concerned
 * are remembered by the id that they carry.
 */
final class Dialogues implements Tap {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([^@>]+)@");
    private static final String END = "\r\n.\r\n";

    private final LongPredicate swallows;
    private final Map<Long, StringBuilder> said = new ConcurrentHashMap<>();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    /** @param swallows asked with the number of the connection when a mail was taken; true when the answer is lost */
    Dialogues(LongPredicate swallows) {
        this.swallows = swallows;
    }

    /** Ids of the mails that the server took without its client knowing. */
    Queue<String> unanswered() {
        return unanswered;
    }

    @Override
    public byte[] pass(long connection, boolean outward, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var dialogue = said.computeIfAbsent(connection, _ -> new StringBuilder());
        synchronized (dialogue) {
            if (outward) {
                dialogue.append(text);
                return bytes;
            }
            if (!isWholeMail(dialogue)) {
                return bytes;
            }
            var mail = dialogue.toString();
            dialogue.setLength(0);
            return text.startsWith("250") && swallows.test(connection) && remember(mail) ? new byte[0] : bytes;
        }
    }

    private static boolean isWholeMail(StringBuilder dialogue) {
        return dialogue.length() >= END.length()
                && dialogue.substring(dialogue.length() - END.length()).equals(END);
    }

    private boolean remember(String mail) {
        var id = MESSAGE_ID.matcher(mail);
        return id.find() && unanswered.add(id.group(1));
    }
}
