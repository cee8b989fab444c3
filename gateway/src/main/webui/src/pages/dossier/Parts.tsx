import { Link } from 'react-router';
import type { DossierCase, PartyRef } from '../../api/types';
import { DataTable, PartyName, Section, type Column } from '../../design';
import * as format from '../../format';
import { wordsOf } from '../../i18n';
import { asks, when } from '../../investment/InvestmentSection';
import { Signatures } from '../../jointcase/Signatures';

const useWords = wordsOf('dossier', 'solution', 'investment', 'agreement');

type Props = { sheet: DossierCase };
type Agreement = DossierCase['agreements'][number];

const runs = (it: Agreement) => it.status === 'PROPOSED' || it.status === 'AGREED';
const names = (parties: PartyRef[]) => parties.map((each) => each.name).join(', ');

export function Lines({ lines, none }: { lines: string[]; none: string }) {
  return lines.length === 0 ? (
    <p className="quiet">{none}</p>
  ) : (
    <ul className="dots">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

/** What tables decided, what was promised and done, and what was done besides. */
export function Tried({ sheet: it }: Props) {
  const { t } = useWords();
  const lines = [
    ...it.decided.toReversed().map((each) =>
      t('decided', { date: format.day(each.date), table: each.table, what: each.decision ?? t('handed', { table: each.handedTo ?? '–' }) })),
    ...it.agreements.filter((each) => !runs(each)).map((each) =>
      [t('promised', { parties: names(each.owners), what: each.what }), each.evidence].filter(Boolean).join(': ')),
    ...it.actions.filter((action) => action.done).map((action) => `${action.owner.name}: ${action.what}`),
  ];
  return <Lines lines={lines} none={t('noneTried')} />;
}

/** What looks like it and was solved, and why it is shown; by name only for who sees it. */
export function LookAlikes({ sheet }: Props) {
  const { t } = useWords();
  if (sheet.lookAlikes.length === 0) return <p className="quiet">{t('noOthers')}</p>;
  return (
    <ul className="dots">
      {sheet.lookAlikes.map((each, index) => (
        <li key={index}>
          {each.bottleneck ? <Link to={`/knelpunten/${each.bottleneck}`}>{each.title}</Link> : each.problem}
          {t('otherHow', { homes: format.homes(each.homes), how: each.how ?? t('solved') })}
          <div className="small quiet">{format.listOf(each.why.map((one) => t(`solution:why.${one}`)))}</div>
        </li>
      ))}
    </ul>
  );
}

/** The money and the people that it takes. */
export function Means({ sheet }: Props) {
  const { t } = useWords();
  const { investment: it, help } = sheet;
  if (!it && help.length === 0) return null;
  return (
    <Section title={t('means')} level={3}>
      {it && (
        <>
          <p>
            {t('investment:sentence', { asks: asks(it, t), homes: format.homes(it.homes), when: when(it, t) })}
            {it.after && <> {t('investment:onlyAfter')} {it.after}.</>}
            {it.waits && <> {t('waits')}</>}
          </p>
          {it.note && <p className="keep-lines">{it.note}</p>}
        </>
      )}
      {help.length > 0 && (
        <ul className="list">
          {help.map((each) => (
            <li key={each.id} className="apart">
              <span>
                <PartyName party={each.party} /> {t(each.status === 'TAKEN' ? 'found' : 'seeks', { expertise: each.expertiseName, hours: each.hours })}
              </span>
              <span>{t('period', { from: format.day(each.starts), until: format.day(each.ends) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** What is promised and not done yet: who, what, and how that stands. */
export function Agreements({ sheet }: Props) {
  const { t } = useWords();
  const running = sheet.agreements.filter(runs);
  if (running.length === 0) return null;
  const columns: Column<Agreement>[] = [
    { key: 'what', header: t('agreement:what'), rowHeader: true, cell: (row) => <Link to={`/afspraken/${row.id}`}>{row.what}</Link> },
    { key: 'owners', header: t('agreement:owner'), label: t('agreement:owner'), cell: (row) => <Parties parties={row.owners} /> },
    { key: 'counterparts', header: t('agreement:counterpart'), label: t('agreement:counterpart'), cell: (row) => <Parties parties={row.counterparts} /> },
    { key: 'due', header: t('agreement:due'), label: t('agreement:due'), cell: (row) => format.day(row.due) },
    {
      key: 'status', header: t('agreement:state'), label: t('agreement:state'),
      cell: (row) => (row.overdue ? <span className="difference">{t('overdue')}</span> : t(`agreement:status.${row.status}`)),
    },
  ];
  return (
    <Section title={t('agreements')} level={3}>
      <DataTable columns={columns} rows={running} rowKey={(row) => row.id} caption={t('agreements')} />
    </Section>
  );
}

function Parties({ parties }: { parties: PartyRef[] }) {
  return <span className="stack-2">{parties.map((each) => <PartyName key={each.id} party={each} />)}</span>;
}

/** Who signed, and who must still. */
export function Signed({ sheet }: Props) {
  const { t } = useWords();
  const { joint } = sheet;
  if (!joint) return null;
  return (
    <Section title={t(joint.signed ? 'signed' : 'unsigned')} level={3}>
      <Signatures signatures={joint.signatures} />
      {!joint.signed && joint.signatures.every((each) => each.signedAt) && <p className="quiet">{t('othersUnsigned')}</p>}
    </Section>
  );
}
