package org.convoca.event.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** An authenticator and its browser in a test: writes what WebAuthn (Level 3, sections 6.1 and 5.8.1) says, and what a test wants wrong. */
final class SoftPasskey {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys;
    private final byte[] id = new byte[16];
    String origin = "http://localhost:8080";
    boolean verified = true;
    int counter = 1;

    SoftPasskey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        new SecureRandom().nextBytes(id);
    }

    /** As {@code navigator.credentials.create} gives it. */
    Map<String, Object> made(String challenge) throws GeneralSecurityException {
        var data = data(ATTESTED, attested());
        var object = new ByteArrayOutputStream();
        object.writeBytes(hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"));
        object.write(data.length);
        object.writeBytes(data);
        return credential(Map.of(
                "attestationObject", text(object.toByteArray()),
                "clientDataJSON", text(client("webauthn.create", challenge)),
                "transports", java.util.List.of("internal")));
    }

    /** As {@code navigator.credentials.get} gives it. */
    Map<String, Object> signed(String challenge) throws GeneralSecurityException {
        var data = data(0, new byte[0]);
        var client = client("webauthn.get", challenge);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(data);
        signature.update(sha256(client));
        return credential(Map.of(
                "authenticatorData", text(data),
                "clientDataJSON", text(client),
                "signature", text(signature.sign())));
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        return Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "response",
                response,
                "clientExtensionResults",
                Map.of());
    }

    private byte[] data(int flags, byte[] more) throws GeneralSecurityException {
        var all = flags | PRESENT | (verified ? VERIFIED : 0);
        return ByteBuffer.allocate(37 + more.length)
                .put(sha256("localhost".getBytes(StandardCharsets.US_ASCII)))
                .put((byte) all)
                .putInt(counter)
                .put(more)
                .array();
    }

    private byte[] attested() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[16]);
        bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) id.length).array());
        bytes.writeBytes(id);
        bytes.writeBytes(hex("a5010203262001215820"));
        bytes.writeBytes(unsigned(point.getAffineX()));
        bytes.writeBytes(hex("225820"));
        bytes.writeBytes(unsigned(point.getAffineY()));
        return bytes.toByteArray();
    }

    private static byte[] unsigned(BigInteger value) {
        return hex("%064x".formatted(value));
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
