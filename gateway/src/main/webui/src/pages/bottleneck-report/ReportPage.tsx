import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ApiProblem } from '../../api/problem';
import { madeId } from '../../api/client';
import { useGet, useWrite } from '../../api/queries';
import type { BottleneckKind, BottleneckView, Cause, Certainty, Page, ProjectPage, ProjectView, TableView } from '../../api/types';
import { label } from '../../codes';
import { useCauses } from '../../codes/useCauses';
import { Button, Choice, ChoiceField, Field, Form, FormErrorSummary, LinkButton, LoadingRows, PageHead, Section, SystemError, WhoSees, type WhoSeesLine } from '../../design';
import { useDraft } from '../../draft';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { useMe } from '../../shell/session';
import { LookAlikes } from '../../solution/LookAlikes';
import '../bottlenecks/bottlenecks.css';
import { Alike } from './Alike';
import { ProjectPicker } from './ProjectPicker';

const useWords = wordsOf('bottleneck-report');

interface Draft {
  kind: BottleneckKind;
  title: string;
  cause: Cause | '';
  projects: { id: string; name: string; homes: number }[];
  certainty: Certainty;
  evidence: string;
  homes: string;
  months: string;
  needed: string;
  explanation: string;
  owner: string;
  table: string;
}

const BLANK: Draft = {
  kind: 'BOTTLENECK', title: '', cause: '', projects: [], certainty: 'POTENTIAL', evidence: '', homes: '', months: '', needed: '', explanation: '', owner: '', table: '',
};

/** Five questions: what, where, how sure, how much, and what is needed from whom; about the project of the address, when that names one. */
export function Component() {
  const { t } = useWords();
  const start = useSearchParams()[0].get('project') ?? undefined;
  const first = useGet<ProjectView>(start ? `projects/v1/projects/${start}` : undefined);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} crumbs={[{ to: '/knelpunten', text: t('bottlenecks') }]} />
      {start && first.isPending ? <LoadingRows /> : <Report key={start} asked={first.data} form={`report.${start ?? 'new'}`} />}
    </>
  );
}

function Report({ asked, form }: { asked: ProjectView | undefined; form: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { account, party } = useMe();
  const draft = useDraft<Draft>(
    { account, party: party.id, form },
    asked ? { ...BLANK, projects: [{ id: asked.id, name: asked.name, homes: asked.homes }] } : BLANK,
  );
  const { value } = draft;
  const { all: causes, valid } = useCauses();
  const kind = value.kind ?? 'BOTTLENECK';
  const opportunity = kind === 'OPPORTUNITY';
  const change = (next: Partial<Draft>) => draft.set((now) => ({ ...now, ...next }));
  const tables = useGet<Page<TableView>>('bottlenecks/v1/tables', { pageSize: 200 });
  const mine = useGet<ProjectPage>('projects/v1/projects', { mine: true, pageSize: 200, sort: 'name' });
  const send = useWrite<BottleneckView>(['projects']);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const chosenHomes = value.projects.reduce((sum, project) => sum + project.homes, 0);
  const owners = ownersOf(asked);
  const table = tables.data?.items.find((each) => each.id === value.table);

  const submit = () => {
    const missing = missingIn();
    setErrors(missing);
    if (Object.keys(missing).length > 0) {
      return;
    }
    send.mutate(
      {
        path: 'bottlenecks/v1/bottlenecks',
        body: {
          title: value.title.trim(),
          ...(opportunity && { kind }),
          cause: value.cause,
          certainty: value.certainty,
          projects: value.projects.map((project) => project.id),
          homes: Number(value.homes),
          months: Number(value.months),
          ...filled('evidence', value.certainty === 'CONFIRMED' ? value.evidence : ''),
          ...filled('explanation', value.explanation),
          ...filled('needed', value.needed),
          ...filled('owner', value.owner),
          ...filled('table', value.table),
        },
      },
      {
        onSuccess: (answer) => {
          draft.clear(BLANK);
          void navigate(`/knelpunten/${madeId(answer) ?? answer.data.id}`, { state: { said: t('reported') } });
        },
        onError: (error) => {
          if (error instanceof ApiProblem && error.aboutInput) {
            setErrors(error.fieldErrors());
          }
        },
      },
    );
  };

  return (
    <div className="columns">
      <Form onSubmit={submit}>
        <FormErrorSummary errors={errors} />
        {send.error && !(send.error instanceof ApiProblem && send.error.aboutInput) && (
          <SystemError error={send.error} kind="write" onRetry={submit} />
        )}
        <ChoiceField name="kind" label={t('kindOf')} boxed>
          {(['BOTTLENECK', 'OPPORTUNITY'] as const).map((each) => (
            <Choice key={each} boxed name="kind" value={each} checked={kind === each} onChange={() => change({ kind: each })} label={t(`kind.${each}`)} small={t(`kindMeans.${each}`)} />
          ))}
        </ChoiceField>
        <Field name="cause" label={t(opportunity ? 'causeOpportunity' : 'cause')} hint={t('causeHint')} error={errors.cause}>
          <select value={value.cause} onChange={(event) => change({ cause: event.target.value as Cause | '' })}>
            <option value="">{t('choose')}</option>
            {valid.map((each) => (
              <option key={each.code} value={each.code}>
                {label('cause', each.code)}
              </option>
            ))}
          </select>
        </Field>
        <Field name="title" label={t('name')} hint={t('nameHint')} error={errors.title}>
          <input type="text" value={value.title} maxLength={200} onChange={(event) => change({ title: event.target.value })} />
        </Field>
        <ProjectPicker
          offered={mine.data?.items ?? []}
          chosen={value.projects}
          error={errors.projects}
          onChange={(projects) => change({ projects })}
        />
        <Alike cause={value.cause} kind={kind} projects={value.projects.map(({ id }) => id)} />
        <ChoiceField name="certainty" label={t('howSure')} error={errors.certainty} boxed>
          {(['CONFIRMED', 'POTENTIAL'] as const).map((each) => (
            <Choice
              key={each}
              boxed
              name="certainty"
              value={each}
              checked={value.certainty === each}
              onChange={() => change({ certainty: each })}
              label={t(`certainty.${each}`)}
              small={t(`certaintyMeans.${each}`)}
            />
          ))}
        </ChoiceField>
        {value.certainty === 'CONFIRMED' && (
          <Field name="evidence" label={t('evidence')} hint={t('evidenceHint')} error={errors.evidence}>
            <input type="text" value={value.evidence} maxLength={1000} onChange={(event) => change({ evidence: event.target.value })} />
          </Field>
        )}
        <div className="two">
          <Field
            name="homes"
            label={t(opportunity ? 'homesToWin' : 'homes')}
            hint={chosenHomes > 0 ? t('homesHint', { homes: format.homes(chosenHomes) }) : t('estimate')}
            error={errors.homes}
          >
            <input type="text" inputMode="numeric" value={value.homes} onChange={(event) => change({ homes: event.target.value })} />
          </Field>
          <Field name="months" label={t(opportunity ? 'monthsToWin' : 'months')} hint={t('estimate')} error={errors.months}>
            <input type="text" inputMode="numeric" value={value.months} onChange={(event) => change({ months: event.target.value })} />
          </Field>
        </div>
        <Field name="needed" label={t('needed')} hint={t('neededHint')} error={errors.needed}>
          <textarea value={value.needed} onChange={(event) => change({ needed: event.target.value })} />
        </Field>
        <Field name="explanation" label={t('explanation')} optional error={errors.explanation}>
          <textarea value={value.explanation} onChange={(event) => change({ explanation: event.target.value })} />
        </Field>
        <div className="two">
          {owners.length > 0 && (
            <Field name="owner" label={t('owner')} hint={t('ownerHint')} optional error={errors.owner}>
              <select value={value.owner} onChange={(event) => change({ owner: event.target.value })}>
                <option value="">{t('noOwner')}</option>
                {owners.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            </Field>
          )}
          {tables.data && tables.data.items.length > 0 && (
            <Field name="table" label={t('table')} hint={t('tableHint')} optional error={errors.table}>
              <select value={value.table} onChange={(event) => change({ table: event.target.value })}>
                <option value="">{t('noTable')}</option>
                {tables.data.items.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </select>
            </Field>
          )}
        </div>
        <div className="buttons form-end">
          <Button filled type="submit" busy={send.isPending}>
            {t('send')}
          </Button>
          <LinkButton to="/knelpunten">{t('back')}</LinkButton>
        </div>
      </Form>
      <aside>
        <Section title={t('whoSees')}>
          <WhoSees lines={whoSees()} />
        </Section>
        {value.cause !== '' && <LookAlikes wish={{ cause: value.cause, project: value.projects.map(({ id }) => id) }} />}
      </aside>
    </div>
  );

  function whoSees(): WhoSeesLine[] {
    const hidden = causes.find((each) => each.code === value.cause)?.confidential ?? false;
    return [
      { who: t('sees.steward'), sees: 'all', what: t('sees.whole') },
      { who: t('sees.involved'), sees: hidden ? 'none' : 'all', what: hidden ? t('sees.nothing') : t('sees.whole') },
      { who: table?.name ?? t('sees.table'), sees: table ? 'all' : 'none', what: table ? t('sees.whole') : t('sees.nothing') },
      { who: t('sees.market'), sees: 'none', what: t('sees.nothing') },
    ];
  }

  function missingIn(): Record<string, string> {
    const whole = (text: string, most: number) => /^\d{1,6}$/.test(text.trim()) && Number(text) <= most;
    return {
      ...(value.cause === '' && { cause: t('missing.cause') }),
      ...(value.title.trim() === '' && { title: t('missing.title') }),
      ...(value.projects.length === 0 && { projects: t('missing.projects') }),
      ...(value.certainty === 'CONFIRMED' && value.evidence.trim() === '' && { evidence: t('missing.evidence') }),
      // Nothing is cut off: who pastes forty pages reads how many fit, and keeps them.
      ...(value.needed.length > 2000 && { needed: t('missing.tooLong', { most: format.count(2000), now: format.count(value.needed.length) }) }),
      ...(value.explanation.length > 4000 && { explanation: t('missing.tooLong', { most: format.count(4000), now: format.count(value.explanation.length) }) }),
      ...(!whole(value.homes, 100_000) && { homes: t('missing.homes') }),
      ...(!whole(value.months, 240) && { months: t('missing.months') }),
    };
  }
}

function filled(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text.trim() };
}

function ownersOf(project: ProjectView | undefined) {
  if (!project) {
    return [];
  }
  const all = [project.steward, ...(project.involved ?? [])];
  return all.filter((each, index) => all.findIndex((other) => other.id === each.id) === index);
}
