package org.convoca.gateway.page.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of an uploaded file: UTF-8, else what spreadsheets on older desktops write. */
final class UploadedText {

    private static final Charset OF_DESKTOPS = Charset.forName("windows-1252");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private UploadedText() {}

    static String of(byte[] bytes) {
        var text = decoded(bytes);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, OF_DESKTOPS);
        }
    }
}
