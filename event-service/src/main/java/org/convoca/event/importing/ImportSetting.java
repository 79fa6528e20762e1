package org.convoca.event.importing;

import java.time.ZoneId;
import org.convoca.event.registration.RegisteredGroup;
import org.jspecify.annotations.Nullable;

/**
 * For whom a file is read.
 *
 * @param language of texts that name none: the call's
 * @param zone of local times that name none, or null where nobody said one
 */
record ImportSetting(
        RegisteredGroup group, String language, @Nullable ZoneId zone) {}
