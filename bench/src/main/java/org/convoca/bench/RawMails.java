package org.convoca.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends one message again and again to a mail server, and nothing else (RFC 5321); each worker keeps its connection. */
final class RawMails implements Load.Step, AutoCloseable {

    private final int port;
    private final byte[] message;
    private final ConcurrentLinkedQueue<Dialogue> idle = new ConcurrentLinkedQueue<>();

    /** @param message whole, with lines that end as they are mailed */
    RawMails(int port, byte[] message) {
        this.port = port;
        this.message = message.clone();
    }

    @Override
    public void make(int number) throws IOException, StepFailedException {
        var free = idle.poll();
        var dialogue = free == null ? new Dialogue(port) : free;
        dialogue.send(message, number);
        idle.add(dialogue);
    }

    @Override
    public void close() {
        idle.forEach(Dialogue::close);
    }

    private static final class Dialogue {

        private final Socket socket;
        private final BufferedReader in;
        private final OutputStream out;

        Dialogue(int port) throws IOException, StepFailedException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(30_000);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            out = socket.getOutputStream();
            expect('2');
            say("EHLO localhost", '2');
        }

        void send(byte[] message, int number) throws IOException, StepFailedException {
            say("MAIL FROM:<bench@example.org>", '2');
            say("RCPT TO:<raw-" + number + "@example.org>", '2');
            say("DATA", '3');
            out.write(message);
            say("\r\n.", '2');
        }

        private void say(String line, char expected) throws IOException, StepFailedException {
            out.write((line + "\r\n").getBytes(US_ASCII));
            out.flush();
            expect(expected);
        }

        private void expect(char expected) throws IOException, StepFailedException {
            String line;
            do {
                line = in.readLine();
                if (line == null || line.length() < 3 || line.charAt(0) != expected) {
                    throw new StepFailedException("SMTP " + line);
                }
            } while (line.length() > 3 && line.charAt(3) == '-');
        }

        void close() {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
