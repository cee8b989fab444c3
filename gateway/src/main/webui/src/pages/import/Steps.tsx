import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/queries';
import type { ImportView } from '../../api/types';
import { Button, Note, SaveBar, WriteProblem } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { ColumnTable } from './ColumnTable';
import { RowTable } from './RowTable';
import { Totals } from './Totals';
import { ValueTable } from './ValueTable';

const useWords = wordsOf('import');

const STEPS = ['columns', 'check', 'preview'] as const;

/** Columns, check, preview: back never loses anything, and it can be left and resumed. */
export function Steps({ it }: { it: ImportView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const uncertain = it.columns.some((column) => column.certainty !== 'sure' && !column.hidden);
  const [step, setStep] = useState<(typeof STEPS)[number]>(uncertain ? 'columns' : it.unknownValues.length > 0 ? 'check' : 'preview');
  const apply = useWrite<ImportView>();
  const drop = useWrite();
  const at = STEPS.indexOf(step);
  const writes = it.totals.created + it.totals.changed;
  return (
    <>
      {it.state === 'FAILED' && (
        <Note kind="error" live>
          <p>{it.failure ?? t('failed')}</p>
        </Note>
      )}
      <ol className="import-steps" aria-label={t('steps')}>
        <li>{t('step.file')}</li>
        {STEPS.map((each) => (
          <li key={each}>
            <button type="button" aria-current={each === step ? 'step' : undefined} onClick={() => setStep(each)}>
              {t(`step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
      {step === 'columns' && <ColumnTable it={it} />}
      {step === 'check' && (
        <>
          <ValueTable it={it} />
          <RowTable it={it} outcome="refused" title={t('refusedTitle', { count: it.totals.refused })} />
        </>
      )}
      {step === 'preview' && (
        <>
          <Totals it={it} />
          {(['created', 'changed', 'refused'] as const).map((outcome) => (
            <RowTable key={outcome} it={it} outcome={outcome} title={t(`rowsTitle.${outcome}`, { count: it.totals[outcome] })} />
          ))}
        </>
      )}
      <WriteProblem error={apply.error ?? drop.error} />
      <SaveBar
        state={t('sums', {
          rows: format.count(it.totals.rows),
          homes: format.homes(it.totals.homes),
          demolition: format.count(it.totals.demolition),
        })}
      >
        <Button
          bare
          busy={drop.isPending}
          onClick={() => drop.mutate({ method: 'DELETE', path: `projects/v1/imports/${it.id}` }, { onSuccess: () => void navigate('/inlezen') })}
        >
          {t('throwAway')}
        </Button>
        {at > 0 && <Button onClick={() => setStep(STEPS[at - 1] ?? step)}>{t('back')}</Button>}
        {step !== 'preview' ? (
          <Button filled onClick={() => setStep(STEPS[at + 1] ?? step)}>
            {t('next')}
          </Button>
        ) : (
          <Button
            filled
            busy={apply.isPending}
            aria-disabled={writes === 0}
            onClick={() => apply.mutate({ path: `projects/v1/imports/${it.id}/_apply`, ifMatch: it.version })}
          >
            {writes === 0 ? t('nothingToWrite') : t('write', { count: writes, plans: format.count(writes) })}
          </Button>
        )}
      </SaveBar>
    </>
  );
}
