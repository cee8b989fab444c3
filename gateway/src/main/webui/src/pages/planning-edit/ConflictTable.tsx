import { useState } from 'react';
import { Button, SectionHead } from '../../design';
import * as format from '../../format';
import { columnName } from '../../grid/columns';
import { partsOf, type SheetRow } from '../../grid/sheet';
import { wordsOf } from '../../i18n';
import type { Clash } from './conflict';
import { label } from '../../codes';

const useWords = wordsOf('planning-edit');

interface ConflictTableProps {
  clashes: readonly Clash[];
  rows: readonly SheetRow[];
  onChosen: (choices: readonly { clash: Clash; theirs: boolean }[]) => void;
}

/** Somebody of the same party saved first: per field the person chooses, nothing is chosen for him. */
export function ConflictTable({ clashes, rows, onChosen }: ConflictTableProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlyMap<number, boolean>>(new Map());
  const name = (clash: Clash) => {
    if (clash.kind === 'milestone') return label('milestone', clash.milestone);
    const { rowId, year } = partsOf(clash.key);
    const row = rows.find((each) => each.id === rowId);
    return t('homesIn', { year: columnName(year), row: [row?.group, row?.label, row?.detail].filter(Boolean).join(', ') });
  };
  const mine = (clash: Clash) => (clash.kind === 'milestone' ? clash.mine || t('empty') : format.count(clash.mine ?? 0));
  const theirs = (clash: Clash) => (clash.kind === 'milestone' ? format.monthLong(clash.theirs) : format.count(clash.theirs ?? 0));
  return (
    <section className="section conflict" aria-labelledby="conflict" role="alert">
      <SectionHead id="conflict" title={t('conflictTitle')} aside={t('conflictLead')} />
      <table className="stacks">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('yourValue')}</th>
            <th scope="col">{t('newValue')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash, index) => (
            <tr key={clash.kind === 'milestone' ? clash.milestone : clash.key}>
              <th scope="row">{name(clash)}</th>
              {[false, true].map((takeTheirs) => (
                <td key={String(takeTheirs)} data-label={takeTheirs ? t('newValue') : t('yourValue')}>
                  <label className="choice">
                    <input
                      type="radio"
                      name={`clash-${index}`}
                      checked={chosen.get(index) === takeTheirs}
                      onChange={() => setChosen(new Map(chosen).set(index, takeTheirs))}
                    />
                    {takeTheirs ? theirs(clash) : mine(clash)}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="buttons">
        <Button
          aria-disabled={chosen.size < clashes.length}
          onClick={() => onChosen(clashes.map((clash, index) => ({ clash, theirs: chosen.get(index) === true })))}
        >
          {t('goOn')}
        </Button>
      </p>
    </section>
  );
}
