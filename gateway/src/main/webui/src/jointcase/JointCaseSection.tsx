import { useState } from 'react';
import { useGet, useWrite } from '../api/queries';
import type { BottleneckView, JointCase } from '../api/types';
import { Button, Dialog, Empty, LoadingRows, Section, SystemError, WriteProblem } from '../design';
import { ago, countWord } from '../format';
import { wordsOf } from '../i18n';
import { Asks } from './Asks';
import { JointCaseForm } from './JointCaseForm';
import { Signatures } from './Signatures';

const useWords = wordsOf('jointcase');

/** One problem, one text, signed by all it takes; who has not signed can be asked. */
export function JointCaseSection({ bottleneck }: { bottleneck: BottleneckView }) {
  const { t } = useWords();
  const path = `bottlenecks/v1/bottlenecks/${bottleneck.id}/joint-case`;
  const read = useGet<JointCase>(path);
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState('');
  const write = useWrite<JointCase>();
  if (read.error) return <SystemError error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Section title={t('title')}><LoadingRows rows={3} /></Section>;
  const it = read.data;
  const waits = it.signatures.filter((each) => !each.signedAt);
  const act = (done: string, wish: { method: 'PUT' | 'DELETE' | 'POST'; path: string; body?: unknown }) => {
    setSaid('');
    write.mutate(wish, { onSuccess: () => setSaid(t(done)) });
  };
  return (
    <Section id="zaak" title={it.version === 0 ? t('title') : it.signed ? t('allSigned') : t('waiting', { count: waits.length, word: countWord(waits.length, true) })} aside={t('for', { table: it.table?.name })}>
      <p role="status" className={said ? 'undo-line' : 'reader-only'}>{said}</p>
      <WriteProblem error={write.error} />
      {it.version === 0 ? <Empty>{t('none')}</Empty> : (
        <>
          <p className="keep-lines">{it.problem}</p>
          <Asks jointCase={it} />
          <p><b>{t('decision')}</b> {it.decision}</p>
          <p className="small quiet">
            {it.draftedBy ? t('draftedBy', { party: it.draftedBy.name, ago: ago(it.changedAt ?? '') }) : t('changed', { ago: ago(it.changedAt ?? '') })}
          </p>
        </>
      )}
      <Signatures signatures={it.signatures} />
      <div className="buttons">
        {it.may.sign && (
          <Button filled busy={write.isPending} onClick={() => act('signedNow', { method: 'PUT', path: `${path}/signature`, body: { wording: it.wording } })}>{t('sign')}</Button>
        )}
        {it.may.draft && <Button aria-haspopup="dialog" onClick={() => setWriting(true)}>{t(it.version === 0 ? 'write' : 'reword')}</Button>}
        {it.may.remind && <Button busy={write.isPending} onClick={() => act('reminded', { method: 'POST', path: `${path}/reminders` })}>{t('remind')}</Button>}
        {it.may.withdraw && <Button bare busy={write.isPending} onClick={() => act('withdrawn', { method: 'DELETE', path: `${path}/signature` })}>{t('withdraw')}</Button>}
      </div>
      <Dialog open={writing} wide title={t(it.version === 0 ? 'write' : 'reword')} onClose={() => setWriting(false)}>
        <JointCaseForm path={path} needed={bottleneck.needed} onDone={() => setWriting(false)} />
      </Dialog>
    </Section>
  );
}
