package org.convoca.gateway.page.share;

import java.time.Duration;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the links by which a page is passed on, and its QR code. Thread-safe. */
@Component
public class Sharing {

    private static final Duration FRESH = Duration.ofDays(1);

    private final PublicAddress address;

    Sharing(PublicAddress address) {
        this.address = address;
    }

    /** @param path of the page, in the language that is passed on */
    public ShareLinks of(String title, String path) {
        return ShareLinks.of(title, address.origin() + path, path);
    }

    /** The QR code of a page. Asked for only where there is such a page, so that nobody has codes of their own made here. */
    public ResponseEntity<String> code(String path) {
        var whole = address.origin() + path;
        return ResponseEntity.ok()
                .header("Content-Type", "image/svg+xml;charset=UTF-8")
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(QrCode.svg(whole, whole));
    }
}
