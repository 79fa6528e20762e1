package org.convoca.violating.second;

import java.util.Date;
import java.util.logging.Logger;
import org.convoca.violating.first.First;

/** Knows the first feature, which knows this one. */
public class SecondManager {

    Date say(First first) {
        System.out.println(first);
        Logger.getLogger("second").info("said");
        return new Date();
    }
}
