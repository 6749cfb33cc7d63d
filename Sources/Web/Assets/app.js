"use strict";
/* What the pages can do a little better with a script. Without it everything still works. */

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/* Whatever is of use only with a script, or only without. */
function reveal(root) {
  for (const element of all("[data-needs-script]", root)) element.hidden = false;
  for (const element of all("[data-replaced-by-script]", root)) element.hidden = true;
}

/* The stacking plan: arrow keys between blocks; one stop of the Tab key instead of hundreds. */
function steer(plan) {
  const floors = all(".floor", plan).map((floor) => all(".block", floor)).filter((row) => row.length);
  const blocks = floors.flat();
  if (!blocks.length) return;
  blocks.forEach((block, index) => block.setAttribute("tabindex", index ? "-1" : "0"));
  const middle = (block) => { const box = block.getBoundingClientRect(); return box.left + box.width / 2; };
  const nearest = (row, x) => row.reduce((best, block) =>
    Math.abs(middle(block) - x) < Math.abs(middle(best) - x) ? block : best);
  /* Listening on the drawing itself would make it a stop of the Tab key. */
  const around = plan.parentElement;
  around.addEventListener("keydown", (event) => {
    const block = event.target.closest(".block");
    const y = floors.findIndex((row) => row.includes(block));
    if (!block || y < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = floors[y];
    const x = row.indexOf(block);
    const next = {
      ArrowLeft: () => row[x - 1], ArrowRight: () => row[x + 1],
      ArrowUp: () => floors[y - 1] && nearest(floors[y - 1], middle(block)),
      ArrowDown: () => floors[y + 1] && nearest(floors[y + 1], middle(block)),
      Home: () => row[0], End: () => row[row.length - 1],
      PageUp: () => nearest(floors[0], middle(block)),
      PageDown: () => nearest(floors[floors.length - 1], middle(block)),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next()?.focus();
  });
  around.addEventListener("focusin", (event) => {
    const block = event.target.closest(".block");
    if (!block) return;
    for (const other of blocks) other.setAttribute("tabindex", other === block ? "0" : "-1");
    block.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/* A tooltip for blocks and buildings: by mouse and keyboard, stays under the mouse, Escape closes it. */
function explain(selector) {
  const tooltip = document.createElement("div");
  tooltip.className = "tooltip";
  tooltip.setAttribute("aria-hidden", "true");
  tooltip.hidden = true;
  document.body.append(tooltip);
  let timer = 0;
  let current = null;
  const hide = () => { tooltip.hidden = true; };
  const place = () => {
    if (tooltip.hidden) return;
    const box = current.getBoundingClientRect();
    const own = tooltip.getBoundingClientRect();
    const above = box.top - own.height - 4;
    tooltip.style.top = `${above < 4 ? box.bottom + 4 : above}px`;
    const left = Math.min(box.left, document.documentElement.clientWidth - own.width - 4);
    tooltip.style.left = `${Math.max(4, left)}px`;
  };
  const show = (mark) => {
    clearTimeout(timer);
    current = mark;
    const title = mark.querySelector(":scope > title");
    if (title) { /* The browser's own tooltip would be a second one. */
      mark.setAttribute("aria-label", title.textContent);
      title.remove();
    }
    tooltip.textContent = mark.getAttribute("aria-label");
    tooltip.hidden = false;
    place();
  };
  const over = (event) => {
    const mark = event.target.closest?.(selector);
    if (mark) show(mark);
    else if (tooltip.contains(event.target)) clearTimeout(timer);
    else { clearTimeout(timer); timer = setTimeout(hide, 120); }
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  document.addEventListener("scroll", place, { capture: true, passive: true });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

/* Tables: a button in each heading, order by text or by data-value. */
function sortable(table) {
  const body = table.tBodies[0];
  const order = new Intl.Collator("zh-CN", { numeric: true });
  const headings = [...(table.tHead?.rows[table.tHead.rows.length - 1].cells ?? [])];
  const key = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    const shown = cell.textContent.trim();
    const text = cell.dataset.value ?? (shown === "—" ? "" : shown);
    const number = cell.dataset.value === undefined || text === "" ? NaN : Number(text);
    return Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? a - b : order.compare(String(a), String(b));
  headings.forEach((heading, column) => {
    if (!body || heading.hasAttribute("data-no-sort")) return;
    let button = heading.querySelector("button");
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
    }
    button.addEventListener("click", () => {
      const isUp = heading.getAttribute("aria-sort") === "ascending";
      for (const other of headings) other.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", isUp ? "descending" : "ascending");
      const rows = [...body.rows].map((row) => ({ row, key: key(row, column) }));
      /* What is not known stands last either way. */
      rows.sort((a, b) => (a.key === "") - (b.key === "") || compare(a.key, b.key) * (isUp ? -1 : 1));
      body.append(...rows.map(({ row }) => row));
    });
  });
}

/* Uploads: drop a file, see how far it is, stop it. The form and its answers are the plain ones. */
function upload(form) {
  const drop = form.querySelector(".drop");
  const input = form.querySelector("input[type=file]");
  const panel = form.querySelector("[data-upload-progress]");
  const bar = panel?.querySelector("progress");
  const output = panel?.querySelector("output");
  const cancel = panel?.querySelector("[data-upload-cancel]");
  const say = (text) => { if (output) output.textContent = text; };
  for (const name of ["dragenter", "dragover", "dragleave", "drop"]) {
    drop?.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragenter" || name === "dragover");
      if (name !== "drop" || !event.dataTransfer.files.length || !input) return;
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  form.addEventListener("submit", (event) => {
    if (!panel || event.defaultPrevented) return;
    event.preventDefault();
    const data = new FormData(form, event.submitter ?? undefined);
    const request = new XMLHttpRequest();
    const done = () => { panel.hidden = true; release(form); };
    const action = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    const target = new URL(action || location.href, location.href);
    target.hash = "";
    request.open("POST", target);
    request.setRequestHeader("Accept", "text/html");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      if (!total) return;
      bar.value = (loaded / total) * 100;
      say(loaded < total ? `${Math.floor((loaded / total) * 100)}%` : "已送达，正在检查…");
    });
    request.addEventListener("load", () => {
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      const main = answer.querySelector("main");
      if (request.responseURL && request.responseURL !== target.href) location.assign(request.responseURL);
      else if (main) replaceMain(main, answer.title);
      else { done(); panel.hidden = false; say(`没有完成（${request.status}）。请再试一次。`); }
    });
    request.addEventListener("error", () => { release(form); say("连接中断，没有送达。请再试一次。"); });
    request.addEventListener("abort", done);
    if (cancel) cancel.onclick = () => request.abort();
    panel.hidden = false;
    bar.value = 0;
    say("0%");
    request.send(data);
  });
}

function replaceMain(main, title) {
  const own = document.querySelector("main");
  own.replaceWith(main);
  if (title) document.title = title;
  enhance(main);
  window.scrollTo(0, 0);
  main.setAttribute("tabindex", "-1");
  main.focus();
}

/* A form is sent once. */
function guard(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.dataset.sent = "yes";
    if (!form.hasAttribute("data-upload")) setTimeout(release, 15_000, form); /* a download leaves the page as it is */
    for (const button of all("button:not([type=button])", form)) button.setAttribute("aria-disabled", "true");
  });
}

function release(form) {
  delete form.dataset.sent;
  for (const button of all("[aria-disabled]", form)) button.removeAttribute("aria-disabled");
}

function copy(button) {
  button.addEventListener("click", async () => {
    const value = button.dataset.copy;
    const source = value.startsWith("#") ? document.querySelector(value) : null;
    const text = source ? (source.value ?? source.textContent.trim()) : value || location.href;
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "已复制";
    } catch {
      button.textContent = "请手动复制";
    }
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

function enhance(root) {
  reveal(root);
  all(".stacking", root).forEach(steer);
  all("table[data-sortable]", root).forEach(sortable);
  all("form[method=post]", root).forEach(guard);
  all("form[data-upload]", root).forEach(upload);
  all("[data-copy]", root).forEach(copy);
  for (const button of all("[data-print]", root)) button.addEventListener("click", () => window.print());
  for (const field of all("[data-autosubmit]", root)) {
    field.addEventListener("change", () => field.form?.requestSubmit());
  }
}

enhance(document);
explain(".block, .site");
window.addEventListener("pageshow", (event) => { if (event.persisted) all("form[data-sent]").forEach(release); });
