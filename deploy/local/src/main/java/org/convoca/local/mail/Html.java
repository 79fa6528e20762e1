package org.convoca.local.mail;

import java.util.regex.Pattern;

/** The little HTML of the mail view. */
final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    private Html() {}

    static String document(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Convoca mail view</title>
                <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
                a { color: #0b4f9e } small { color: #595959; font-weight: normal }
                table { border-collapse: collapse; width: 100%% } th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #ddd; overflow-wrap: anywhere }
                time { white-space: nowrap } dt { font-weight: bold } dd { margin: 0 0 .4rem; overflow-wrap: anywhere }
                pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f5f5f5; padding: 1rem }
                iframe { width: 100%%; height: 32rem; border: 1px solid #ccc; background: #fff }
                </style>
                </head>
                <body>
                %s
                </body>
                </html>
                """.formatted(escape(title), body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped text whose web addresses can be followed. */
    static String withLinks(String text) {
        var html = new StringBuilder();
        var matcher = ADDRESS.matcher(text);
        var end = 0;
        while (matcher.find()) {
            var address = escape(matcher.group());
            html.append(escape(text.substring(end, matcher.start())))
                    .append("<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            end = matcher.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }

    /** The page of a mail lives in a frame; what its links lead to does not. */
    static String linksInNewWindows(String html) {
        var base = "<base target=\"_blank\">";
        var head = HEAD.matcher(html);
        return head.find() ? html.substring(0, head.end()) + base + html.substring(head.end()) : base + html;
    }
}
