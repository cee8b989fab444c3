import { useLayoutEffect, useRef, useState } from 'react';
import type { ComparedTotals } from '../../api/types';
import { count, signed } from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('compare');

type Bar = { key: string; from: number; to: number; look: 'whole' | 'plus' | 'minus'; amount: string };

/** From then to now in homes, step by step; the table says the same and counts projects too. */
export function Waterfall({ totals, about, from, to }: { totals: ComparedTotals; about: boolean; from: string; to: string }) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.max(280, Math.round(entry.contentRect.width))));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const bars = barsOf(totals);
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.from, bar.to)));
  const label = width < 520 ? 0 : 150;
  const line = width < 520 ? 48 : 34;
  const x = (value: number) => label + (value / most) * (width - label - 76);
  return (
    <figure className="chart">
      <figcaption>{t('waterfall', { from, to })}{about && ` ${t('about')}`}</figcaption>
      <div ref={box} aria-hidden="true">
        <svg className="waterfall" viewBox={`0 0 ${width} ${bars.length * line + 4}`} width={width} height={bars.length * line + 4}>
          <defs>
            <pattern id="waterfall-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="hatch" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          {bars.map((bar, index) => {
            const top = index * line + (label ? 4 : 18);
            const left = x(Math.min(bar.from, bar.to));
            const size = Math.max(1.5, x(Math.max(bar.from, bar.to)) - left);
            return (
              <g key={bar.key}>
                <text x={0} y={label ? top + 17 : top - 4}>{name(bar.key)}</text>
                <rect className={bar.look} x={left} y={top} width={size} height={24} />
                {bar.look === 'minus' && <rect x={left} y={top} width={size} height={24} fill="url(#waterfall-hatch)" />}
                <text className="amount" x={left + size + 6} y={top + 17}>{bar.amount}</text>
                {index > 0 && <line className="join" x1={x(start(bar))} x2={x(start(bar))} y1={top - line + 24} y2={top} />}
              </g>
            );
          })}
        </svg>
      </div>
      <table className="waterfall-table">
        <caption className="reader-only">{t('waterfall', { from, to })}</caption>
        <thead>
          <tr><th scope="col">{t('step')}</th><th scope="col" className="number">{t('projects')}</th><th scope="col" className="number">{t('homes')}</th></tr>
        </thead>
        <tbody>
          <Row name={t('bar.then', { date: from })} {...totals.then} />
          {(['added', 'grown', 'shrunk', 'dropped'] as const).map((key) => (
            <Row key={key} name={t(`bar.${key}`)} projects={totals[key].projects} homes={key === 'shrunk' || key === 'dropped' ? -totals[key].homes : totals[key].homes} change />
          ))}
          <Row name={t('bar.now', { date: to })} {...totals.now} />
        </tbody>
        <tbody>
          <tr><th scope="row">{t('bar.later')}</th><td className="number">{count(totals.later.projects)}</td><td className="number">{t('homeMonths', { formatted: count(totals.later.homeMonths) })}</td></tr>
          <tr><th scope="row">{t('bar.earlier')}</th><td className="number">{count(totals.earlier.projects)}</td><td className="number">{t('homeMonths', { formatted: count(totals.earlier.homeMonths) })}</td></tr>
          <Row name={t('bar.unchanged')} {...totals.unchanged} />
        </tbody>
      </table>
    </figure>
  );

  function name(key: string): string {
    return key === 'then' ? t('bar.thenShort') : key === 'now' ? t('bar.nowShort') : t(`bar.${key}`);
  }
}

function Row({ name, projects, homes, change }: { name: string; projects: number; homes: number; change?: boolean }) {
  return (
    <tr><th scope="row">{name}</th><td className="number">{count(projects)}</td><td className="number">{change ? signed(homes) : count(homes)}</td></tr>
  );
}

/** Where a bar joins the one before it: a step where it begins, the whole where it ends. */
const start = ({ look, from, to }: Bar): number => (look === 'whole' ? to : from);

export function barsOf({ then, added, grown, shrunk, dropped, now }: ComparedTotals): Bar[] {
  const afterAdded = then.homes + added.homes;
  const afterGrown = afterAdded + grown.homes;
  const afterShrunk = afterGrown - shrunk.homes;
  return [
    { key: 'then', from: 0, to: then.homes, look: 'whole', amount: count(then.homes) },
    { key: 'added', from: then.homes, to: afterAdded, look: 'plus', amount: signed(added.homes) },
    { key: 'grown', from: afterAdded, to: afterGrown, look: 'plus', amount: signed(grown.homes) },
    { key: 'shrunk', from: afterGrown, to: afterShrunk, look: 'minus', amount: signed(-shrunk.homes) },
    { key: 'dropped', from: afterShrunk, to: afterShrunk - dropped.homes, look: 'minus', amount: signed(-dropped.homes) },
    { key: 'now', from: 0, to: now.homes, look: 'whole', amount: count(now.homes) },
  ];
}
