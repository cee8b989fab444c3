import { useState } from 'react';
import { useGet, useWrite } from '../../api/queries';
import type { Page, Party, Platform } from '../../api/types';
import { Button, Field, Figures, LinkButton, Note, PageHead, Section, WriteProblem } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { Refusals } from './Refusals';

const useWords = wordsOf('start');

type Boundaries = { features: unknown[] };

/** Parties, importing on behalf of municipalities, and the boundaries of the map. Plans themselves are not shown here. */
export function AdministratorStart() {
  const { t } = useWords();
  const parties = useGet<Page<Party>>('parties/v1/parties', { pageSize: 1 });
  const platforms = useGet<Page<Platform>>('parties/v1/platforms', { pageSize: 1 });
  const people = useGet<Page<unknown>>('parties/v1/people', { pageSize: 1 });
  const boundaries = useGet<Boundaries>('projects/v1/municipality-boundaries');
  const number = (value: number | undefined) => (value === undefined ? '–' : count(value));
  return (
    <>
      <PageHead
        title={t('admin.title')} tab={t('common:menu.start')} lead={t('admin.lead')}
        actions={<><LinkButton icon="search" to="/logboek">{t('admin.audit')}</LinkButton><LinkButton icon="share" to="/inlezen">{t('admin.import')}</LinkButton><LinkButton filled to="/beheer/partijen">{t('admin.parties')}</LinkButton></>}
      />
      <Figures
        figures={[
          { term: t('admin.countParties'), value: number(parties.data?.total) },
          { term: t('admin.countPeople'), value: number(people.data?.total) },
          { term: t('admin.countPlatforms'), value: number(platforms.data?.total) },
          { term: t('admin.countBoundaries'), value: number(boundaries.data?.features.length) },
        ]}
      />
      <Refusals />
      <LoadBoundaries known={boundaries.data?.features.length ?? 0} />
    </>
  );
}

/** GeoJSON or TopoJSON with the boundaries of the municipalities, in CRS84 or RD. */
function LoadBoundaries({ known }: { known: number }) {
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const [unreadable, setUnreadable] = useState<string>();
  const load = useWrite();
  const send = async () => {
    setUnreadable(undefined);
    if (!file) return setUnreadable(t('admin.boundariesNone'));
    try {
      const body = JSON.parse(await file.text()) as unknown;
      load.mutate({ method: 'PUT', path: 'projects/v1/municipality-boundaries', body });
    } catch {
      setUnreadable(t('admin.boundariesWrong'));
    }
  };
  return (
    <Section title={t('admin.boundaries')} aside={known > 0 ? t('admin.boundariesKnown', { count: known }) : t('admin.boundariesAbsent')}>
      {load.isSuccess && <Note kind="good" live><p>{t('admin.boundariesDone')}</p></Note>}
      <WriteProblem error={load.error} />
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Field name="boundaries" label={t('admin.boundariesFile')} hint={t('admin.boundariesHint')} error={unreadable}>
          <input type="file" accept=".json,.geojson,.topojson,application/geo+json,application/json" onChange={(event) => setFile(event.target.files?.[0])} />
        </Field>
        <div className="buttons start-after"><Button type="submit" busy={load.isPending}>{t('admin.boundariesLoad')}</Button></div>
      </form>
    </Section>
  );
}
