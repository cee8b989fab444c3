import './own.css';
import { useWrite } from '../api/queries';
import type { Mark } from '../api/types';
import { Button, Icon } from '../design';
import { wordsOf } from '../i18n';
import { useMe } from '../shell/session';

const useWords = wordsOf('own');

type Marked = { id: string; name: string; marks: Mark[] };
const paths: Record<Mark, string> = { FAVOURITE: 'favourite', FOLLOWING: 'follow' };

function useMark({ id, marks }: Marked, mark: Mark) {
  const write = useWrite();
  const on = marks.includes(mark);
  const toggle = () => write.mutate({ method: on ? 'DELETE' : 'PUT', path: `projects/v1/projects/${id}/${paths[mark]}` });
  return { on, toggle, busy: write.isPending };
}

/** In a list: a star beside the name. */
export function Star({ project }: { project: Marked }) {
  const { t } = useWords();
  const { on, toggle, busy } = useMark(project, 'FAVOURITE');
  return (
    <button type="button" className="star no-print" aria-pressed={on} aria-busy={busy || undefined} aria-label={t('favouriteOf', { name: project.name })} onClick={() => !busy && toggle()}>
      <Icon name="star" />
    </button>
  );
}

/** On the page of a project: at hand, and to hear when something changes. Notifications are for who acts for a party. */
export function MarkButtons({ project }: { project: Marked }) {
  const { t } = useWords();
  const me = useMe();
  const favourite = useMark(project, 'FAVOURITE');
  const following = useMark(project, 'FOLLOWING');
  return (
    <>
      <Button icon="star" className="star-button" aria-pressed={favourite.on} busy={favourite.busy} onClick={favourite.toggle}>{t('favourite')}</Button>
      {!me.roles.includes('councillor') && (
        <Button icon="bell" aria-pressed={following.on} busy={following.busy} title={t('followHint')} onClick={following.toggle}>{t(following.on ? 'following' : 'follow')}</Button>
      )}
    </>
  );
}
