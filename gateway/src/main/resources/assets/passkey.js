// Passkeys: makes one on a coordinator's own page, signs in with one. Where scripts or passkeys are missing, the parts of the page for it stay hidden.
(() => {
    const part = document.getElementById("passkey");
    if (!part || !window.PublicKeyCredential || !PublicKeyCredential.parseCreationOptionsFromJSON) {
        return;
    }
    const button = part.querySelector("button");
    const says = part.querySelector("[role=status]");
    const name = part.querySelector("input");
    part.hidden = false;

    const post = async (path, body) => {
        const answer = await fetch(path, {
            method: "POST",
            headers: { "Content-Type": "application/json", "Accept": "application/json" },
            body: JSON.stringify(body),
            credentials: "same-origin",
            redirect: "error",
        });
        if (!answer.ok) {
            throw new Error(String(answer.status));
        }
        return answer.json();
    };

    const make = async () => {
        const { handle, options } = await post(part.dataset.options, {});
        const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
        const credential = await navigator.credentials.create({ publicKey });
        await post(part.dataset.path, { handle, label: name.value.trim() || part.dataset.label, credential: credential.toJSON() });
        return part.dataset.next;
    };

    const signIn = async () => {
        const { handle, options } = await post(part.dataset.options, {});
        const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
        const credential = await navigator.credentials.get({ publicKey });
        return (await post(part.dataset.path, { handle, next: part.dataset.next, credential: credential.toJSON() })).path;
    };

    button.addEventListener("click", async () => {
        button.disabled = true;
        says.textContent = "";
        try {
            window.location.assign(await (name ? make() : signIn()));
        } catch (error) {
            // Whoever closed the browser's own window knows it.
            says.textContent = error.name === "NotAllowedError" || error.name === "AbortError" ? "" : part.dataset.failed;
            button.disabled = false;
        }
    });
})();
