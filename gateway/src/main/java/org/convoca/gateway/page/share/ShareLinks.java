package org.convoca.gateway.page.share;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

/**
 * Where a reader can pass a page on to; in templates {@code share}. Plain links to addresses that these services document for it: they learn of a
 * reader only when the reader follows one.
 *
 * @param address of the page, whole
 * @param path of the page, below which its QR code and poster are
 */
public record ShareLinks(
        String address, String path, String whatsapp, String telegram, String facebook, String x, String mail) {

    static ShareLinks of(String title, String address, String path) {
        var text = encoded(title);
        var url = encoded(address);
        return new ShareLinks(
                address,
                path,
                "https://wa.me/?text=" + text + "%0A" + url,
                "https://t.me/share/url?url=" + url + "&text=" + text,
                "https://www.facebook.com/sharer/sharer.php?u=" + url,
                "https://x.com/intent/post?text=" + text + "&url=" + url,
                "mailto:?subject=" + text + "&body=" + text + "%0D%0A" + url);
    }

    /** Where a reader writes a post on that Mastodon server. */
    static String onMastodon(String server, String title, String address) {
        return "https://" + server + "/share?text=" + encoded(title + "\n" + address);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, UTF_8);
    }
}
