import { useGet } from '../../api/queries';
import type { AgendaCase, RoomChanges, RoomView } from '../../api/types';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { Asks } from '../../jointcase/Asks';
import { Signatures } from '../../jointcase/Signatures';
import { CaseLine } from '../../since/CaseLine';
import { caseWords } from '../../since/sentence';
import { Agreed } from './Agreed';
import { HandOver } from './HandOver';
import { MinutesForm, type Draft } from './MinutesForm';

const useWords = wordsOf('room');
const useSinceWords = wordsOf('since');

export interface CaseProps {
  room: RoomView;
  agendaCase: AgendaCase;
}

/** One case as the room sees it, and beside it what is decided. */
export function CaseScreen({ room, agendaCase, draft, onDraft }: CaseProps & { draft: Draft | undefined; onDraft: (draft: Draft | undefined) => void }) {
  const { t } = useWords();
  const { bottleneck, jointCase, minutes } = agendaCase;
  return (
    <div className="columns">
      <div>
        <p className="room-problem keep-lines">{jointCase.problem ?? bottleneck.explanation ?? bottleneck.title}</p>
        <p className="room-asked"><b>{t('asked')}</b> {agendaCase.decision}</p>
        <Asks jointCase={jointCase} />
        <table className="stacks">
          <caption className="reader-only">{t('projects')}</caption>
          <thead><tr><th scope="col">{t('project')}</th><th scope="col">{t('municipality')}</th><th scope="col" className="number">{t('homes')}</th></tr></thead>
          <tbody>
            {bottleneck.projects.map((project) => (
              <tr key={project.id}>
                <th scope="row">{project.name}</th>
                <td data-label={t('municipality')}>{project.municipality.name}</td>
                <td className="number" data-label={t('homes')}>{format.projectCount(project)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('touches', { homes: format.homes(bottleneck.homes), months: format.monthsWord(bottleneck.months) })}</p>
        <Signatures signatures={jointCase.signatures} />
        <Since room={room} agendaCase={agendaCase} />
      </div>
      <aside>
        {room.session.may.edit && !room.session.withdrawn
          ? <MinutesForm room={room} agendaCase={agendaCase} draft={draft} onDraft={onDraft} />
          : <p className="keep-lines"><b>{t('decided')}</b> {minutes?.decision ?? t('nothing')}</p>}
        {minutes?.handedTo && <p>{t('handed', { table: minutes.handedTo.name })}</p>}
        <Agreed room={room} agendaCase={agendaCase} />
        {room.session.may.edit && !room.session.withdrawn && bottleneck.may.escalate && <HandOver room={room} agendaCase={agendaCase} />}
      </aside>
    </div>
  );
}

/** What happened to it since the table last met, as far as all who are there may see that. */
function Since({ room, agendaCase }: CaseProps) {
  const { t } = useSinceWords();
  const { data } = useGet<RoomChanges>(`bottlenecks/v1/sessions/${room.session.id}/room/changes`);
  return data?.since ? <CaseLine since={data.since} words={caseWords(data.cases.find((each) => each.agendaCase === agendaCase.id), t)} /> : null;
}
