import { PageHead } from '../../design';

/** Not built yet. */
export function Component() {
  return <PageHead title="Tafels" lead="Dit onderdeel is nog in aanbouw." />;
}
