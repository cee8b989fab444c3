import type { Cause } from './codes';
import type { PartyRef } from './common';

/** What solving a bottleneck takes, and how many homes that releases when. */
export type Investment = {
  bottleneck: { id: string; title: string };
  cause: Cause;
  version: number;
  euros: number;
  hours: number;
  homes: number;
  firstYear: number;
  years: number;
  /** Rounded up; absent when no money is asked. */
  eurosPerHome?: number;
  /** Only when that one is solved as well. */
  after?: { id: string; title: string };
  /** It comes after one that is not on this list. */
  waits?: boolean;
  note?: string;
  party: PartyRef;
  changedAt: string;
};
export type WhatIf = {
  euros: number;
  hours: number;
  homes: number;
  candidates: number;
  /** No other choice releases more homes. */
  exact: boolean;
  chosen: Investment[];
  perYear: { year: number; homes: number }[];
};
