// What is typed, kept in this browser until the server has it: through a closed tab, a stopped server, a power cut.
const EVERY = 250;

export class Keeping {
  constructor(form) {
    this.form = form;
    this.key = `vanban.ban-thao.${form.dataset.so}`;
    this.waiting = 0;
    this.last = -EVERY;
  }

  // At once after a rest, then not at every letter: a long body is written as a whole.
  keep(version) {
    const rest = performance.now() - this.last;
    if (rest >= EVERY) this.now(version);
    else this.waiting ||= setTimeout(() => this.now(version), EVERY - rest);
  }

  now(version) {
    clearTimeout(this.waiting);
    this.waiting = 0;
    this.last = performance.now();
    const gio = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit", hour12: false });
    try {
      localStorage.setItem(this.key, JSON.stringify({ version, gio, values: this.values() }));
    } catch {
      // Full or forbidden: the server remains.
    }
  }

  forget() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Forbidden: there is nothing to forget.
    }
  }

  // What was kept and is not what the server shows; null when nothing is missing.
  lost() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
      if (!kept) return null;
      const here = this.values();
      const names = new Set([...Object.keys(here), ...Object.keys(kept.values)]);
      if ([...names].some((name) => (here[name] ?? "") !== (kept.values[name] ?? ""))) return kept;
      this.forget();
    } catch {
      // Not ours, or cut short.
    }
    return null;
  }

  putBack(kept) {
    for (const input of this.form.elements) {
      if (isField(input)) input.value = kept.values[input.name] ?? "";
    }
  }

  values() {
    const found = {};
    for (const input of this.form.elements) if (isField(input)) found[input.name] = input.value;
    return found;
  }
}

function isField(input) {
  return input.name && !input.name.startsWith("_") && input.tagName !== "BUTTON";
}
