import { Button, Dialog } from '../design';
import { count } from '../format';
import { wordsOf } from '../i18n';
import { columnName } from './columns';
import type { PastedCell, PastePlan } from './pasting';
import type { Sheet } from './sheet';

const useWords = wordsOf('grid');

/** So many cells are named; of a paste of thousands the rest is counted. */
const NAMED = 100;

/** What a paste would change, cell by cell, before anything is kept: all good cells are taken over, or nothing. */
export function PastePreview({ sheet, plan, onTake, onCancel }: { sheet: Sheet; plan: PastePlan | undefined; onTake: () => void; onCancel: () => void }) {
  const { t } = useWords();
  return (
    <Dialog open={plan !== undefined} wide title={plan ? t('paste.title', { count: plan.changed.length, formatted: count(plan.changed.length) }) : ''} onClose={onCancel}>
      {plan && (
        <>
          {plan.left.length > 0 && <p><b>{t('paste.left', { count: plan.left.length, formatted: count(plan.left.length) })}</b> {t('paste.leftText')}</p>}
          {plan.same > 0 && <p className="quiet">{t('paste.same', { count: plan.same, formatted: count(plan.same) })}</p>}
          <div className="buttons">
            <Button filled onClick={onTake} aria-disabled={plan.changed.length === 0}>{t('paste.take', { count: plan.changed.length, formatted: count(plan.changed.length) })}</Button>
            <Button onClick={onCancel}>{t('common:cancel')}</Button>
          </div>
          <Cells sheet={sheet} cells={plan.left} caption={t('paste.leftCaption')} last={t('paste.why')} />
          <Cells sheet={sheet} cells={plan.changed} caption={t('paste.changedCaption')} last={t('paste.becomes')} />
        </>
      )}
    </Dialog>
  );
}

function Cells({ sheet, cells, caption, last }: { sheet: Sheet; cells: PastedCell[]; caption: string; last: string }) {
  const { t } = useWords();
  if (cells.length === 0) return null;
  return (
    // Scrolls inside the dialog, so a keyboard must reach it.
    <div className="scroll paste-cells" tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr><th scope="col">{t('paste.where')}</th><th scope="col">{t('paste.pasted')}</th><th scope="col">{last}</th></tr>
        </thead>
        <tbody>
          {cells.slice(0, NAMED).map((one, index) => (
            <tr key={index}>
              <th scope="row">{place(one)}</th>
              <td>{one.text === '' ? t('empty') : one.text.slice(0, 60)}</td>
              <td>{one.kind === 'left' ? t(`paste.because.${one.why}`) : <><s>{value(one.from)}</s> {value(one.to)}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > NAMED && <p className="quiet">{t('paste.more', { count: cells.length - NAMED, formatted: count(cells.length - NAMED) })}</p>}
    </div>
  );

  function place({ cell }: PastedCell): string {
    const row = sheet.rows[cell.row];
    const year = sheet.years[cell.column];
    if (!row || year === undefined) return t('paste.beyond', { row: cell.row + 1, column: cell.column < 0 ? '?' : cell.column + 1 });
    return `${row.label} ${row.detail}, ${columnName(year)}`.replace(/\s+/g, ' ');
  }
  function value(homes: number | undefined): string {
    return homes === undefined ? t('empty') : count(homes);
  }
}
