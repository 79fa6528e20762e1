package org.convoca.local.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** How a person uses a browser. What a journey says holds for all of them. */
enum Manner {
    /** With a mouse or a finger. */
    POINTING {
        @Override
        Hands on(Page page) {
            return new Pointing();
        }
    },
    /** The same, where scripts are off or never arrive. */
    WITHOUT_SCRIPT {
        @Override
        Hands on(Page page) {
            return new Pointing();
        }
    },
    /** With nothing but the keys (WCAG 2.2, 2.1.1). */
    TYPING {
        @Override
        Hands on(Page page) {
            return new Typing(page);
        }
    };

    abstract Hands on(Page page);

    /** The browser that such a person comes with. */
    Browser.NewContextOptions browser() {
        return new Browser.NewContextOptions().setJavaScriptEnabled(this != WITHOUT_SCRIPT);
    }
}
