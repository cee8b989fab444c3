import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionAnswer } from '../api/types';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';

/** Where the window that logs in again ends; it tells its opener and closes. */
export const RETURN_PAGE = '/weer-ingelogd';
export const LOGGED_IN = 'rits.logged-in';

/**
 * The session ended while somebody was working. The page behind this dialog stays as it is: logging in happens in another
 * window, after which the waiting requests are sent again.
 */
export function SessionExpired({ account, check, onDone }: {
  account: string | undefined;
  check: () => Promise<SessionAnswer>;
  onDone: (again: boolean) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [other, setOther] = useState(false);
  const looking = useRef(false);

  const look = useCallback(async () => {
    if (looking.current) return;
    looking.current = true;
    try {
      const answer = await check();
      if (!answer.signedIn) return;
      if (account && answer.account !== account) {
        // Somebody else's session must not send what this person typed.
        setOther(true);
        setTimeout(() => location.reload(), 2500);
      } else onDone(true);
    } catch {
      // Still unreachable; the person can try again.
    } finally {
      looking.current = false;
    }
  }, [account, check, onDone]);

  useEffect(() => {
    const heard = (event: MessageEvent) => {
      if (event.origin === location.origin && event.data === LOGGED_IN) void look();
    };
    const back = () => void look();
    window.addEventListener('message', heard);
    window.addEventListener('focus', back);
    return () => {
      window.removeEventListener('message', heard);
      window.removeEventListener('focus', back);
    };
  }, [look]);

  return (
    <Dialog open fixed title={t('expired.title')} onClose={() => onDone(false)}>
      <p>{other ? t('expired.other') : t('expired.text')}</p>
      {opened && !other && <p role="status" className="quiet">{t('expired.waiting')}</p>}
      <div className="buttons">
        <Button
          filled
          onClick={() => {
            window.open(`/login?returnTo=${encodeURIComponent(RETURN_PAGE)}`, 'rits-login', 'popup,width=520,height=720');
            setOpened(true);
          }}
        >
          {t('expired.login')}
        </Button>
        {opened && <Button onClick={() => void look()}>{t('expired.retry')}</Button>}
        <Button bare onClick={() => onDone(false)}>{t('expired.stop')}</Button>
      </div>
    </Dialog>
  );
}
