// Keys for those who settle a lot, and a count of what is chosen. The pages are whole without.
(() => {
    const article = document.querySelector("[data-review]");
    if (!article) {
        return;
    }
    const switched = "convoca.keys";
    const page = article.dataset.review;
    const items = [...article.querySelectorAll(".waiting > .item")];
    const counter = document.getElementById("chosen");
    const help = document.getElementById("keys");
    const button = document.getElementById("keys-switch");

    const remembered = () => {
        try {
            return localStorage.getItem(switched) !== "off";
        } catch (e) {
            return true;
        }
    };
    let on = remembered();

    const picks = () => [...article.querySelectorAll("input[name=item][type=checkbox]")];

    const count = () => {
        if (!counter) {
            return;
        }
        const chosen = picks().filter((box) => box.checked).length;
        const words = chosen === 0 ? counter.dataset.none : chosen === 1 ? counter.dataset.one : counter.dataset.some;
        counter.textContent = words.replace("[n]", chosen.toLocaleString(document.documentElement.lang));
    };

    const current = () => items.findIndex((item) => item.contains(document.activeElement));

    const move = (step) => {
        if (items.length === 0) {
            return;
        }
        const at = current();
        const next = at < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + step));
        items[next].focus();
    };

    const pick = () => {
        const at = current();
        const box = at < 0 ? null : items[at].querySelector("input[type=checkbox]");
        if (box) {
            box.checked = !box.checked;
            count();
        }
    };

    const decide = (verdict) => {
        if (page !== "list") {
            const button = page === "item" ? "approve" : "decide";
            const target = document.getElementById(verdict === "approve" ? button : "template");
            if (target) {
                target.focus();
                target.scrollIntoView({ block: "center" });
            }
            return;
        }
        if (picks().every((box) => !box.checked)) {
            pick();
        }
        const submit = article.querySelector(`button[name=verdict][value=${verdict}]`);
        if (submit && picks().some((box) => box.checked)) {
            submit.click();
        }
    };

    const open = () => {
        const at = current();
        const link = at < 0 ? null : items[at].querySelector("h2 a");
        if (link && document.activeElement === items[at]) {
            link.click();
        }
    };

    const undo = () => {
        const form = document.getElementById("undo");
        if (form) {
            form.requestSubmit();
        }
    };

    const explain = () => {
        if (help) {
            help.open = !help.open;
            if (help.open) {
                help.querySelector("summary").focus();
            }
        }
    };

    const actions = {
        j: () => move(1),
        k: () => move(-1),
        x: pick,
        p: () => decide("approve"),
        r: () => decide("refuse"),
        u: undo,
        "?": explain,
    };

    const isTyping = (target) =>
        target.isContentEditable ||
        target.matches("textarea, select, input:not([type=checkbox]):not([type=radio]):not([type=submit])");

    document.addEventListener("keydown", (event) => {
        if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) {
            return;
        }
        if (event.key === "Enter") {
            open();
            return;
        }
        const action = actions[event.key];
        if (action && (!event.repeat || ["j", "k"].includes(event.key))) {
            event.preventDefault();
            action();
        }
    });

    article.addEventListener("change", count);
    window.addEventListener("pageshow", count);

    if (help && button) {
        help.hidden = false;
        const label = () => {
            button.textContent = on ? help.dataset.off : help.dataset.on;
        };
        button.addEventListener("click", () => {
            on = !on;
            try {
                localStorage.setItem(switched, on ? "on" : "off");
            } catch (e) {
                // It holds for this page then.
            }
            label();
        });
        label();
    }
})();
