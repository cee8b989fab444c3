import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import { percentRange, time } from '../format';
import { Icon, type IconName } from './Icon';

/** Tabs are links: each has an address. */
export function Tabs({ label: name, tabs }: {
  label: string;
  tabs: { to: string; text: ReactNode; /** Also current below this address. */ end?: boolean; current?: boolean }[];
}) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the bar scrolls; the current tab is brought into sight without moving the page.
    const current = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (bar.current && current) bar.current.scrollLeft = current.offsetLeft - bar.current.offsetLeft - 16;
  });
  return (
    <nav className="tabs" aria-label={name} ref={bar}>
      {tabs.map(({ to, text, end = true, current }) => current === undefined
        ? <NavLink key={to} to={to} end={end} preventScrollReset>{text}</NavLink>
        : <Link key={to} to={to} aria-current={current ? 'page' : undefined} preventScrollReset>{text}</Link>)}
    </nav>
  );
}

/** A strip of facts: term and value, five at most. */
export function FactStrip({ facts }: { facts: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="facts">
      {facts.map(({ term, value }) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}

/** Big figures with one line of explanation. */
export function Figures({ figures }: { figures: { term: string; value: ReactNode; note?: ReactNode }[] }) {
  return (
    <dl className="figures">
      {figures.map(({ term, value, note }) => <div key={term}><dt>{term}</dt><dd>{value}</dd>{note && <dd>{note}</dd>}</div>)}
    </dl>
  );
}

/** A range: solid to what is sure, hatched to what may be. from, to and max are shares (0–1). */
export function RangeBar({ icon, name, from, to, max = 1, small, amount }: {
  icon?: IconName;
  name: ReactNode;
  from: number;
  to: number;
  max?: number;
  small?: ReactNode;
  /** In place of the percentages. */
  amount?: string;
}) {
  const width = (share: number) => `${Math.min(100, (share / max) * 100)}%`;
  return (
    <div className="range">
      <span className="name">{icon && <Icon name={icon} />}{name}</span>
      <span className="track" aria-hidden="true">
        <span className="maybe" style={{ left: width(from), width: width(to - from) }} />
        <span className="sure" style={{ width: width(from) }} />
      </span>
      <span className="amount">{amount ?? percentRange(from, to)}{small && <small>{small}</small>}</span>
    </div>
  );
}

/** Under a form: what changed, when it was kept, and what can be done. Sticks to the bottom, except on a phone. */
export function SaveBar({ state, savedAt, children }: { state: ReactNode; savedAt?: string | undefined; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="save-bar">
      <div className="inner">
        <p className="state" role="status">
          {state}{savedAt && <>, {t('saveBar.draft', { time: time(savedAt) })}</>}
        </p>
        <div className="buttons">{children}</div>
      </div>
    </div>
  );
}

export type WhoSeesLine = { who: ReactNode; sees: 'all' | 'totals' | 'none' | 'fixed' | 'later'; what?: ReactNode };
const sight: Record<WhoSeesLine['sees'], IconName> = { all: 'eye', totals: 'bars', none: 'eyeCrossed', fixed: 'lock', later: 'clock' };

/** Who will see this? Beside every form that changes shared facts. */
export function WhoSees({ lines }: { lines: WhoSeesLine[] }) {
  const { t } = useTranslation();
  const words: Record<WhoSeesLine['sees'], string> = {
    all: t('whoSees.all'), totals: t('whoSees.totals'), none: t('whoSees.none'), fixed: t('whoSees.always'), later: t('whoSees.after12'),
  };
  return (
    <ul className="who-sees">
      {lines.map((line, index) => (
        <li key={index}>
          <Icon name={sight[line.sees]} />
          <div><b>{line.who}</b><small>{line.what ?? words[line.sees]}</small></div>
        </li>
      ))}
    </ul>
  );
}
