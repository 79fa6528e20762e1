package org.convoca.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;

/** A request whose body is in memory, once to be read. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;

    /** @throws IOException when the body ends before it should */
    ReadRequest(HttpServletRequest request) throws IOException {
        super(request);
        var bytes = request.getInputStream().readAllBytes();
        if (bytes.length < request.getContentLengthLong()) {
            throw new EOFException();
        }
        body = new ByteArrayInputStream(bytes);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body();
    }

    private final class Body extends ServletInputStream {

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read already");
        }
    }
}
