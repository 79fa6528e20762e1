// The map of a form without reloading the page: what a click or a button sends comes back, and what it changed is put in place.
(() => {
    const form = document.querySelector("form.sheaf");
    if (!form || !window.fetch) {
        return;
    }
    const kept = ["lat", "lon", "precision", "route", "map", "picked", "looked"];
    let busy = false;
    let broken = false;

    form.addEventListener("submit", async (event) => {
        const button = event.submitter;
        if (!button || !button.closest("#pointing") || broken) {
            return;
        }
        event.preventDefault();
        if (busy) {
            return;
        }
        busy = true;
        try {
            const body = new URLSearchParams(new FormData(form, button));
            const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            const map = page.getElementById("pointing");
            if (!map) {
                throw new Error("no map");
            }
            for (const name of kept) {
                const from = page.querySelector(`[name="${name}"]`);
                const to = form.querySelector(`[name="${name}"]`);
                if (from && to) {
                    to.value = from.value;
                }
            }
            const focus = document.activeElement && document.activeElement.id;
            document.getElementById("pointing").replaceWith(map);
            if (focus && document.getElementById(focus)) {
                document.getElementById(focus).focus();
            }
        } catch (e) {
            // As it goes without a script; only where a click was, is lost.
            broken = true;
            if (button.type !== "image") {
                form.requestSubmit(button);
            }
        } finally {
            busy = false;
        }
    });
})();
