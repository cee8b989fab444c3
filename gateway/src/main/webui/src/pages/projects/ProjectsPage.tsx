import { PageHead } from '../../design';

/** Not built yet. */
export function Component() {
  return <PageHead title="Projecten" lead="Dit onderdeel is nog in aanbouw." />;
}
