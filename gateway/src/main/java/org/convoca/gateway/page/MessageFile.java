package org.convoca.gateway.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The messages of one language, from files {@code messages_XX.properties} in UTF-8.
 *
 * @param relatives codes of languages that its readers mostly read too, the best first, from the line {@code fallback=es}: what this language lacks
 *     is said in theirs
 */
record MessageFile(List<String> relatives, Map<String, String> messages) {

    /** The language that is missing altogether. */
    static final MessageFile NONE = new MessageFile(List.of(), Map.of());

    private static final String RELATIVES = "fallback";
    private static final String NAME = "messages_";

    MessageFile {
        relatives = List.copyOf(relatives);
        messages = Map.copyOf(messages);
    }

    /**
     * Reads all files in those folders, by the code of their language. Where two folders have a file of the same language, the later one's messages
     * take the place of the earlier one's.
     *
     * @param folders Spring's resource locations, such as {@code classpath:i18n/}
     */
    static Map<String, MessageFile> read(List<String> folders) {
        var files = new TreeMap<String, MessageFile>();
        for (var folder : folders) {
            for (var resource : resources(folder)) {
                files.merge(code(String.valueOf(resource.getFilename())), read(resource), MessageFile::and);
            }
        }
        return files;
    }

    private static Resource[] resources(String folder) {
        var within = folder.endsWith("/") ? folder : folder + "/";
        try {
            return new PathMatchingResourcePatternResolver().getResources(within + NAME + "*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String code(String filename) {
        return filename.substring(NAME.length(), filename.lastIndexOf('.')).replace('_', '-');
    }

    private static MessageFile read(Resource resource) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        var relatives = messages.remove(RELATIVES);
        return new MessageFile(relatives == null ? List.of() : List.of(relatives.split("[ ,]+")), messages);
    }

    private MessageFile and(MessageFile later) {
        var all = new TreeMap<>(messages);
        all.putAll(later.messages());
        return new MessageFile(later.relatives().isEmpty() ? relatives : later.relatives(), all);
    }
}
