package org.convoca.local.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.server.SMTPServer;

/** SMTP on the loopback address; every mail goes into the store, none further. */
final class MailServer implements AutoCloseable {

    private static final int LARGEST_MAIL = 10 * 1024 * 1024;

    private final SMTPServer server;

    MailServer(int port, MailStore store) {
        MessageHandlerFactory handlers = _ -> new Delivery(store);
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .softwareName("Convoca mail view")
                .maxMessageSize(LARGEST_MAIL)
                .maxConnections(64)
                .messageHandlerFactory(handlers)
                .build();
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class Delivery implements MessageHandler {

        private final MailStore store;
        private final List<String> recipients = new ArrayList<>();
        private String sender = "";

        Delivery(MailStore store) {
            this.store = store;
        }

        @Override
        public void from(String from) {
            sender = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws IOException {
            return "kept as "
                    + store.accept(sender, recipients, data.readAllBytes()).id();
        }

        @Override
        public void done() {
            recipients.clear();
        }
    }
}
