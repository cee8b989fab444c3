import { Boxes } from '../../agreement/Boxes';
import { NewAgreement } from '../../agreement/NewAgreement';
import { useGet } from '../../api/queries';
import type { Agreement, Page } from '../../api/types';
import { Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import type { CaseProps } from './CaseScreen';

const useWords = wordsOf('room');

/** What is agreed about this case; both sides accept on their own device, and their boxes fill. */
export function Agreed({ room, agendaCase }: CaseProps) {
  const { t } = useWords();
  const made = useGet<Page<Agreement>>('bottlenecks/v1/agreements', { session: room.session.id, bottleneck: agendaCase.bottleneck.id, pageSize: 50 });
  return (
    <Section title={t('agreements')}>
      <ul className="list">
        {made.data?.items.map((it) => (
          <li key={it.id}>
            <p><b>{it.what}</b></p>
            <Boxes agreement={it} />
            <p className="small quiet">{t('before', { date: format.day(it.due) })}</p>
          </li>
        ))}
      </ul>
      {room.session.may.edit && !room.session.withdrawn && <NewAgreement session={room.session.id} bottleneck={agendaCase.bottleneck.id} />}
    </Section>
  );
}
