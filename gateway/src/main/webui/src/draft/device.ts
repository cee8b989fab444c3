const PREFIX = 'rits.draft.';
/** Older drafts are removed at start. */
const KEEP_DAYS = 60;

export type Kept<T> = { savedAt: string; base: string | undefined; value: T };
export type DraftKey = { account: string; party: string; form: string };
const keyOf = ({ account, party, form }: DraftKey): string => `${PREFIX}${account}.${party}.${form}`;

export function readDraft<T>(key: DraftKey): Kept<T> | undefined {
  try {
    const text = localStorage.getItem(keyOf(key));
    return text ? (JSON.parse(text) as Kept<T>) : undefined;
  } catch {
    return undefined;
  }
}

export function writeDraft<T>(key: DraftKey, value: T, base?: string, savedAt = new Date().toISOString()): string {
  try {
    localStorage.setItem(keyOf(key), JSON.stringify({ savedAt, base, value } satisfies Kept<T>));
  } catch {
    // A full or forbidden store: the form itself still holds everything.
  }
  return savedAt;
}

export function dropDraft(key: DraftKey): void {
  try {
    localStorage.removeItem(keyOf(key));
  } catch {
    // Nothing to drop where nothing can be kept.
  }
}

export function dropOldDrafts(now = Date.now()): void {
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    try {
      const kept = JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Kept<unknown>>;
      if (now - Date.parse(kept.savedAt ?? '') < KEEP_DAYS * 86_400_000) continue;
    } catch {
      // Unreadable: drop it.
    }
    localStorage.removeItem(name);
  }
}
