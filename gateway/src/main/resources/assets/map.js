// Lets one move and zoom the map of actions without loading the page anew. Without it, each mark and each part of the world is a link.

const sheet = document.getElementById("sheet");
const world = { A1: 1.340264, A2: -0.081106, A3: 0.000893, A4: 0.003796 };
const CLOSEST = 1 / 64;
const SETTLED = 400;

let svg = sheet.querySelector("svg");
let full = box(svg);
let view = { ...full };
let frame = readFrame(sheet);
let waiting;
let asking;

function box(element) {
    const [x, y, w, h] = element.getAttribute("viewBox").split(" ").map(Number);
    return { x, y, w, h };
}

function readFrame(element) {
    const [west, south, east, north] = element.dataset.frame.split(",").map(Number);
    return { west, south, east, north, equalEarth: element.dataset.projection === "equal-earth" };
}

// Equal Earth (Šavrič, Patterson, Jenny, 2018), as Projection.java draws it.

function earthY(theta) {
    const s = theta * theta;
    const six = s * s * s;
    return theta * (world.A1 + world.A2 * s + six * (world.A3 + world.A4 * s));
}

function earthSlope(theta) {
    const s = theta * theta;
    const six = s * s * s;
    return world.A1 + 3 * world.A2 * s + six * (7 * world.A3 + 9 * world.A4 * s);
}

function thetaOf(latitude) {
    return Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
}

function earthX(fromCentre, theta) {
    return ((2 * Math.sqrt(3)) / 3) * ((fromCentre * Math.PI) / 180) * Math.cos(theta) / earthSlope(theta);
}

/** From a place on the sheet to degrees. */
function degrees(x, y) {
    const centre = (frame.west + frame.east) / 2;
    if (!frame.equalEarth) {
        return {
            lon: frame.west + (x / full.w) * (frame.east - frame.west),
            lat: frame.north - (y / full.h) * (frame.north - frame.south)
        };
    }
    const half = (frame.east - frame.west) / 2;
    const scale = full.w / (2 * earthX(half, 0));
    const wanted = earthY(thetaOf(frame.north)) - y / scale;
    let theta = wanted;
    for (let i = 0; i < 12; i++) {
        theta -= (earthY(theta) - wanted) / earthSlope(theta);
    }
    const lat = (Math.asin(Math.min(1, Math.max(-1, (2 / Math.sqrt(3)) * Math.sin(theta)))) * 180) / Math.PI;
    const unit = earthX(1, theta);
    return { lon: centre + (x / scale - earthX(half, 0)) / unit, lat };
}

/** From degrees to a place on an equirectangular sheet. */
function place(lon, lat) {
    const turns = Math.round((lon - (frame.west + frame.east) / 2) / 360) * 360;
    return {
        x: ((lon - turns - frame.west) / (frame.east - frame.west)) * full.w,
        y: ((frame.north - lat) / (frame.north - frame.south)) * full.h
    };
}

function show() {
    view.w = Math.min(full.w * 4, Math.max(full.w * CLOSEST, view.w));
    view.h = view.w * (full.h / full.w);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
    // Marks keep their size on the screen.
    svg.style.setProperty("--zoom", view.w / full.w);
    clearTimeout(waiting);
    waiting = setTimeout(refine, SETTLED);
}

function zoom(factor, x = view.x + view.w / 2, y = view.y + view.h / 2) {
    const width = Math.min(full.w * 4, Math.max(full.w * CLOSEST, view.w * factor));
    const real = width / view.w;
    view.x = x - (x - view.x) * real;
    view.y = y - (y - view.y) * real;
    view.w = width;
    show();
}

function move(dx, dy) {
    view.x += dx;
    view.y += dy;
    show();
}

/** A step for those who do not drag: by arrow keys and by buttons. */
function pan(right, down) {
    move((right * view.w) / 8, (down * view.w) / 8);
}

function bounds() {
    const top = degrees(view.x, view.y);
    const end = degrees(view.x + view.w, view.y + view.h);
    const middle = degrees(view.x + view.w / 2, view.y + view.h / 2);
    const across = Math.max(Math.abs(end.lon - top.lon), 0.02);
    const wrapped = lon => ((((lon + 180) % 360) + 360) % 360) - 180;
    const near = value => Math.round(value * 1000) / 1000;
    return {
        world: across >= 350,
        west: near(wrapped(middle.lon - across / 2)),
        east: near(wrapped(middle.lon + across / 2)),
        south: near(Math.max(-90, Math.min(top.lat, end.lat))),
        north: near(Math.min(90, Math.max(top.lat, end.lat))),
        across,
        middle: middle.lon
    };
}

/** Asks for the marks and the list of what is now seen, and puts them in place of the old ones. */
async function refine() {
    const seen = bounds();
    const address = new URL(location.href);
    address.searchParams.delete("after");
    if (seen.world) {
        address.searchParams.delete("bbox");
    } else {
        address.searchParams.set("bbox", [seen.west, seen.south, seen.east, seen.north].join(","));
    }
    asking?.abort();
    asking = new AbortController();
    try {
        const answer = await fetch(address, { signal: asking.signal, headers: { Accept: "text/html" } });
        if (answer.ok) {
            replace(new DOMParser().parseFromString(await answer.text(), "text/html"), seen);
            history.replaceState(null, "", address);
        }
    } catch {
        // Another move came first, or the network is away: what is shown stays.
    }
}

function replace(page, seen) {
    const fresh = page.getElementById("sheet");
    const list = page.getElementById("list");
    if (!fresh || !list) {
        return;
    }
    const focused = sheet.contains(document.activeElement) && document.activeElement !== sheet;
    document.getElementById("list").replaceWith(document.importNode(list, true));
    document.dispatchEvent(new Event("times-shown"));
    sheet.dataset.frame = fresh.dataset.frame;
    sheet.dataset.projection = fresh.dataset.projection;
    const drawn = document.importNode(fresh.querySelector("svg"), true);
    svg.replaceWith(drawn);
    svg = drawn;
    full = box(svg);
    frame = readFrame(sheet);
    view = { ...full };
    if (!frame.equalEarth) {
        const start = place(seen.middle - seen.across / 2, seen.north);
        const end = place(seen.middle + seen.across / 2, seen.south);
        if (end.x > start.x) {
            view = { x: start.x, y: start.y, w: end.x - start.x, h: end.y - start.y };
        }
    }
    view.h = view.w * (full.h / full.w);
    svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.w} ${view.h}`);
    svg.style.setProperty("--zoom", view.w / full.w);
    if (focused) {
        sheet.focus({ preventScroll: true });
    }
}

function at(event) {
    const area = svg.getBoundingClientRect();
    return {
        x: view.x + ((event.clientX - area.left) / area.width) * view.w,
        y: view.y + ((event.clientY - area.top) / area.height) * view.h
    };
}

const fingers = new Map();
let dragged = false;

sheet.addEventListener("wheel", event => {
    if (event.ctrlKey || document.activeElement === sheet) {
        event.preventDefault();
        const spot = at(event);
        zoom(event.deltaY > 0 ? 1.25 : 0.8, spot.x, spot.y);
    }
}, { passive: false });

sheet.addEventListener("pointerdown", event => {
    fingers.set(event.pointerId, event);
    dragged = false;
});

sheet.addEventListener("pointermove", event => {
    const before = fingers.get(event.pointerId);
    if (!before) {
        return;
    }
    const area = svg.getBoundingClientRect();
    const dx = ((event.clientX - before.clientX) / area.width) * view.w;
    const dy = ((event.clientY - before.clientY) / area.height) * view.h;
    if (fingers.size === 1 && (dragged || Math.hypot(event.clientX - before.clientX, event.clientY - before.clientY) > 6)) {
        dragged = true;
        sheet.setPointerCapture(event.pointerId);
        fingers.set(event.pointerId, event);
        move(-dx, -dy);
    } else if (fingers.size === 2) {
        const other = [...fingers.values()].find(finger => finger.pointerId !== event.pointerId);
        const apart = finger => Math.hypot(finger.clientX - other.clientX, finger.clientY - other.clientY);
        dragged = true;
        move(-dx / 2, -dy / 2);
        zoom(apart(before) / Math.max(1, apart(event)));
        fingers.set(event.pointerId, event);
    }
});

for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
    sheet.addEventListener(name, event => fingers.delete(event.pointerId));
}

sheet.addEventListener("click", event => {
    if (dragged) {
        event.preventDefault();
    }
}, true);

sheet.addEventListener("keydown", event => {
    const acts = {
        "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1.4), "0": () => whole(),
        ArrowLeft: () => pan(-1, 0), ArrowRight: () => pan(1, 0),
        ArrowUp: () => pan(0, -1), ArrowDown: () => pan(0, 1)
    };
    if (event.target === sheet && acts[event.key] && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        acts[event.key]();
    }
});

function whole() {
    const address = new URL(location.href);
    address.searchParams.delete("bbox");
    location.assign(address);
}

function button(sign, words, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", words);
    made.title = words;
    made.addEventListener("click", act);
    return made;
}

const buttons = document.createElement("div");
buttons.className = "map-buttons";
// West is on the left in every language.
buttons.dir = "ltr";
buttons.append(
    button("←", sheet.dataset.west, () => pan(-1, 0)),
    button("↑", sheet.dataset.north, () => pan(0, -1)),
    button("↓", sheet.dataset.south, () => pan(0, 1)),
    button("→", sheet.dataset.east, () => pan(1, 0)),
    button("+", sheet.dataset.closer, () => zoom(0.6)),
    button("−", sheet.dataset.farther, () => zoom(1.6)),
    button("⌂", sheet.dataset.whole, whole));
sheet.before(buttons);
sheet.classList.add("lively");
