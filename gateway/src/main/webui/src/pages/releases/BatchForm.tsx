import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useWrite } from '../../api/queries';
import type { BulkPreview, FieldGroup, Grant, PartyRef, ReleaseBatch } from '../../api/types';
import { Button, Choice, LinkButton, LoadingRows, PartyName, Section, SaveBar, WriteProblem } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { ChoiceMatrix } from '../../sharing/ChoiceMatrix';
import { defaultsIn, listOfChoices, type Choices } from '../../sharing/choices';
import { ownGroups } from '../../sharing/circles';
import { Grants } from '../../sharing/Grants';
import { Publications, publicationsOf, type Sources } from '../../sharing/Publications';
import { usePreview } from '../../sharing/usePreview';
import { BatchPreview } from './BatchPreview';

const useWords = wordsOf('releases');

/** What is asked of all projects at once; what is absent stays as each project has it. */
type Wish = { choices: Choices; grants?: Grant[] | undefined; sources?: Sources | undefined };

const bodyOf = ({ choices, grants, sources }: Wish) => {
  const list = listOfChoices(choices);
  const defaults = defaultsIn(choices);
  return {
    ...(list.length > 0 && { choices: list }),
    ...(defaults.length > 0 && { defaults }),
    ...(grants && { grants }),
    ...(sources && { publications: publicationsOf(sources) }),
  };
};

/** Choose groups, tables and addresses, see who gains and who loses over all projects, and only then apply. */
export function BatchForm({ party, projects, onDone }: { party: PartyRef; projects: string[]; onDone: (batch: ReleaseBatch) => void }) {
  const { t } = useWords();
  const [wish, setWish] = useState<Wish>({ choices: {} });
  const asked = bodyOf(wish);
  const something = Object.keys(asked).length > 0;
  const groups = ownGroups(party.kind === 'MUNICIPALITY');
  // Asked before anything is chosen too: it tells which tables there are.
  const preview = usePreview<BulkPreview>('projects/v1/releases/_preview', { projects, ...asked });
  const apply = useWrite<ReleaseBatch>();
  const problem = apply.error ?? preview.error;
  // All or nothing: what was refused beforehand is left out, as the preview says.
  const refused = new Set(preview.data?.refused.map(({ project }) => project));
  const changing = something && preview.data ? projects.filter((id) => !refused.has(id)) : projects;
  const submit = () => apply.mutate({ path: 'projects/v1/releases', body: { projects: changing, ...asked } }, { onSuccess: ({ data }) => onDone(data) });
  const formatted = count(changing.length);
  return (
    <>
      <Section title={t('choose')} aside={t('chooseHint')}>
        <ChoiceMatrix
          caption={t('choose')} title={<PartyName party={party} name={t('decides', { party: party.name })} />}
          groups={groups} choices={wish.choices} defaults onChange={(choices) => setWish({ ...wish, choices })}
        />
      </Section>
      <Section title={t('more')} aside={t('moreHint')}>
        <div className="sharing-more">
          <WishTables tables={preview.data?.tables ?? []} wish={wish} onChange={setWish} />
          <WishSources groups={groups} wish={wish} onChange={setWish} errors={problem instanceof ApiProblem ? problem.fieldErrors() : {}} />
        </div>
      </Section>
      <Section title={t('preview.title')}>
        <div aria-live="polite" aria-busy={(something && !preview.current) || undefined}>
          {!something && <p className="quiet">{t('preview.waiting')}</p>}
          <WriteProblem error={problem} onRetry={problem instanceof ApiProblem && problem === apply.error ? submit : () => void preview.refetch()} />
          {something && !preview.data && !preview.error && <LoadingRows rows={3} />}
          {something && preview.data && !preview.error && <BatchPreview preview={preview.data} />}
          {apply.isPending && (
            <p role="status" className="batch-progress">
              <label htmlFor="batch-progress">{t('applying', { count: changing.length, formatted })}</label> <progress id="batch-progress" />
            </p>
          )}
        </div>
      </Section>
      <SaveBar state={t('state', { count: projects.length, formatted: count(projects.length) })}>
        <LinkButton to="/projecten">{t('otherProjects')}</LinkButton>
        <Button filled busy={apply.isPending} aria-disabled={!something || !preview.current || changing.length === 0} onClick={submit}>{t('apply', { count: changing.length, formatted })}</Button>
      </SaveBar>
    </>
  );
}

type WishProps = { wish: Wish; onChange: (wish: Wish) => void };

/** First whether the tables change at all: what is chosen replaces what each project has. */
function WishTables({ tables, wish, onChange }: WishProps & { tables: BulkPreview['tables'] }) {
  const { t } = useWords();
  if (tables.length === 0 && !wish.grants) return <p className="quiet">{t('noTables')}</p>;
  return (
    <div>
      <Choice
        type="checkbox" name="change-grants" value="grants" checked={wish.grants !== undefined} label={t('changeGrants')} small={t('replaces')}
        onChange={(on) => onChange({ ...wish, grants: on ? [] : undefined })}
      />
      {wish.grants && <Grants tables={tables} grants={wish.grants} onChange={(grants) => onChange({ ...wish, grants })} />}
    </div>
  );
}

function WishSources({ groups, wish, onChange, errors }: WishProps & { groups: readonly FieldGroup[]; errors: Record<string, string> }) {
  const { t } = useWords();
  return (
    <div>
      <Choice
        type="checkbox" name="change-publications" value="publications" checked={wish.sources !== undefined} label={t('changePublications')} small={t('replaces')}
        onChange={(on) => onChange({ ...wish, sources: on ? {} : undefined })}
      />
      {wish.sources && (
        <Publications groups={groups} sources={wish.sources} onChange={(sources) => onChange({ ...wish, sources })} errors={errors} sent={publicationsOf(wish.sources)} />
      )}
    </div>
  );
}
