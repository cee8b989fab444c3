import { PageHead } from '../../design';

/** Not built yet. */
export function Component() {
  return <PageHead title="Toegankelijkheid" lead="Dit onderdeel is nog in aanbouw." />;
}
