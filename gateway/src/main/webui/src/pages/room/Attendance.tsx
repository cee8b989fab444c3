import { useWrite } from '../../api/queries';
import type { RoomView } from '../../api/types';
import { Choice, ChoiceField, PartyName, Section, WriteProblem } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('room');

/** Who is there decides what is on the screen. */
export function Attendance({ room }: { room: RoomView }) {
  const { t } = useWords();
  const save = useWrite<RoomView>();
  const { session, members, present } = room;
  const set = (party: string, on: boolean) =>
    save.mutate({
      method: 'PUT', path: `bottlenecks/v1/sessions/${session.id}/room/attendance`, ifMatch: session.version,
      body: { present: on ? [...present, party] : present.filter((id) => id !== party) },
    });
  return (
    <Section title={t('who')} aside={t('whoLead')}>
      <WriteProblem error={save.error} />
      {session.may.edit ? (
        <ChoiceField name="present" label={t('present')}>
          <div className="room-members">
            {members.map((party) => (
              <Choice key={party.id} type="checkbox" name="present" value={party.id} checked={present.includes(party.id)} onChange={(on) => set(party.id, on)} label={<PartyName party={party} />} />
            ))}
          </div>
        </ChoiceField>
      ) : (
        <ul className="list">
          {members.filter(({ id }) => present.includes(id)).map((party) => <li key={party.id}><PartyName party={party} /></li>)}
        </ul>
      )}
    </Section>
  );
}
