import { Link } from 'react-router';
import type { Agreement, AgreementSide } from '../api/types';
import { DataTable, PartyName, type Column, type Sort } from '../design';
import { count, day } from '../format';
import { wordsOf } from '../i18n';
import { Accept } from './Accept';
import { Boxes } from './Boxes';

const useWords = wordsOf('agreement');

/** The ledger: what, who promises whom, before when, and whether both sides accepted. */
export function AgreementTable({ agreements, caption, sort, sortTo, short, ofCase }: {
  agreements: Agreement[];
  caption: string;
  sort?: Sort;
  sortTo?: (sort: Sort) => string;
  /** Without the state and the other side, for beside something else. */
  short?: boolean;
  /** All are about the same case, which is told elsewhere. */
  ofCase?: boolean;
}) {
  const { t } = useWords();
  const columns: Column<Agreement>[] = [
    {
      key: 'what', header: t('what'), sort: 'what', rowHeader: true,
      cell: (row) => <><Link to={`/afspraken/${row.id}`}>{row.what}</Link>{!ofCase && <About agreement={row} />}<small><Origin agreement={row} /></small></>,
    },
    { key: 'owners', header: t('owner'), label: t('owner'), cell: (row) => <Parties sides={row.owners} /> },
    ...(short ? [] : [{ key: 'counterparts', header: t('counterpart'), label: t('counterpart'), cell: (row: Agreement) => <Parties sides={row.counterparts} /> }]),
    { key: 'due', header: t('due'), label: t('due'), sort: 'due', cell: (row) => <Due agreement={row} /> },
    { key: 'accepted', header: t('accepted'), label: t('accepted'), cell: (row) => <span className="stack-2"><Boxes agreement={row} /><Accept agreement={row} /></span> },
    ...(short ? [] : [{ key: 'status', header: t('state'), label: t('state'), sort: 'status', cell: (row: Agreement) => t(`status.${row.status}`) }]),
  ];
  return (
    <DataTable
      columns={columns} rows={agreements} rowKey={(row) => row.id} caption={caption}
      {...(sort ? { sort } : {})} {...(sortTo ? { sortTo } : {})}
    />
  );
}

function Parties({ sides }: { sides: AgreementSide[] }) {
  return <span className="stack-2">{sides.map(({ party }) => <PartyName key={party.id} party={party} />)}</span>;
}

/** The case that it is about, if it is about one. */
function About({ agreement: { bottleneck } }: { agreement: Agreement }) {
  const { t } = useWords();
  return bottleneck ? <small>{t('concerns', { title: bottleneck.title })}</small> : null;
}

/** Where it was made, and where it goes when nobody does it. */
function Origin({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const { session, nextTable, escalatesAfter, table } = agreement;
  return (
    <>
      {t('madeAt', { number: session.number ?? '–', table: table.name })}
      {nextTable && escalatesAfter && <> {t('goesTo', { date: day(escalatesAfter), table: nextTable.name })}</>}
    </>
  );
}

/** The day; on the folding rule by how much it is too late. */
export function Due({ agreement }: { agreement: Agreement }) {
  const { t } = useWords();
  const late = -agreement.daysLeft;
  return agreement.overdue
    ? <span className="difference">{t('late', { count: Math.max(1, late), days: count(Math.max(1, late)) })}</span>
    : <>{day(agreement.due)}</>;
}
