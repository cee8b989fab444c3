import type { Milestone, MilestoneDate, MilestoneStatus, ProjectView } from '../../api/types';
import { Closes, fieldId, FoldingRule, Section } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import type { MilestoneText } from './draft';
import { parseMonth } from './monthText';
import { label, milestoneOrder } from '../../codes';

const useWords = wordsOf('planning-edit', 'timeline');
const useTimelineWords = wordsOf('timeline');

interface MilestoneTableProps {
  project: ProjectView;
  before: readonly MilestoneDate[];
  milestones: readonly MilestoneText[];
  unreadable: readonly Milestone[];
  onChange: (milestones: MilestoneText[]) => void;
}

const STATUSES: readonly MilestoneStatus[] = ['PREDICTED', 'PLANNED', 'REACHED', 'DROPPED'];

/** Was, becomes, what the other side says, and how far that is apart. */
export function MilestoneTable({ project, before, milestones, unreadable, onChange }: MilestoneTableProps) {
  const { t } = useWords();
  const own = new Set(before.map((each) => each.milestone));
  const other = project.statements.find((each) => each.party.side === 'MUNICIPALITY');
  const absent = milestoneOrder.filter((milestone) => !milestones.some((each) => each.milestone === milestone));
  const change = (milestone: Milestone, next: Partial<MilestoneText>) =>
    onChange(milestones.map((each) => (each.milestone === milestone ? { ...each, ...next } : each)));
  return (
    <Section title={t('milestones')}>
      <p className="hint" id="month-hint">
        {t('monthHint')}
      </p>
      <table className="stacks">
        <thead>
          <tr>
            <th scope="col">{t('timeline:milestone')}</th>
            <th scope="col">{t('was')}</th>
            <th scope="col">{t('becomes')}</th>
            <th scope="col">{t('status')}</th>
            <th scope="col">{t('municipality')}</th>
            <th scope="col">{t('timeline:difference')}</th>
          </tr>
        </thead>
        <tbody>
          {milestones.map(({ milestone, text, status }) => {
            const name = label('milestone', milestone);
            const was = before.find((each) => each.milestone === milestone);
            const municipal = other?.milestones.find((each) => each.milestone === milestone);
            return (
              <tr key={milestone}>
                <th scope="row">{name}</th>
                <td data-label={t('was')}>{was && own.has(milestone) ? format.month(was.date) : '–'}</td>
                <td data-label={t('becomes')}>
                  <input
                    type="text"
                    id={fieldId(`date-${milestone}`)}
                    className="month"
                    value={text}
                    aria-label={t('newDate', { milestone: name })}
                    aria-describedby="month-hint"
                    aria-invalid={unreadable.includes(milestone)}
                    onChange={(event) => change(milestone, { text: event.target.value })}
                    onBlur={() => {
                      const read = parseMonth(text);
                      if (read?.endsWith('-01')) {
                        change(milestone, { text: format.monthLong(read) });
                      }
                    }}
                  />
                </td>
                <td data-label={t('status')}>
                  <select
                    value={status}
                    aria-label={t('statusOf', { milestone: name })}
                    onChange={(event) => change(milestone, { status: event.target.value as MilestoneStatus })}
                  >
                    {STATUSES.map((each) => (
                      <option key={each} value={each}>
                        {label('milestoneStatus', each)}
                      </option>
                    ))}
                  </select>
                </td>
                <td data-label={t('municipality')}>{municipal ? format.month(municipal.date) : t('timeline:nothingYet')}</td>
                <td data-label={t('timeline:difference')}>
                  <Apart text={text} municipal={municipal?.date} tolerance={project.tolerance.months} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {absent.length > 0 && (
        <label className="add-milestone">
          <span>{t('addMilestone')}</span>
          <select
            value=""
            onChange={(event) =>
              event.target.value !== '' &&
              onChange(inOrder([...milestones, { milestone: event.target.value as Milestone, text: '', status: 'PLANNED' }]))
            }
          >
            <option value="">{t('chooseMilestone')}</option>
            {absent.map((milestone) => (
              <option key={milestone} value={milestone}>
                {label('milestone', milestone)}
              </option>
            ))}
          </select>
        </label>
      )}
    </Section>
  );
}

function Apart({ text, municipal, tolerance }: { text: string; municipal: string | undefined; tolerance: number }) {
  const { t } = useTimelineWords();
  const mine = parseMonth(text);
  if (!mine || !municipal) {
    return '–';
  }
  const months = Math.abs(format.monthsBetween(mine, municipal));
  return months > tolerance ? (
    <FoldingRule months={months} />
  ) : (
    <Closes text={t('closesMonths', { count: months })} />
  );
}

function inOrder(milestones: readonly MilestoneText[]): MilestoneText[] {
  return milestoneOrder.flatMap((milestone) => milestones.filter((each) => each.milestone === milestone));
}
