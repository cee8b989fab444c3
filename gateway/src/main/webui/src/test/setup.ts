import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';
import { startTexts } from '../i18n';

beforeAll(() => startTexts('nl'));
afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
});
