// Help while writing: paste from Word, lines moved by keyboard, headings of the body to jump to.
import { post } from "./gui.js";

const LONGEST_UNDONE = 8000;

export function helpWriting(form) {
  for (const body of form.querySelectorAll("textarea.dan-y")) body.addEventListener("paste", (event) => paste(event, body));
  form.addEventListener("keydown", (event) => {
    const isMove = event.altKey && !event.ctrlKey && ["ArrowUp", "ArrowDown"].includes(event.key);
    if (!isMove || !event.target.matches("textarea")) return;
    event.preventDefault();
    moveLine(event.target, event.key === "ArrowUp" ? -1 : 1);
  });
  for (const button of form.querySelectorAll("[data-bang-chu]")) {
    button.addEventListener("click", () => inWords(form.elements[button.dataset.bangChu], button.nextElementSibling));
  }
  form.addEventListener("click", (event) => {
    const heading = event.target.closest("[data-dong]");
    if (!heading) return;
    const pane = heading.closest("[data-dan-y]");
    jump(form.elements[pane.dataset.danY], Number(heading.dataset.dong));
  });
}

export function showStructure(form, panes) {
  for (const pane of form.querySelectorAll("[data-dan-y]")) {
    const html = panes[pane.dataset.danY] ?? "";
    fill(pane, html);
  }
}

// Only what has changed is put in: what stays may have the focus, or a pointer on it.
const filled = new WeakMap();

export function fill(box, html) {
  if (filled.get(box) === html) return;
  filled.set(box, html);
  box.innerHTML = html;
}

async function paste(event, body) {
  const html = event.clipboardData?.getData("text/html");
  if (!html) return;
  event.preventDefault();
  const plain = event.clipboardData.getData("text/plain");
  const answer = await post("/dan", new Blob([html], { type: "text/html" }));
  const words = answer.ok ? answer.data : plain;
  body.focus();
  insert(body, words);
}

// The amount before the caret, said in words behind it.
async function inWords(body, told) {
  const end = body.selectionEnd;
  const start = body.value.lastIndexOf("\n", end - 1) + 1;
  const answer = await post("/bang-chu", new Blob([body.value.slice(start, end)], { type: "text/plain" }));
  told.textContent = answer.ok && answer.data ? "" : "Xin đặt con trỏ ngay sau số tiền, ví dụ sau «15.000.000 đồng».";
  body.focus();
  body.setSelectionRange(end, end);
  if (answer.ok && answer.data) insert(body, ` ${answer.data}`);
}

// Not by `value`: what is put in this way can be undone with Ctrl+Z. Long text takes the browser seconds that way (its
// time grows with the square of the length), so it is put in at once; the version before it is among the versions.
function insert(body, text) {
  if (text.length > LONGEST_UNDONE || !document.execCommand("insertText", false, text)) {
    body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
    body.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

// The lines that the selection touches change places with the one above or below.
function moveLine(area, step) {
  const lines = area.value.split("\n");
  const at = (place) => area.value.slice(0, place).split("\n").length - 1;
  const first = at(area.selectionStart), last = at(area.selectionEnd);
  const to = first + step;
  if (to < 0 || last + step >= lines.length) return;
  const moved = lines.splice(first, last - first + 1);
  lines.splice(to, 0, ...moved);
  const [low, high] = [Math.min(first, to), Math.max(last, last + step)];
  const start = lines.slice(0, low).join("\n").length + (low ? 1 : 0);
  const text = lines.slice(low, high + 1).join("\n");
  area.setSelectionRange(start, start + text.length);
  insert(area, text);
  const begin = lines.slice(0, to).join("\n").length + (to ? 1 : 0);
  area.setSelectionRange(begin, begin + moved.join("\n").length);
}

function jump(area, line) {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line).join("\n").length + (line ? 1 : 0);
  area.blur();
  area.setSelectionRange(start, start + lines[line].length);
  area.focus();
}
