/** Ends the session everywhere. A real form post, because the answer leads the browser past the identity server. */
export async function logout(): Promise<void> {
  const response = await fetch('/logout', {
    method: 'POST', credentials: 'same-origin', redirect: 'manual', headers: { 'X-Rits': '1', Accept: 'application/json' },
  });
  sessionStorage.clear();
  const next = response.ok && /json/.test(response.headers.get('Content-Type') ?? '')
    ? ((await response.json()) as { location?: string }).location : response.headers.get('Location');
  location.assign(next ?? '/');
}
