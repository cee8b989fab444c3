import { Link } from 'react-router';
import { useGet } from '../../api/queries';
import type { BottleneckKind, BottleneckView, Page } from '../../api/types';
import { Note } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('bottleneck-report');

/** The same cause near these projects was told of already: one can join in place of telling it again. */
export function Alike({ cause, kind, projects }: { cause: string; kind: BottleneckKind; projects: readonly string[] }) {
  const { t } = useWords();
  const alike = useGet<Page<BottleneckView>>(cause && projects.length > 0 ? 'bottlenecks/v1/bottlenecks' : undefined, {
    cause, kind, near: projects, status: ['REPORTED', 'ACCEPTED', 'IN_PROGRESS', 'ESCALATED'], sort: '-homes', pageSize: 3,
  });
  const found = alike.data?.items ?? [];
  if (found.length === 0) return null;
  return (
    <Note kind="asks" live>
      {found.map((each) => (
        <p key={each.id}>
          {t(each.may.join ? 'alike.join' : 'alike.own', { title: each.title, homes: format.homes(each.homes) })}{' '}
          <Link to={`/knelpunten/${each.id}${each.may.join ? '?aansluiten=ja' : ''}`}>{t(each.may.join ? 'alike.joinLink' : 'alike.look')}</Link>
        </p>
      ))}
    </Note>
  );
}
