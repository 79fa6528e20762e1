package org.convoca.gateway.page.share;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** QR codes (ISO/IEC 18004) as SVG: black on white in any colour scheme, since many readers do not see them otherwise. */
final class QrCode {

    /** Modules of white around it, as the standard asks for. */
    private static final int QUIET = 4;

    private QrCode() {}

    /**
     * @param text at most some 300 characters, as addresses are
     * @param label what it is, for those who do not see it; plain text
     */
    static String svg(String text, String label) {
        // A quarter of it may be torn off or painted over on a wall.
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
        var size = code.size + 2 * QUIET;
        var path = new StringBuilder();
        for (var row = 0; row < code.size; row++) {
            for (var column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    path.append('M')
                            .append(column + QUIET)
                            .append(' ')
                            .append(row + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>
                """.formatted(size, size, escaped(label), size, size, path);
    }

    private static String escaped(String label) {
        return label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
