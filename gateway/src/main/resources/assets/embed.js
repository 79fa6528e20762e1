// For pages of other sites: lets the frames that show Convoca grow and shrink with what is in them. Without it they keep the height they have.
(() => {
    const origin = new URL(document.currentScript.src).origin;
    const tallest = 20000;

    const isOurs = (frame) => {
        const shown = new URL(frame.src, location.href);
        return shown.origin === origin && shown.pathname.startsWith("/embed/");
    };

    const frames = [...document.querySelectorAll("iframe[src]")].filter(isOurs);

    for (const frame of frames) {
        const sized = new URL(frame.src);
        sized.searchParams.set("sized", "");
        if (frame.hasAttribute("sandbox")) {
            // To say how high it is, its page needs a script; it stays without access to anything of this site.
            frame.sandbox.add("allow-scripts");
        }
        frame.src = sized;
    }

    addEventListener("message", (event) => {
        // A sandboxed page has no origin but "null": the window that it comes from tells whose it is.
        const frame = frames.find((one) => one.contentWindow === event.source);
        if (!frame || (event.origin !== origin && event.origin !== "null")) {
            return;
        }
        const height = Number(event.data && event.data.convocaHeight);
        if (height > 0 && height <= tallest) {
            frame.height = Math.ceil(height);
        }
    });
})();
