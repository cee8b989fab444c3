import { Link } from 'react-router';
import type { StatementView } from '../../api/types';
import { Closes, FoldingRule, PartyName } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { compare } from '../../planning/changes';
import { changeWords } from './changeWords';
import { toleranceOf } from './tolerance';

const useWords = wordsOf('review');

export function InboxItem({ statement, to, current }: { statement: StatementView; to: string; current: boolean }) {
  const { t } = useWords();
  const compared = compare(statement, toleranceOf(statement));
  const differences = compared.filter((each) => each.differs).length;
  const both = compared.some((each) => each.apart !== undefined);
  return (
    <li>
      <Link to={to} aria-current={current || undefined}>
        <span className="apart">
          <b>{statement.project.name}</b>
          <span className="small quiet">{format.ago(statement.submittedAt)}</span>
        </span>
        <PartyName party={statement.party} />
        <span className="small">
          {changeWords(statement, t)}{' '}
          {differences > 0 && <FoldingRule text={t('differences', { count: differences })} />}
          {differences === 0 && both && <Closes />}
        </span>
      </Link>
    </li>
  );
}
