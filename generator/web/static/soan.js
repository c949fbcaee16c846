// The page on which a document is written: saves on every pause, shows the pages, makes the document.
// What is typed is kept in this browser until the server has said that it is on the disk (giu.js).
import { post, token } from "./gui.js";
import { Keeping } from "./giu.js";
import { fill, helpWriting, showStructure } from "./viet.js";

const PAUSE = 300, RETRY = 1500, LONGEST_RETRY = 10000;
const form = document.getElementById("ban-thao");
const base = `/ban-thao/${form.dataset.so}`;
const status = document.getElementById("luu");
const shown = document.getElementById("xem");
const notice = document.getElementById("bao");
const result = document.getElementById("ket-qua");
const version = form.elements._phien_ban;
const keeping = new Keeping(form);

const self = {
  typed: 0, // how many changes there were
  saved: 0, // how many of them the server has
  isComposing: false,
  pause: 0,
  again: 0,
  wait: RETRY,
  saving: null,
  looking: null,
  held: null, // a review that came while letters were being composed
  isStale: false,
};

form.elements._cua_so.value = sessionStorage.cua_so ??= crypto.randomUUID();

function changed() {
  self.typed += 1;
  form.dataset.luu = "chua";
  keeping.keep(version.value);
  if (!self.isComposing) later();
}

function later() {
  clearTimeout(self.pause);
  self.pause = setTimeout(paused, PAUSE);
}

function paused() {
  save();
  look();
}

// Saves go one after the other; a change during one asks for the next.
async function save(isOver = false) {
  if (self.saving) {
    await self.saving;
    if (self.saved === self.typed) return;
  }
  if (self.isStale && !isOver) return;
  clearTimeout(self.again);
  self.saving = send(isOver);
  await self.saving;
  self.saving = null;
}

async function send(isOver) {
  const count = self.typed;
  const body = fields();
  if (isOver) body.set("_phien_ban", "");
  status.textContent = "đang lưu…";
  const answer = await post(`${base}/luu`, body);
  if (answer.ok) return wasSaved(answer.data, count);
  if (answer.status === 409) return askWhich(answer.data.detail);
  status.classList.add("loi");
  if (answer.status === 0 || answer.status === 503) {
    status.textContent = "Chưa lưu được: chương trình không trả lời. Chữ đã gõ vẫn giữ ở trình duyệt này và sẽ tự lưu khi chương trình chạy lại.";
    self.again = setTimeout(save, self.wait);
    self.wait = Math.min(self.wait * 1.5, LONGEST_RETRY);
  } else {
    status.textContent = `Chưa lưu được: ${answer.data?.detail ?? "chương trình gặp lỗi."} Chữ đã gõ vẫn giữ ở trình duyệt này.`;
  }
}

function wasSaved({ version: now, gio }, count) {
  version.value = now;
  self.saved = Math.max(self.saved, count);
  self.wait = RETRY;
  self.isStale = false;
  status.classList.remove("loi");
  status.textContent = `đã lưu ${gio}`;
  if (self.saved !== self.typed) return;
  form.dataset.luu = "xong";
  keeping.forget();
}

function askWhich(said) {
  self.isStale = true;
  status.classList.add("loi");
  status.textContent = "chưa lưu: có bản khác mới hơn";
  const box = document.createElement("div");
  box.className = "bao canh-bao";
  box.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = `${said} Bản kia vẫn còn ở trang Các phiên bản.`;
  const mine = button("Giữ những gì đang có ở cửa sổ này", () => { notice.replaceChildren(); save(true); });
  const theirs = button("Lấy bản kia", () => { self.saved = self.typed; keeping.forget(); location.reload(); });
  const line = document.createElement("p");
  line.className = "viec";
  line.append(mine, theirs);
  box.append(words, line);
  notice.replaceChildren(box);
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

function fields() {
  return new URLSearchParams(new FormData(form));
}

// The newest look wins; one that is under way for older words is dropped.
async function look() {
  self.looking?.abort();
  const mine = (self.looking = new AbortController());
  const answer = await post(`${base}/xem`, fields(), mine.signal);
  if (!answer.ok || mine !== self.looking) return;
  if (self.isComposing) self.held = answer.data;
  else show(answer.data);
}

async function show(review) {
  const made = document.createElement("template");
  made.innerHTML = review.html;
  const old = new Map([...shown.querySelectorAll("img")].map((one) => [one.getAttribute("src"), one]));
  const coming = [];
  for (const picture of made.content.querySelectorAll("img")) {
    const kept = old.get(picture.getAttribute("src"));
    if (kept) picture.replaceWith(kept.cloneNode());
    else coming.push(picture);
  }
  // Only what is in sight is waited for, so that a page is never seen empty between two pictures.
  await Promise.race([
    Promise.all(coming.slice(0, 2).map(ready)),
    new Promise((done) => setTimeout(done, 1000)),
  ]);
  const isOpen = shown.querySelector("details.nhac")?.open;
  shown.replaceChildren(made.content);
  if (old.size && coming.length) bringIntoSight(coming[0]);
  const list = shown.querySelector("details.nhac");
  if (list && isOpen !== undefined) list.open = isOpen;
  beside(review.loi);
  for (const box of form.querySelectorAll("[data-doc-lai]")) box.textContent = review.doc_lai[box.dataset.docLai] ?? "";
  showStructure(form, review.dan_y);
  shown.dataset.ms = review.ms;
  shown.dataset.lan = self.typed;
}

// The first page that has changed is the one being written on. Only the pages move, never the form.
function bringIntoSight(picture) {
  const frame = shown.closest(".xem");
  if (getComputedStyle(frame).overflowY === "visible") return;
  const [page, view] = [picture.parentElement.getBoundingClientRect(), frame.getBoundingClientRect()];
  const isSeen = page.top < view.bottom - view.height / 4 && page.bottom > view.top + view.height / 4;
  if (!isSeen) frame.scrollTop += page.top - view.top;
}

function ready(picture) {
  const waiting = new Image();
  waiting.src = picture.getAttribute("src");
  return waiting.decode().catch(() => undefined);
}

// Words beside fields: what is no longer wrong goes, what is comes.
function beside(wrong) {
  for (const box of form.querySelectorAll("[data-loi]")) {
    const name = box.dataset.loi;
    const html = wrong[name] ?? "";
    fill(box, html);
    for (const input of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (html) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    }
  }
}

async function make() {
  clearTimeout(self.pause);
  if (self.saving) await self.saving;
  if (self.isStale) return;
  const count = self.typed;
  status.textContent = "đang tạo văn bản…";
  const answer = await post(`${base}/lam`, fields());
  if (answer.data?.version) wasSaved(answer.data, count);
  if (answer.data?.html) {
    result.innerHTML = answer.data.html;
    if (answer.data.loi) beside(answer.data.loi);
    const first = result.querySelector("a.nut, [tabindex]");
    result.scrollIntoView({ block: "nearest" });
    first?.focus();
    return;
  }
  if (answer.status === 409) return askWhich(answer.data.detail);
  status.classList.add("loi");
  status.textContent = answer.data?.detail ?? "Chưa tạo được: chương trình không trả lời. Chữ đã gõ vẫn giữ ở trình duyệt này.";
  if (answer.status === 0) { self.typed += 1; keeping.keep(version.value); self.again = setTimeout(save, self.wait); }
}

form.addEventListener("compositionstart", () => { self.isComposing = true; clearTimeout(self.pause); });
form.addEventListener("compositionend", () => {
  self.isComposing = false;
  if (self.held) { show(self.held); self.held = null; }
  changed();
});
form.addEventListener("input", changed);
form.addEventListener("submit", (event) => {
  if (event.submitter?.value !== "lam" || !event.submitter.name) return;
  event.preventDefault();
  make();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  make();
});
// A line of one field does not make the document by Enter alone.
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("input") && !event.ctrlKey && !event.metaKey) event.preventDefault();
});

// The page is left: what has not been saved is sent along; what is too long for that stays in this browser.
function leave() {
  if (self.saved === self.typed || self.isStale) return;
  keeping.now(version.value);
  navigator.sendBeacon(`${base}/luu?_csrf=${encodeURIComponent(token())}`, fields());
}
addEventListener("pagehide", leave);
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") leave(); });

for (const chosen of form.querySelectorAll(".o-co_quan select")) {
  const offer = async () => {
    const answer = await post(`${base}/ten-goi`, fields());
    if (!answer.ok) return;
    for (const [name, html] of Object.entries(answer.data)) {
      form.querySelector(`[data-ten-goi="${CSS.escape(name)}"]`).innerHTML = html;
    }
    changed();
  };
  chosen.addEventListener("change", offer);
  if (isTouched(chosen)) offer();
}

// A number on a page leads to what is said of it, which may be folded away.
shown.addEventListener("click", (event) => {
  const link = event.target.closest(".dau-so a");
  const list = shown.querySelector("details.nhac");
  if (link && list) list.open = true;
});
// A link to a field that is folded away unfolds it.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#o-"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const folded = field.closest("details");
  if (folded) folded.open = true;
  field.focus();
});

helpWriting(form);
const back = keeping.lost();
if (back) {
  keeping.putBack(back);
  version.value = back.version;
  const told = document.createElement("p");
  told.className = "bao";
  told.setAttribute("role", "status");
  told.textContent = `Đã lấy lại những chữ gõ lúc ${back.gio} mà lần trước chưa kịp lưu.`;
  notice.replaceChildren(told);
  self.typed += 1;
  paused();
}
// Somebody may have typed before this script was there.
if (!back && [...form.elements].some(isTouched)) changed();

function isTouched(input) {
  if (!input.name || input.name.startsWith("_") || input.tagName === "BUTTON") return false;
  if (input.tagName !== "SELECT") return input.value !== input.defaultValue;
  const first = [...input.options].find((one) => one.defaultSelected) ?? input.options[0];
  return first !== undefined && input.value !== first.value;
}

const focused = form.querySelector("[autofocus]");
// Somebody may be somewhere else already.
if (focused && document.activeElement === document.body) focused.focus();
document.documentElement.classList.add("co-js");
