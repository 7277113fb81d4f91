/** What the admin's server answers, as the caller says it is shaped; both are parts of the stand-in. */
export async function getJson<T>(path: string): Promise<T> {
  return answered(await fetch(path));
}

/** The same for requests that change something. */
export async function postJson<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answered(await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answered<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error ?? `The admin answered ${response.status}.`);
  return body;
}
