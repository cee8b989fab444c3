import { useQuery } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { connectSession } from '../api/client';
import { useLive } from '../api/live';
import { useGet } from '../api/queries';
import type { Me, PartyRef, Role, SessionAnswer } from '../api/types';
import { useServedWords } from '../codes/served';
import { chooseLanguage, keptLanguage, languages } from '../i18n';
import { SessionExpired } from './SessionExpired';

export type SignedIn = {
  signedIn: true;
  account: string;
  name: string;
  roles: Role[];
  /** The party acted for; everything read and written is on its behalf. */
  party: PartyRef;
  parties: PartyRef[];
};
export type SessionState = { signedIn: false } | SignedIn;
/** What the gateway tells of this installation: GET /config.json. */
export type Settings = {
  version?: string;
  /** Fictional content and accounts with a known password. */
  demo?: boolean;
  /** The base map; null or absent: plain background. */
  tiles?: { url: string; attribution?: string } | null;
};

type SessionValue = { state: SessionState; settings: Settings; actFor: (party: string) => void };
const SessionContext = createContext<SessionValue | undefined>(undefined);

const PARTY = 'rits.party';

async function fetchSession(): Promise<SessionAnswer> {
  const response = await fetch('/session', { credentials: 'same-origin', headers: { Accept: 'application/json', 'X-Rits': '1' } });
  if (!response.ok) throw new Error(`session: ${response.status}`);
  return (await response.json()) as SessionAnswer;
}

async function fetchSettings(): Promise<Settings> {
  const response = await fetch('/config.json', { headers: { Accept: 'application/json' } });
  return response.ok ? ((await response.json()) as Settings) : {};
}

/** The party kept in this tab, if the person may (still) act for it; else the first. */
export function chosenParty(parties: PartyRef[], kept: string | null): PartyRef | undefined {
  return parties.find(({ id }) => id === kept) ?? parties[0];
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const { data: answer, error, refetch } = useQuery({ queryKey: ['session'], queryFn: fetchSession, staleTime: Infinity, retry: 2 });
  const { data: settings, isPending: settingsPending } = useQuery({ queryKey: ['session', 'settings'], queryFn: fetchSettings, staleTime: Infinity, retry: 1 });
  const [kept, setKept] = useState(() => sessionStorage.getItem(PARTY));
  const [expired, setExpired] = useState(false);
  const waiting = useRef<((again: boolean) => void)[]>([]);

  const own = useMemo<SessionState | undefined>(() => (answer ? stateOf(answer, kept) : undefined), [answer, kept]);
  const partyId = own?.signedIn ? own.party.id : undefined;

  const partyRef = useRef(partyId);
  // Set while rendering: the first request of a page must already carry the party.
  partyRef.current = partyId;
  useEffect(() => {
    connectSession({
      party: () => partyRef.current,
      expired: () => new Promise((resolve) => {
        waiting.current.push(resolve);
        setExpired(true);
      }),
    });
  }, []);
  useLive(partyId, own?.signedIn === true);
  useServedWords(own?.signedIn === true);
  // What is lent by standing in for a colleague is not in the session, and may begin or end while it lasts. Reading it also notes
  // who is here with which role, so that mail goes to whom it concerns.
  const { data: me } = useGet<Me>(partyId && 'parties/v1/me');
  const state = useMemo(() => withLent(own, me), [own, me]);

  useEffect(() => {
    const offered = languages.find((language) => language === answer?.language);
    if (offered && !keptLanguage()) chooseLanguage(offered);
  }, [answer?.language]);

  const settle = useCallback((again: boolean) => {
    setExpired(false);
    waiting.current.splice(0).forEach((resolve) => resolve(again));
  }, []);

  const actFor = useCallback((party: string) => {
    sessionStorage.setItem(PARTY, party);
    setKept(party);
    // Another party sees other things: forget all that was read.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  }, [queries]);

  const value = useMemo<SessionValue | undefined>(() => (
    state && !settingsPending ? { state, settings: settings ?? {}, actFor } : undefined
  ), [state, settings, settingsPending, actFor]);

  if (error && !value) return <Unreachable onRetry={() => void refetch()} />;
  if (!value) return null;
  return (
    <SessionContext value={value}>
      {children}
      {expired && <SessionExpired account={state?.signedIn ? state.account : undefined} check={fetchSession} onDone={settle} />}
    </SessionContext>
  );
}

function stateOf(answer: SessionAnswer, kept: string | null): SessionState {
  const parties = answer.parties ?? (answer.party ? [answer.party] : []);
  const party = chosenParty(parties, kept ?? answer.party?.id ?? null);
  if (!answer.signedIn || !answer.account || !party) return { signedIn: false };
  return { signedIn: true, account: answer.account, name: answer.name ?? answer.account, roles: answer.roles ?? [], party, parties };
}

function withLent(own: SessionState | undefined, me: Me | undefined): SessionState | undefined {
  if (!own?.signedIn || me?.party.id !== own.party.id) return own;
  return { ...own, roles: [...new Set([...own.roles, ...me.roles.map((role) => role.toLowerCase() as Role)])] };
}

/** Texts may not be there yet, so this one sentence is written here. */
function Unreachable({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="sheet">
      <h1>Rits is nu niet bereikbaar</h1>
      <p>Controleer uw verbinding en probeer het opnieuw.</p>
      <p><button type="button" className="button filled" onClick={onRetry}>Opnieuw proberen</button></p>
    </main>
  );
}

function useSessionValue(): SessionValue {
  const value = useContext(SessionContext);
  if (!value) throw new Error('outside SessionProvider');
  return value;
}
export const useSession = (): SessionState => useSessionValue().state;
export const useSettings = (): Settings => useSessionValue().settings;
export const useActFor = (): ((party: string) => void) => useSessionValue().actFor;

/** For pages behind the login: who is here. */
export function useMe(): SignedIn {
  const state = useSession();
  if (!state.signedIn) throw new Error('not signed in');
  return state;
}
export const loginAddress = (returnTo: string): string => `/login?returnTo=${encodeURIComponent(returnTo)}`;

/** Where a visitor was going before being asked to log in; only a path of our own is a place to go to. */
export function wantedReturn(query: URLSearchParams): string {
  const wanted = query.get('naar');
  return wanted?.startsWith('/') && !wanted.startsWith('//') && !wanted.includes('\\') ? wanted : '/';
}

/** Where to come back to from here: from the page that asks to log in to what was wanted, else to the page itself. */
export function returnFrom(pathname: string, search: string): string {
  return pathname === '/inloggen' ? wantedReturn(new URLSearchParams(search)) : pathname + search;
}
