import { useSearchParams } from 'react-router';
import type { Circle } from '../../../api/types';

/** The viewers that can be stepped into, nearest first. */
export const VIEWERS: readonly Circle[] = ['PROJECT', 'TABLE', 'REGION', 'GOVERNMENT', 'COUNCIL', 'CORPORATIONS', 'MARKET', 'PUBLIC'];

export const viewerOf = (text: string | null): Circle | undefined => VIEWERS.find((circle) => circle === text);

/** "?als=MARKET" in the address: the page shows what such a viewer gets. */
export const useViewer = (): Circle | undefined => viewerOf(useSearchParams()[0].get('als'));
