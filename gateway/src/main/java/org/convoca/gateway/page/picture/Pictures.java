package org.convoca.gateway.page.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.convoca.gateway.edge.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Draws pictures and keeps those that are asked for most. They are drawn one after the other, so that a crowd of them leaves the machine to the pages.
 * Thread-safe.
 */
@Component
public class Pictures {

    /** Those who show links ask once and keep what they got; a count may be a little older there. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int KEPT_BYTES = 16 * 1024 * 1024;
    private static final int OVERHEAD = 1000;

    private final PublicAddress address;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Cache<Picture, ByteBuffer> drawn = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Picture picture, ByteBuffer png) -> OVERHEAD + png.remaining())
            .build();
    /** Made when the first picture is asked for: its fonts take some memory. */
    private @Nullable Canvas canvas;

    Pictures(PublicAddress address) {
        this.address = address;
    }

    /** Where a page says that its picture is. */
    public String at(String path) {
        return address.origin() + path + "/picture.png";
    }

    /** Whose page a picture goes with: the host, which a reader would see in the address. */
    public String site() {
        return address.origin().replaceFirst("^https?://", "");
    }

    /** The picture, or that it is still the same. */
    public ResponseEntity<byte[]> answer(Picture picture) {
        var png = drawn.get(picture, wanted -> ByteBuffer.wrap(draw(wanted))).array();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(tag(png))
                .body(png);
    }

    private byte[] draw(Picture picture) {
        drawing.lock();
        try {
            if (canvas == null) {
                canvas = new Canvas();
            }
            return canvas.draw(picture);
        } finally {
            drawing.unlock();
        }
    }

    /** Of just these bytes (RFC 9110, section 8.8.3). */
    private static String tag(byte[] png) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(png);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
