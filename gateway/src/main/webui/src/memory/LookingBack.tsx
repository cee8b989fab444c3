import './memory.css';
import { useState } from 'react';
import { useWrite } from '../api/queries';
import type { Snapshot } from '../api/types';
import { Button, Icon, LinkButton, Note, WriteProblem } from '../design';
import { wordsOf } from '../i18n';
import { KeepMoment } from './KeepMoment';
import { isNow, referenceText, type Reference } from './reference';
import { ReferenceChooser } from './ReferenceChooser';
import { useNamed } from './useMoments';

const useWords = wordsOf('memory');

/** Folded away while one looks at today; says so plainly while one does not. */
export function LookingBack({ reference, compare, onChange }: {
  reference: Reference;
  /** Address of the comparison of what is shown. */
  compare: string;
  onChange: (next: Reference) => void;
}) {
  const { t } = useWords();
  const named = useNamed(reference);
  const [keeping, setKeeping] = useState(false);
  const [said, setSaid] = useState<string>();
  const past = !isNow(reference);
  // What can be chosen is asked for only by who wants to choose.
  const [unfolded, setUnfolded] = useState(false);
  const date = referenceText(reference, named, t('now').toLowerCase());
  return (
    <>
      <details className="looking-back no-print" open={past || undefined} onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
        <summary>{t('choose', { date })}</summary>
        {(unfolded || past) && <ReferenceChooser name="reference" label={t('title')} reference={reference} named={named} onChange={onChange} />}
        <div className="buttons">
          <LinkButton short to={compare}>{past ? t('compare') : t('twoDates')}</LinkButton>
          {!reference.snapshot && <Button short aria-haspopup="dialog" onClick={() => setKeeping(true)}>{t('save')}</Button>}
        </div>
      </details>
      {said && <Note kind="good" live><p>{said}</p></Note>}
      {past && (
        <Note kind="plain" action={<Button short onClick={() => onChange({})}>{t('back')}</Button>}>
          <p><b>{t(reference.knownAt ? 'lookingAtKnown' : 'lookingAt', { date })}</b> {t('rights')}</p>
        </Note>
      )}
      <KeepMoment open={keeping} reference={reference} onClose={() => setKeeping(false)} onKept={({ name }) => setSaid(t('kept', { name }))} />
      {named?.mayEdit && !named.withdrawnAt && <Withdraw snapshot={named} onDone={(name) => { setSaid(t('withdrawn', { name })); onChange({}); }} />}
    </>
  );
}

function Withdraw({ snapshot, onDone }: { snapshot: Snapshot; onDone: (name: string) => void }) {
  const { t } = useWords();
  const write = useWrite<Snapshot>();
  return (
    <div className="no-print">
      <Button
        bare short busy={write.isPending}
        onClick={() => write.mutate({ method: 'DELETE', path: `projects/v1/snapshots/${snapshot.id}`, ifMatch: snapshot.version }, { onSuccess: () => onDone(snapshot.name) })}
      >
        <Icon name="close" />{t('withdraw')}
      </Button>
      <WriteProblem error={write.error} />
    </div>
  );
}
