// Keeps the count of signatories true while a page is open, and searches the roll while one types. Without it the page says of when its count is, and
// the search has its button.

const PAUSE = 30_000;
const LONGEST = 60 * 60_000;
const TYPED = 250;

const began = Date.now();
const counted = document.querySelector("[data-count]");

/** Asks in ever longer pauses while something is wrong, and not at all while nobody looks. */
async function count(pause) {
    if (document.visibilityState === "visible") {
        try {
            const answer = await fetch(counted.dataset.count, { headers: { Accept: "application/json" } });
            if (!answer.ok) {
                throw new Error(answer.statusText);
            }
            const texts = await answer.json();
            document.querySelectorAll("[data-live]").forEach((element) => {
                element.textContent = texts[element.dataset.live] ?? element.textContent;
            });
            pause = PAUSE;
        } catch {
            pause *= 2;
        }
    }
    if (Date.now() - began < LONGEST) {
        setTimeout(count, pause, pause);
    }
}

if (counted) {
    setTimeout(count, PAUSE, PAUSE);
}

const found = document.getElementById("found");
const form = found?.closest("main").querySelector("form.filters");
let waiting;
let asking;

async function search() {
    asking?.abort();
    asking = new AbortController();
    const filled = new FormData(form);
    [...filled].filter(([, value]) => value === "").forEach(([name]) => filled.delete(name));
    const address = new URL(form.action);
    address.search = new URLSearchParams(filled);
    try {
        const answer = await fetch(address, { signal: asking.signal });
        if (answer.ok) {
            show(new DOMParser().parseFromString(await answer.text(), "text/html"));
            history.replaceState(null, "", address);
        }
    } catch {
        // Overtaken by the next letter, or offline: the button still searches.
    }
}

/** What was found, and how much, in the line that screen readers follow. */
function show(page) {
    for (const id of ["matches", "found"]) {
        document.getElementById(id).replaceChildren(...document.adoptNode(page.getElementById(id)).childNodes);
    }
}

form?.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, TYPED);
});
