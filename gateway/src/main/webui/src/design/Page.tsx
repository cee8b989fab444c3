import { useEffect, useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export type Crumb = { to: string; text: string };

/** Title of the tab and focus target: every page has exactly one PageHead. */
export function PageHead({ title, tab, lead, crumbs = [], actions }: {
  /** Says the situation: "Drie projecten om te bevestigen". */
  title: string;
  /** Short name for the browser tab when it differs from the title. */
  tab?: string;
  lead?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('title', { page: tab ?? title });
  }, [t, tab, title]);
  return (
    <>
      {crumbs.length > 0 && (
        <ol className="crumbs">
          {crumbs.map(({ to, text }) => <li key={to}><Link to={to}>{text}</Link></li>)}
        </ol>
      )}
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="buttons no-print">{actions}</div>}
      </div>
    </>
  );
}

/** A part of a page: 3 px ink rule, title, and at the right a sentence or a link. */
export function Section({ title, aside, children, id, level = 2 }: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  id?: string;
  level?: 2 | 3;
}) {
  const own = useId();
  return (
    <section className="section" aria-labelledby={own} id={id}>
      <SectionHead title={title} aside={aside} id={own} level={level} />
      {children}
    </section>
  );
}

export function SectionHead({ title, aside, id, level = 2 }: { title: ReactNode; aside?: ReactNode; id?: string; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header>
      <Heading id={id}>{title}</Heading>
      {aside && (typeof aside === 'string' ? <p>{aside}</p> : aside)}
    </header>
  );
}
