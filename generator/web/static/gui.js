// Posts to our own server. A page that was open before the server was started again asks for a new token and tries again.
const meta = document.querySelector('meta[name="csrf-token"]');
const LONGEST = 20000;

export function token() {
  return meta.content;
}

// {ok, status, data}; status 0 when nobody answered.
export async function post(address, body, signal) {
  let answer = await once(address, body, signal);
  if (answer.status === 403 && (await renew())) answer = await once(address, body, signal);
  return answer;
}

async function once(address, body, signal) {
  const limit = AbortSignal.timeout(LONGEST);
  try {
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { "X-CSRF-Token": token(), Accept: "application/json" },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const kind = answer.headers.get("content-type") ?? "";
    const data = kind.includes("json") ? await answer.json() : await answer.text();
    return { ok: answer.ok, status: answer.status, data };
  } catch {
    return { ok: false, status: 0, data: null };
  }
}

async function renew() {
  try {
    const answer = await fetch("/api/v1/session");
    const fresh = (await answer.json()).csrf;
    for (const form of document.querySelectorAll("form, [formaction]")) {
      for (const name of ["action", "formaction"]) {
        const address = form.getAttribute(name);
        if (address) form.setAttribute(name, address.replace(/_csrf=[^&]*/, `_csrf=${encodeURIComponent(fresh)}`));
      }
    }
    meta.content = fresh;
    return true;
  } catch {
    return false;
  }
}
