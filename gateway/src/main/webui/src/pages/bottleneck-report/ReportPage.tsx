import { PageHead } from '../../design';

/** Not built yet. */
export function Component() {
  return <PageHead title="Knelpunt melden" lead="Dit onderdeel is nog in aanbouw." />;
}
