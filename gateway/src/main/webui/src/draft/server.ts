import { call } from '../api/client';
import { readDraft, type DraftKey, type Kept } from './device';

/** A server that answers late must not keep a form from its writer. */
const PATIENCE_MS = 2_000;

/** The name of a form as an address can hold it. */
const pathOf = ({ form }: DraftKey): string => `projects/v1/drafts/${form.replace(/[^A-Za-z0-9._-]/g, '-').slice(0, 120)}`;

type Served<T> = { form: string; savedAt?: string; base?: string; value?: T };

/** What was kept on another device or in an earlier session, when it is newer than what this device has. */
export async function newerDraft<T>(key: DraftKey): Promise<Kept<T> | undefined> {
  try {
    const served = (await call<Served<T>>('GET', pathOf(key), { quiet: true, signal: AbortSignal.timeout(PATIENCE_MS) })).data;
    if (!served.savedAt || served.value === undefined) return undefined;
    const here = readDraft<T>(key);
    if (here && Date.parse(here.savedAt) >= Date.parse(served.savedAt)) return undefined;
    return { savedAt: served.savedAt, base: served.base, value: served.value };
  } catch {
    // Offline or refused: this device goes on with what it has.
    return undefined;
  }
}

export async function keepOnServer<T>(key: DraftKey, draft: Kept<T>): Promise<boolean> {
  try {
    await call('PUT', pathOf(key), { body: { savedAt: draft.savedAt, base: draft.base, value: draft.value }, quiet: true });
    return true;
  } catch {
    return false;
  }
}

export async function dropOnServer(key: DraftKey): Promise<void> {
  try {
    await call('DELETE', pathOf(key), { quiet: true });
  } catch {
    // It goes by itself after sixty days.
  }
}
