// Says beside each hour of an action what the reader's own clock shows then, where it shows another. Without it, a place is chosen on the page.

const wording = document.getElementById("clocks")?.dataset.ownTime;

function own(moment) {
    const two = (number) => String(number).padStart(2, "0");
    const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
    return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

function worded(moment, sameDay) {
    const day = sameDay ? {} : { weekday: "short", day: "numeric" };
    const format = new Intl.DateTimeFormat(document.documentElement.lang, {
        ...day,
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
    });
    return wording.replace("{0}", format.format(moment));
}

function add(time) {
    const there = time.getAttribute("datetime");
    const moment = new Date(there);
    const here = own(moment);
    if (!Number.isNaN(moment.getTime()) && here !== there.slice(0, 16)) {
        const said = document.createElement("span");
        said.className = "own";
        said.textContent = worded(moment, here.slice(0, 10) === there.slice(0, 10));
        time.after(" ", said);
    }
}

function addAll() {
    const times = [...document.querySelectorAll("time[datetime*=T]")];
    times.filter((time) => !time.nextElementSibling?.classList.contains("own")).forEach(add);
}

if (wording) {
    addAll();
    document.addEventListener("times-shown", addAll);
}
