package org.convoca.trials.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convoca.trials.system.Http.Answer;

/** Bytes on a connection, as no HTTP client would send them, and what comes back until the server closes or falls silent. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 10_000;
    /** After something came, no more does. */
    private static final int SILENCE_MILLIS = 700;

    private static final int MOST = 1 << 20;
    /** Final ones: 1xx come before. */
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.[01] ([2-5]\\d{2})");

    /** A connection that was closed without a word: the server saw no request in it. */
    static final int CLOSED = 400;

    private RawHttp() {}

    /** The first answer's status, with all that came as its body; {@link #CLOSED} when the connection was closed or reset in silence, 0 when nothing came. */
    static Answer send(int port, String bytes) {
        return send(port, bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Answer send(int port, byte[] bytes) {
        var said = new ByteArrayOutputStream();
        var closed = false;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            closed = read(socket, said);
        } catch (IOException e) {
            closed = true;
        }
        var text = said.toString(StandardCharsets.ISO_8859_1);
        var status = STATUS.matcher(text);
        var found = status.find() ? Integer.parseInt(status.group(1)) : closed ? CLOSED : 0;
        return new Answer(found, Map.of(), text);
    }

    /** Whether the server closed it. */
    private static boolean read(Socket socket, ByteArrayOutputStream said) throws IOException {
        var buffer = new byte[8192];
        try {
            for (var count = socket.getInputStream().read(buffer); count >= 0 && said.size() < MOST; ) {
                said.write(buffer, 0, count);
                socket.setSoTimeout(SILENCE_MILLIS);
                count = socket.getInputStream().read(buffer);
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** How many answers stand in what came back. */
    static long answers(Answer answer) {
        return STATUS.matcher(answer.body()).results().count();
    }

    static List<String> statuses(Answer answer) {
        return STATUS.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
