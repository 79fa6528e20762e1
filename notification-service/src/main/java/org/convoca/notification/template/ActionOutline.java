package org.convoca.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A street action as a mail tells of it.
 *
 * @param title in the reader's language where there is one in it
 * @param when null while its organisers have not said
 * @param place as may be shown now, or null while it is to be announced
 * @param alterations since the reader was last told; for mails about a change
 */
public record ActionOutline(
        String title, @Nullable When when, @Nullable String place, List<Alteration> alterations) {

    public ActionOutline {
        alterations = List.copyOf(alterations);
    }
}
