import { useEffect, useRef, useState } from 'react';
import { usePages } from '../../api/queries';
import type { Change, Circle, ProjectView } from '../../api/types';
import { Button, Empty, Fetching, LinkButton, PartyName, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { changeSentence } from './changeSentence';
import { CorrectPast } from './CorrectPast';

const useWords = wordsOf('project', 'memory');

const PAGE = 25;

/** The history of a project as a readable story, newest first, by day; two dates beside each other; and mending the past. */
export function ChangesTab({ project, viewer, onSaid }: { project: ProjectView; viewer?: Circle | undefined; onSaid: (said: string) => void }) {
  const { t } = useWords();
  const [correcting, setCorrecting] = useState(false);
  const changes = usePages<Change>(`projects/v1/projects/${project.id}/changes`, { pageSize: PAGE, as: viewer });
  const items = changes.data?.pages.flatMap((page) => page.items);
  const pages = changes.data?.pages.length ?? 0;
  const story = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who asked for more reads on with the first of them; the button may be gone.
    if (pages > 1) story.current?.querySelectorAll<HTMLElement>('li')[(pages - 1) * PAGE]?.focus();
  }, [pages]);
  const mayCorrect = viewer === undefined && (project.may.editProject || (project.may.state && project.statements.some(({ mayEdit }) => mayEdit)));
  return (
    <Section title={t('historyTitle')} aside={t('historyRights')}>
      {viewer === undefined && (
        <div className="buttons no-print">
          <LinkButton short to={`/vergelijken?project=${project.id}`}>{t('memory:twoDates')}</LinkButton>
          {mayCorrect && <Button short aria-haspopup="dialog" onClick={() => setCorrecting(true)}>{t('memory:correct.open')}</Button>}
        </div>
      )}
      {mayCorrect && <CorrectPast project={project} open={correcting} onClose={() => setCorrecting(false)} onSaid={onSaid} />}
      <Fetching what={changes} />
      {items?.length === 0 && <Empty>{t('noChanges')}</Empty>}
      <div ref={story}>
        {byDay(items ?? []).map(([day, some]) => (
          <section key={day} aria-label={format.day(day)}>
            <ol className="list">
              {some.map((change, index) => (
                <li key={`${change.at}-${index}`} className="change" tabIndex={-1}>
                  {/* The day once, before the first of it. */}
                  <time dateTime={change.at}>{index === 0 ? format.day(change.at) : <span className="reader-only">{format.day(change.at)}</span>}</time>
                  <div>
                    <PartyName party={change.party} />
                    <p>
                      {changeSentence(change, t)}.{reasonText(change)}
                    </p>
                  </div>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {changes.hasNextPage && (
        <Button busy={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>{t('moreChanges')}</Button>
      )}
    </Section>
  );
}

function reasonText({ reason, correction }: Change): string {
  const text = correction?.reason ?? reason?.note;
  return text ? ` “${text}”` : '';
}

function byDay(changes: Change[]): [string, Change[]][] {
  const days = new Map<string, Change[]>();
  for (const change of changes) {
    const day = format.today(new Date(change.at));
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return [...days];
}
