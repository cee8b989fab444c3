import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, readDraft, writeDraft, type DraftKey, type Kept } from './device';
import { dropOnServer, keepOnServer, newerDraft } from './server';

export { dropDraft, dropOldDrafts, readDraft, writeDraft, type DraftKey } from './device';

/**
 * What somebody typed is kept until it is sent or thrown away: on his device at once, and on the server when he pauses. An expired
 * session, a closed tab, a broken line or another device costs nothing. Never put another party's facts in a draft.
 */
const WAIT_MS = 400;
const SERVER_WAIT_MS = 2_000;

/** Looked up before its form was shown: the form need not look again. */
const pulled = new Set<string>();
const nameOf = ({ account, party, form }: DraftKey): string => `${account} ${party} ${form}`;

/** For a form that cannot take over a value once it is shown: true when this device has the newest draft. */
export function usePulledDraft(key: DraftKey | undefined): boolean {
  const name = key ? nameOf(key) : undefined;
  const [ready, setReady] = useState<string>();
  useEffect(() => {
    if (!key || !name) return;
    let gone = false;
    void newerDraft(key).then((newer) => {
      if (gone) return;
      if (newer) writeDraft(key, newer.value, newer.base, newer.savedAt);
      pulled.add(name);
      setReady(name);
    });
    return () => {
      gone = true;
    };
    // The name says all that is in the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name]);
  return name === undefined || ready === name;
}

/**
 * The value of a form that survives everything. `base` is the version of what is being edited (an ETag or version):
 * `outdated` tells that the draft was made on an older version.
 */
export function useDraft<T>(key: DraftKey, initial: T, base?: string) {
  const [start, setStart] = useState(() => readDraft<T>(key));
  const [value, setValue] = useState<T>(start?.value ?? initial);
  const [savedAt, setSavedAt] = useState(start?.savedAt);
  const [elsewhere, setElsewhere] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const serverTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef<{ value: T; key: DraftKey; base: string | undefined } | undefined>(undefined);
  /** On the device and not yet on the server. */
  const unsent = useRef<{ key: DraftKey; draft: Kept<T> } | undefined>(undefined);
  const touched = useRef(false);
  const name = nameOf(key);

  const send = useCallback(() => {
    clearTimeout(serverTimer.current);
    const waiting = unsent.current;
    if (!waiting) return;
    void keepOnServer(waiting.key, waiting.draft).then((kept) => {
      if (kept && unsent.current === waiting) unsent.current = undefined;
    });
  }, []);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now) {
      const at = writeDraft(now.key, now.value, now.base);
      setSavedAt(at);
      unsent.current = { key: now.key, draft: { savedAt: at, base: now.base, value: now.value } };
    }
    latest.current = undefined;
  }, []);

  const set = (next: T | ((now: T) => T)) => {
    touched.current = true;
    setValue((now) => {
      const changed = typeof next === 'function' ? (next as (now: T) => T)(now) : next;
      latest.current = { value: changed, key, base };
      return changed;
    });
    clearTimeout(timer.current);
    clearTimeout(serverTimer.current);
    timer.current = setTimeout(flush, WAIT_MS);
    serverTimer.current = setTimeout(send, SERVER_WAIT_MS);
  };
  /** After sending, or "throw away": back to `to`. */
  const clear = (to: T = initial) => {
    clearTimeout(timer.current);
    clearTimeout(serverTimer.current);
    latest.current = undefined;
    unsent.current = undefined;
    touched.current = true;
    dropDraft(key);
    void dropOnServer(key);
    setSavedAt(undefined);
    setValue(to);
  };

  useEffect(() => {
    if (pulled.delete(name)) return;
    let gone = false;
    void newerDraft<T>(key).then((newer) => {
      // Who has begun to type goes on with what he sees.
      if (gone || touched.current || !newer) return;
      writeDraft(key, newer.value, newer.base, newer.savedAt);
      setStart(newer);
      setValue(newer.value);
      setSavedAt(newer.savedAt);
      setElsewhere(true);
    });
    return () => {
      gone = true;
    };
    // The name says all that is in the key.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name]);

  useEffect(() => {
    const leave = () => {
      flush();
      send();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', send);
      leave();
    };
  }, [flush, send]);

  return { value, set, clear, savedAt, elsewhere, restored: start !== undefined, outdated: start !== undefined && start.base !== base };
}
