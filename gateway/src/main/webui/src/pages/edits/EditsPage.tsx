import { useState } from 'react';
import type { Edit } from '../../api/types';
import { Empty, LinkButton, PageHead } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { select, useSelection } from '../../sharing/selection';
import { useMe } from '../../shell/session';
import { Batches } from '../releases/Batches';
import { Outcome } from '../releases/Outcome';
import { EditForm } from './EditForm';
import { Refusals } from './EditTable';

const useWords = wordsOf('edits', 'releases');

const PATH = 'projects/v1/edits';
/** The most that the service takes at once. */
const MOST = 1000;

/** Other facts for many projects at once: choose, see what was and what becomes, change, and go back within a day. */
export function Component() {
  const { t } = useWords();
  const { party } = useMe();
  const selected = useSelection(party.id);
  const [done, setDone] = useState<Edit>();
  const tooMany = selected.length > MOST;
  return (
    <>
      <PageHead
        title={selected.length > 0 && !done ? t('titleFor', { count: selected.length, formatted: count(selected.length) }) : t('title')} tab={t('title')}
        lead={t('lead')} crumbs={[{ to: '/projecten', text: t('releases:projects') }]}
      />
      {done && <Outcome batch={done} path={PATH} />}
      {done?.refused && <Refusals refused={done.refused} />}
      {!done && selected.length === 0 && <Empty action={<LinkButton to="/projecten?mine=true">{t('releases:toProjects')}</LinkButton>}>{t('nothingChosen')}</Empty>}
      {!done && tooMany && <Empty action={<LinkButton to="/projecten?mine=true">{t('releases:toProjects')}</LinkButton>}>{t('tooMany', { most: count(MOST) })}</Empty>}
      {!done && selected.length > 0 && !tooMany && (
        <EditForm
          path={PATH} projects={selected}
          onDone={(edit) => {
            select(party.id, []);
            setDone(edit);
          }}
        />
      )}
      <Batches path={PATH} page="/projecten/wijzigen" none={t('noEdits')} />
    </>
  );
}
