import { today } from '../../format';
import type { SessionDraft } from './SessionFields';

/** What is wrong before anything is sent; each with the key of what is said about it. */
export function sessionFaults({ date, starts, ends, name, invited }: SessionDraft, referenceDate: boolean): Record<string, string> {
  const faults: Record<string, string> = {};
  if (date === '') faults['date'] = 'missingDate';
  else if (date < today()) faults['date'] = 'pastDate';
  if (referenceDate) {
    if (name.trim() === '') faults['name'] = 'missingName';
    return faults;
  }
  if (starts === '' && ends !== '') faults['starts'] = 'hoursTogether';
  else if (starts !== '' && ends === '') faults['ends'] = 'hoursTogether';
  else if (starts !== '' && ends <= starts) faults['ends'] = 'endsFirst';
  if (invited?.length === 0) faults['invited'] = 'nobody';
  return faults;
}

/** As it is sent: without what is empty. */
export function sessionBody({ date, starts, ends, place, name, invited }: SessionDraft, referenceDate: boolean) {
  return referenceDate
    ? { date, name: name.trim() }
    : { date, ...(starts && { starts }), ...(ends && { ends }), ...(place.trim() && { place: place.trim() }), ...(invited && { invited }) };
}
