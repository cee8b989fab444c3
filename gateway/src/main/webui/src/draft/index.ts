import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * What somebody typed is kept on his device, per person and form, until it is sent or thrown away: an expired session,
 * a closed tab or a broken line costs nothing. Never put another party's facts in a draft.
 */
const PREFIX = 'rits.draft.';
const WAIT_MS = 400;
/** Older drafts are removed at start. */
const KEEP_DAYS = 60;

type Kept<T> = { savedAt: string; base: string | undefined; value: T };

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

export function writeDraft<T>(key: DraftKey, value: T, base?: string): string {
  const savedAt = new Date().toISOString();
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

/**
 * The value of a form that survives everything. `base` is the version of what is being edited (an ETag or version):
 * `outdated` tells that the draft was made on an older version.
 */
export function useDraft<T>(key: DraftKey, initial: T, base?: string) {
  const [start] = useState(() => readDraft<T>(key));
  const [value, setValue] = useState<T>(start?.value ?? initial);
  const [savedAt, setSavedAt] = useState(start?.savedAt);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<{ value: T; key: DraftKey; base: string | undefined } | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    if (latest.current) setSavedAt(writeDraft(latest.current.key, latest.current.value, latest.current.base));
    latest.current = undefined;
  }, []);

  const set = (next: T | ((now: T) => T)) => {
    setValue((now) => {
      const changed = typeof next === 'function' ? (next as (now: T) => T)(now) : next;
      latest.current = { value: changed, key, base };
      return changed;
    });
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, WAIT_MS);
  };
  /** After sending, or "throw away": back to `to`. */
  const clear = (to: T = initial) => {
    clearTimeout(timer.current);
    latest.current = undefined;
    dropDraft(key);
    setSavedAt(undefined);
    setValue(to);
  };

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { value, set, clear, savedAt, restored: start !== undefined, outdated: start !== undefined && start.base !== base };
}
