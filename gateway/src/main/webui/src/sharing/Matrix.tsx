import { Fragment, type ReactNode } from 'react';
import type { Circle, FieldGroup, Sees } from '../api/types';
import { label } from '../codes';
import { Icon, type IconName } from '../design';
import { wordsOf } from '../i18n';
import { CIRCLES } from './circles';
import './sharing.css';

const useWords = wordsOf('sharing');

export type MatrixCell =
  | { kind: 'choice'; checked: boolean; changed?: boolean; disabled?: boolean; onToggle: () => void }
  | { kind: 'word'; sees: Sees };
export type MatrixRow = { key: string; group: FieldGroup; cell: (circle: Circle) => MatrixCell; head?: ReactNode };
export type MatrixPart = { key: string; title: ReactNode; mine: boolean; rows: MatrixRow[] };

/** Circles × field groups, grouped by who decides; words in every cell, a checkbox where a choice is to be made. */
export function Matrix({ caption, parts }: { caption: string; parts: MatrixPart[] }) {
  const { t } = useWords();
  return (
    <div className="scroll">
      <table className="matrix stacks">
        <caption className="reader-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('facts')}</th>
            {CIRCLES.map((circle) => <th scope="col" key={circle}>{t(`column.${circle}`)}</th>)}
          </tr>
        </thead>
        {parts.map(({ key, title, mine, rows }) => (
          <tbody key={key}>
            <tr className="matrix-part"><th colSpan={CIRCLES.length + 1} scope="rowgroup">{title}</th></tr>
            {rows.map((row) => (
              <tr key={row.key} className={mine ? undefined : 'of-others'}>
                <th scope="row">{row.head ?? <>{label('fieldGroup', row.group)}<small>{t(`holds.${row.group}`)}</small></>}</th>
                {CIRCLES.map((circle) => (
                  <td key={circle} data-label={t(`column.${circle}`)}><CellView group={row.group} circle={circle} cell={row.cell(circle)} /></td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function CellView({ group, circle, cell }: { group: FieldGroup; circle: Circle; cell: MatrixCell }) {
  const { t } = useWords();
  if (cell.kind === 'word') return <SeesWord sees={cell.sees} />;
  const { checked, changed, disabled, onToggle } = cell;
  const name = t('cell', { group: label('fieldGroup', group), circle: t(`column.${circle}`) });
  return (
    <label className={['sees-box', changed && 'changed', disabled && 'off'].filter(Boolean).join(' ')}>
      <input type="checkbox" checked={checked} disabled={disabled} onChange={onToggle} aria-label={changed ? `${name}, ${t('changed')}` : name} />
      <span aria-hidden="true">{t('tick')}</span>
    </label>
  );
}

const icons: Partial<Record<Sees, IconName>> = { always: 'lock', never: 'lock', 'after-12-months': 'clock', total: 'bars', about: 'eye' };

/** "altijd", "totaal", "–": what a circle sees, in a word. */
export function SeesWord({ sees }: { sees: Sees }) {
  const { t } = useWords();
  const icon = icons[sees];
  return (
    <span className={`sees-word ${sees}`}>
      {icon && <Icon name={icon} size={15} />}
      {sees === 'none' ? <><span aria-hidden="true">–</span><span className="reader-only">{t('spoken.none')}</span></> : t(`sees.${sees}`)}
    </span>
  );
}

/** What the words in the matrix mean; only of words that occur. */
export function MatrixLegend({ words }: { words: ReadonlySet<Sees> }) {
  const { t } = useWords();
  const lines: [Sees, IconName, string][] = [
    ['always', 'lock', t('legend.always')], ['total', 'bars', t('legend.total')], ['about', 'eye', t('legend.about')],
    ['never', 'lock', t('legend.never')], ['after-12-months', 'clock', t('legend.after')],
  ];
  return (
    <p className="legend matrix-legend" role="note" aria-label={t('legend.label')}>
      {lines.filter(([sees]) => words.has(sees)).map(([sees, icon, text]) => (
        <Fragment key={sees}><span className="legend-word"><Icon name={icon} size={16} />{text}</span>{' '}</Fragment>
      ))}
    </p>
  );
}
