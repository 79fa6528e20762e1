package org.convoca.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over a limit, whether they say their length or come in chunks; a body within it is read before anything else happens. */
public final class BodyLimitFilter extends OncePerRequestFilter {

    private final ToIntFunction<HttpServletRequest> limit;
    private final ProblemWriter problems;

    /** @param limit in bytes, for each request */
    public BodyLimitFilter(ToIntFunction<HttpServletRequest> limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = limit.applyAsInt(request);
        if (request.getContentLengthLong() > most) {
            refuse(response, most);
        } else if (request.getContentLengthLong() < 0) {
            var body = request.getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                refuse(response, most);
            } else {
                chain.doFilter(body.length == 0 ? request : new Buffered(request, body), response);
            }
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, int most) throws IOException {
        response.setHeader("Connection", "close");
        problems.write(response, ProblemType.BODY_TOO_LARGE, "At most " + most / 1024 + " KiB are read.");
    }

    private static final class Buffered extends HttpServletRequestWrapper {

        private final byte[] body;

        Buffered(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BufferedBody(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            var encoding = getCharacterEncoding();
            var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class BufferedBody extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BufferedBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
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
