import './start.css';
import { lazy } from 'react';
import { personaOf, type Persona } from '../../shell/menu';
import { useSession } from '../../shell/session';
import { AdministratorStart } from './AdministratorStart';
import { ChairStart } from './ChairStart';
import { GovernmentStart } from './GovernmentStart';
import { MunicipalityStart } from './MunicipalityStart';
import { CouncillorStart, OtherStart } from './OtherStart';
import { PartyStart } from './PartyStart';

const Welcome = lazy(async () => ({ default: (await import('../welcome/WelcomePage')).Component }));

/** What must I do today, and who waits for whom? Different per kind of user; the welcome page for who is not signed in. */
export function Component() {
  const session = useSession();
  if (!session.signedIn) return <Welcome />;
  return <Start key={session.party.id} persona={personaOf(session.party.kind, session.roles)} />;
}

function Start({ persona }: { persona: Persona }) {
  switch (persona) {
    case 'market': return <PartyStart />;
    case 'corporation': return <PartyStart corporation />;
    case 'municipality': return <MunicipalityStart />;
    case 'councillor': return <CouncillorStart />;
    case 'chair': return <ChairStart />;
    case 'government': return <GovernmentStart />;
    case 'administrator': return <AdministratorStart />;
    case 'other': return <OtherStart />;
  }
}
