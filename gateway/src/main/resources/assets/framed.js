// In a frame of another site: tells the page around it how high this one is, and nothing else. See embed.js.
(() => {
    const page = document.body;
    const tell = () => parent.postMessage({ convocaHeight: page.getBoundingClientRect().bottom + scrollY }, "*");
    new ResizeObserver(tell).observe(page);
})();
