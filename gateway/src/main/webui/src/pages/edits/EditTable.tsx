import { useState } from 'react';
import { Link } from 'react-router';
import type { EditItem, RefusedEdit, StewardFacts } from '../../api/types';
import { label, statusWithCode } from '../../codes';
import { Button, DataTable, Note, type Column } from '../../design';
import { count } from '../../format';
import { wordsOf } from '../../i18n';
import { changedFacts, type Fact } from './wish';

const useWords = wordsOf('edits');

const SHOWN = 50;

/** Per project what was and what becomes; what stays the same is only counted. */
export function EditTable({ items }: { items: EditItem[] }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const changing = items.filter((item) => changedFacts(item).length > 0);
  const same = items.length - changing.length;
  const columns: Column<EditItem>[] = [
    { key: 'name', header: t('column.project'), rowHeader: true, cell: ({ project, name }) => <Link to={`/projecten/${project}`}>{name}</Link> },
    {
      key: 'changes', header: t('column.changes'), label: t('column.changes'),
      cell: (item) => (
        <ul className="plain">
          {changedFacts(item).map((fact) => (
            <li key={fact}>
              {t(`fact.${fact}`)}: <s><span className="reader-only">{t('was')} </span><Value fact={fact} facts={item.before} /></s> → <span className="reader-only">{t('becomes')} </span><b><Value fact={fact} facts={item.after} /></b>
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      {changing.length === 0 ? <p>{t('nothingChanges')}</p>
        : <DataTable caption={t('preview')} columns={columns} rows={all ? changing : changing.slice(0, SHOWN)} rowKey={({ project }) => project} />}
      {!all && changing.length > SHOWN && <Button short onClick={() => setAll(true)}>{t('showAll', { formatted: count(changing.length) })}</Button>}
      {same > 0 && changing.length > 0 && <p className="small quiet">{t('same', { count: same, formatted: count(same) })}</p>}
    </>
  );
}

function Value({ fact, facts }: { fact: Fact; facts: StewardFacts }) {
  const { t } = useWords();
  if (facts[fact] === undefined) return t('common:unknown');
  switch (fact) {
    case 'keyProject': return t(facts.keyProject ? 'yes' : 'no');
    case 'feasibility': return `${facts.feasibility}%`;
    case 'planningStatus': return facts.planningStatus && statusWithCode(facts.planningStatus);
    default: return label(fact, facts[fact]);
  }
}

/** Which projects stay as they are, and why. */
export function Refusals({ refused }: { refused: RefusedEdit[] }) {
  const { t } = useWords();
  if (refused.length === 0) return null;
  return (
    <Note kind="plain" icon="lock">
      <p><b>{t('refused.title', { count: refused.length, formatted: count(refused.length) })}</b></p>
      <ul>
        {refused.slice(0, SHOWN).map(({ project, name, code, detail }) => (
          <li key={project}>{name ?? t('refused.unknown')}: {detail ?? t(`refused.${code}`, { defaultValue: t('refused.other') })}</li>
        ))}
        {refused.length > SHOWN && <li>{t('refused.more', { count: refused.length - SHOWN, formatted: count(refused.length - SHOWN) })}</li>}
      </ul>
    </Note>
  );
}
