package org.convoca.event.importing;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one, as spreadsheets write "Unicode text". Never a guess: in what an older
 * program wrote, {@code í} may be another letter, and nobody would see it before it stands on the map.
 */
final class ImportedText {

    private static final char MARK = '\uFEFF';

    private ImportedText() {}

    static String of(byte[] octets) {
        try {
            var text = charset(octets)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notText();
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw notText();
        }
    }

    private static Charset charset(byte[] octets) {
        if (octets.length >= 2 && octets[0] == (byte) 0xFF && octets[1] == (byte) 0xFE) {
            return UTF_16LE;
        }
        return octets.length >= 2 && octets[0] == (byte) 0xFE && octets[1] == (byte) 0xFF ? UTF_16BE : UTF_8;
    }

    private static ProblemException notText() {
        var message = "The file is not text in UTF-8. In a spreadsheet choose \"CSV UTF-8\" when you save it.";
        return new ProblemException(
                ProblemType.INVALID_REQUEST, message, List.of(new FieldError("/file", "not-utf-8", message)));
    }
}
