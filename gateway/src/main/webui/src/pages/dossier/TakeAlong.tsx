import { useRef, useState } from 'react';
import { download } from '../../api/client';
import { Button, SystemError } from '../../design';
import { wordsOf } from '../../i18n';

const useWords = wordsOf('dossier');

type State = { kind: 'idle' } | { kind: 'busy'; format: string; done: number; of: number } | { kind: 'failed'; error: Error } | { kind: 'cancelled' };

/** The same copy as a file. A booklet comes case by case: how far it is can be seen, and it can be stopped. */
export function TakeAlong({ path, room }: { path: string; room: boolean }) {
  const { t } = useWords();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const stop = useRef<AbortController>(null);
  const take = async (format: string) => {
    const controller = new AbortController();
    stop.current = controller;
    setState({ kind: 'busy', format, done: 0, of: 0 });
    try {
      await download(`${path}/_export`, { format, ...(room && { room }) }, {
        signal: controller.signal,
        onPart: (done, of) => setState({ kind: 'busy', format, done, of }),
      });
      setState({ kind: 'idle' });
    } catch (cause) {
      setState(controller.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: cause as Error });
    }
  };
  return (
    <div className="no-print dossier-files">
      <div className="buttons">
        <Button filled busy={state.kind === 'busy' && state.format === 'pdf'} onClick={() => void take('pdf')}>
          {t('pdf')}
        </Button>
        <Button busy={state.kind === 'busy' && state.format === 'xlsx'} onClick={() => void take('xlsx')}>
          {t('xlsx')}
        </Button>
        {state.kind === 'busy' && <Button onClick={() => stop.current?.abort()}>{t('stop')}</Button>}
      </div>
      {state.kind === 'busy' && state.of > 1 && (
        <p>
          <progress value={state.done} max={state.of} aria-label={t('progress')} /> {t('progressOf', { done: state.done, of: state.of })}
        </p>
      )}
      <p role="status">{state.kind === 'cancelled' ? t('stopped') : ''}</p>
      {state.kind === 'failed' && <SystemError error={state.error} />}
    </div>
  );
}
