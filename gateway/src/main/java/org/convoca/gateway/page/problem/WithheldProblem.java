package org.convoca.gateway.page.problem;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Lets every answer through but a problem's body, which it keeps. */
final class WithheldProblem extends HttpServletResponseWrapper {

    private static final Set<String> OF_THE_BODY = Set.of("content-type", "content-length");

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean problem;
    private @Nullable PrintWriter writer;

    WithheldProblem(HttpServletResponse response) {
        super(response);
    }

    boolean isProblem() {
        return problem;
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body.toByteArray();
    }

    @Override
    public void setContentType(@Nullable String type) {
        if (!noticed(type)) {
            super.setContentType(type);
        }
    }

    /** Whoever set it must find it again: Spring would negotiate a type anew, and find none that a browser asked for. */
    @Override
    public @Nullable String getContentType() {
        return problem ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : super.getContentType();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        if (!withheld(name, value)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (!withheld(name, value)) {
            super.addHeader(name, value);
        }
    }

    private boolean withheld(String name, @Nullable String value) {
        if (HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name)) {
            return noticed(value);
        }
        return problem && OF_THE_BODY.contains(name.toLowerCase(Locale.ROOT));
    }

    private boolean noticed(@Nullable String type) {
        problem |= type != null && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return problem;
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!problem) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!problem) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return problem ? new Sink(body) : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!problem) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
        }
        return writer;
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream target;

        Sink(ByteArrayOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int value) {
            target.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            target.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("problems are written at once");
        }
    }
}
