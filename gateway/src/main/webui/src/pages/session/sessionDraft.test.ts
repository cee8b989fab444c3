import { expect, test } from 'vitest';
import { today } from '../../format';
import { sessionBody, sessionFaults } from './sessionDraft';
import { NO_SESSION } from './SessionFields';

const draft = { ...NO_SESSION, date: today() };

test('a session wants a day that is not over, both hours in order, and somebody who comes', () => {
  expect(sessionFaults(draft, false)).toEqual({});
  expect(sessionFaults({ ...draft, date: '' }, false)).toEqual({ date: 'missingDate' });
  expect(sessionFaults({ ...draft, date: '2020-01-01', starts: '14:00' }, false)).toEqual({ date: 'pastDate', ends: 'hoursTogether' });
  expect(sessionFaults({ ...draft, ends: '14:00' }, false)).toEqual({ starts: 'hoursTogether' });
  expect(sessionFaults({ ...draft, starts: '14:00', ends: '14:00', invited: [] }, false)).toEqual({ ends: 'endsFirst', invited: 'nobody' });
  expect(sessionFaults({ ...draft, starts: '09:30', ends: '12:00' }, false)).toEqual({});
});

test('a reference date wants a name, and sends neither hours nor place', () => {
  const half = { ...draft, starts: '14:00', place: 'Raalte' };
  expect(sessionFaults(half, true)).toEqual({ name: 'missingName' });
  expect(sessionBody({ ...half, name: ' Meting ' }, true)).toEqual({ date: today(), name: 'Meting' });
  expect(sessionBody({ ...half, invited: ['a'] }, false)).toEqual({ date: today(), starts: '14:00', place: 'Raalte', invited: ['a'] });
});
