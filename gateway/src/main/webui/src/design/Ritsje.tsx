import { useTranslation } from 'react-i18next';
import type { Milestone, MilestoneDate, Side } from '../api/types';
import { milestoneIndex } from '../codes';
import { countWord, listOf, monthsBetween } from '../format';
import { sideClass } from './marks';

export type ToothPair = { milestone: Milestone; state: 'reached' | 'closes' | 'differs' | 'single'; upper?: Side; lower?: boolean };
type Stated = { side: Side; milestones: MilestoneDate[] };

/** A project's whole state in a row of teeth: one pair per milestone, in their usual order. */
export function toothPairs(stated: Stated[], toleranceMonths: number): ToothPair[] {
  const others = stated.filter(({ side }) => side !== 'MUNICIPALITY');
  const municipal = stated.filter(({ side }) => side === 'MUNICIPALITY').flatMap(({ milestones }) => live(milestones));
  const names = new Set([...municipal, ...others.flatMap(({ milestones }) => live(milestones))].map(({ milestone }) => milestone));
  return [...names].sort((a, b) => milestoneIndex(a) - milestoneIndex(b)).map((milestone) => {
    const ours = municipal.find((one) => one.milestone === milestone);
    const theirs = others.flatMap(({ side, milestones }) => live(milestones).filter((one) => one.milestone === milestone).map((one) => ({ side, ...one })));
    const first = theirs.find(({ side }) => side === 'MARKET') ?? theirs[0];
    const pair = { milestone, ...(first ? { upper: first.side } : {}), lower: ours !== undefined };
    if (!ours || !first) {
      return { ...pair, state: (ours ?? first)?.status === 'REACHED' && !(ours && first) && others.length === 0 ? 'reached' : 'single' };
    }
    if (ours.status === 'REACHED' && theirs.every(({ status }) => status === 'REACHED')) return { ...pair, state: 'reached' };
    const apart = Math.max(...theirs.map(({ date }) => Math.abs(monthsBetween(date, ours.date))));
    return { ...pair, state: apart > toleranceMonths ? 'differs' : 'closes' };
  });
}
const live = (milestones: MilestoneDate[]) => milestones.filter(({ status }) => status !== 'DROPPED');

const PITCH = 17;

export function Ritsje({ pairs }: { pairs: ToothPair[] }) {
  const { t } = useTranslation();
  const count = (state: ToothPair['state']) => pairs.filter((pair) => pair.state === state).length;
  const parts = (['reached', 'closes', 'differs', 'single'] as const)
    .filter((state) => count(state) > 0)
    .map((state) => t(`ritsje.${state}`, { count: count(state), word: countWord(count(state)) }));
  if (pairs.length === 0) return <span className="quiet small">{t('ritsje.none')}</span>;
  return (
    <svg className="ritsje" width={pairs.length * PITCH} height="28" viewBox={`0 0 ${pairs.length * PITCH} 28`} role="img" aria-label={listOf(parts)}>
      {pairs.map((pair, index) => <Teeth key={pair.milestone} pair={pair} x={index * PITCH} />)}
    </svg>
  );
}

/** A tooth pointing down with its top at (x, y); the corporation's is a short triangle. */
const upperTooth = (side: Side | undefined, x: number, y: number): string =>
  side === 'CORPORATION' ? `M${x} ${y + 2}h8l-4 9z` : `M${x} ${y}h8v7l-4 4-4-4z`;

function Teeth({ pair: { state, upper, lower }, x }: { pair: ToothPair; x: number }) {
  const top = sideClass(upper ?? 'MARKET');
  switch (state) {
    case 'reached':
      return <>
        <path className={upper ? top : 'municipality'} d={`M${x + 3} 7h8v7h-8z`} />
        <path className="municipality" d={`M${x + 3} 14h8v7h-8z`} />
      </>;
    case 'closes':
      return <>
        <path className={top} d={upperTooth(upper, x, 6.5)} />
        <path className="municipality" d={`M${x + 6} 21.5h8v-7l-4-4-4 4z`} />
      </>;
    case 'differs':
      return <>
        <path className="rule" d={`M${x} 11h14v6h-14z`} />
        <path className={top} d={upperTooth(upper, x, 0)} />
        <path className="municipality" d={`M${x + 6} 28h8v-7l-4-4-4 4z`} />
      </>;
    case 'single':
      return <>
        {upper ? <path className={top} d={upperTooth(upper, x, 0)} /> : <path className="hollow" d={`M${x + 1} 1h6v5.500l-3 3-3-3z`} />}
        {lower ? <path className="municipality" d={`M${x + 6} 28h8v-7l-4-4-4 4z`} /> : <path className="hollow" d={`M${x + 7} 27h6v-5.500l-3-3-3 3z`} />}
      </>;
  }
}
