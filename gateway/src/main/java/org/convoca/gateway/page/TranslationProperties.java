package org.convoca.gateway.page;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where translations of the pages lie.
 *
 * @param translations folders with files {@code messages_XX.properties}; what a later one says takes the place of what an earlier one says, so that
 *     an installation can add a language, or other words, without being built anew
 */
@Validated
@ConfigurationProperties("convoca.gateway")
record TranslationProperties(
        @DefaultValue(Messages.OWN) @NotEmpty List<String> translations) {

    TranslationProperties {
        translations = List.copyOf(translations);
    }
}
