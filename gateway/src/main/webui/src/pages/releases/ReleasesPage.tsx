import { useState } from 'react';
import type { ReleaseBatch } from '../../api/types';
import { Empty, LinkButton, PageHead } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { select, useSelection } from '../../sharing/selection';
import { useMe } from '../../shell/session';
import { BatchForm } from './BatchForm';
import { Batches } from './Batches';
import { Outcome } from './Outcome';

const useWords = wordsOf('releases');

const PATH = 'projects/v1/releases';

/** One choice for many projects at once, and what was chosen so before. */
export function Component() {
  const { t } = useWords();
  const { party } = useMe();
  const selected = useSelection(party.id);
  const [done, setDone] = useState<ReleaseBatch>();
  return (
    <>
      <PageHead
        title={selected.length > 0 && !done ? t('titleFor', { count: selected.length, formatted: count(selected.length) }) : t('title')} tab={t('title')}
        lead={t('lead')} crumbs={[{ to: '/projecten', text: t('projects') }]}
      />
      {done && <Outcome batch={done} path={PATH} />}
      {!done && selected.length === 0 && <Empty action={<LinkButton to="/projecten?mine=true">{t('toProjects')}</LinkButton>}>{t('nothingChosen')}</Empty>}
      {!done && selected.length > 0 && (
        <BatchForm
          party={party} projects={selected}
          onDone={(batch) => {
            select(party.id, []);
            setDone(batch);
          }}
        />
      )}
      <Batches path={PATH} page="/delen" none={t('noBatches')} />
    </>
  );
}
