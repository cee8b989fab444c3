import { beforeAll, expect, test } from 'vitest';
import i18next from 'i18next';
import { changeWords } from './changeWords';

beforeAll(() => i18next.loadNamespaces(['project', 'import']));

const told = (field: string, from: string | undefined, to: string) => changeWords({ field, to, ...(from !== undefined && { from }) }, i18next.getFixedT('nl'));

test('what a list changes is told in words, never in codes', () => {
  expect(told('planType', 'INFILL', 'RESTRUCTURING')).toBe('Soort plan: van Verdichting naar Herstructurering');
  expect(told('commissioning', undefined, 'CORPORATION')).toBe('Opdrachtgever: woningcorporatie');
  expect(told('START_OF_BUILDING', undefined, '2027-12-01')).toBe('Start bouw: 1 december 2027');
  expect(told('keyProject', 'false', 'true')).toBe('Sleutelproject: van nee naar ja');
  expect(told('programme', undefined, 'MULTI_FAMILY SOCIAL_RENT 42, DEMOLITION 6')).toBe('Programma: meergezins sociale huur 42, sloop 6');
  expect(told('planIds', undefined, 'NL.IMRO.0177.BP1-VG01')).toBe('Planidentificaties: NL.IMRO.0177.BP1-VG01');
});
