import { lazy, type ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { wordsThere } from './i18n';
import { LoggedInAgain, NotFound, PageError, SignedInOnly } from './shell/pages';
import { Shell } from './shell/Shell';

/** Loaded when it is shown, with its texts; the frame around it stands at once. */
function page(load: () => Promise<{ Component: ComponentType }>) {
  const Page = lazy(async () => {
    const { Component } = await load();
    await wordsThere();
    return { default: Component };
  });
  return <Page />;
}

/**
 * Every page is loaded when it is asked for. A page module exports `Component` and has its texts beside it.
 * Addresses are Dutch, as people read them.
 */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <PageError />,
        children: [
          { path: '/', element: page(() => import('./pages/start/StartPage')) },
          { path: '/inloggen', element: page(() => import('./pages/welcome/WelcomePage')) },
          { path: '/weer-ingelogd', element: <LoggedInAgain /> },
          { path: '/toegankelijkheid', element: page(() => import('./pages/accessibility/AccessibilityPage')) },
          {
            element: <SignedInOnly />,
            children: [
              { path: '/projecten', element: page(() => import('./pages/projects/ProjectsPage')) },
              { path: '/projecten/nieuw', element: page(() => import('./pages/project-new/NewProjectPage')) },
              { path: '/projecten/wijzigen', element: page(() => import('./pages/edits/EditsPage')) },
              { path: '/projecten/:id/planning', element: page(() => import('./pages/planning-edit/PlanningEditPage')) },
              { path: '/projecten/:id/bewerken', element: page(() => import('./pages/project-edit/ProjectEditPage')) },
              { path: '/projecten/:id/programma/bewerken', element: page(() => import('./pages/programme-edit/ProgrammeEditPage')) },
              { path: '/projecten/:id/:tab?', element: page(() => import('./pages/project/ProjectPage')) },
              { path: '/vergelijken', element: page(() => import('./pages/compare/ComparePage')) },
              { path: '/delen', element: page(() => import('./pages/releases/ReleasesPage')) },
              { path: '/beoordelen/:statement?', element: page(() => import('./pages/review/ReviewPage')) },
              { path: '/knelpunten', element: page(() => import('./pages/bottlenecks/BottlenecksPage')) },
              { path: '/knelpunten/melden', element: page(() => import('./pages/bottleneck-report/ReportPage')) },
              { path: '/knelpunten/:id', element: page(() => import('./pages/bottleneck/BottleneckPage')) },
              { path: '/investeringen', element: page(() => import('./pages/investments/InvestmentsPage')) },
              { path: '/oplossingen', element: page(() => import('./pages/solutions/SolutionsPage')) },
              { path: '/tafels', element: page(() => import('./pages/tables/TablesPage')) },
              { path: '/tafels/:id', element: page(() => import('./pages/table/TablePage')) },
              { path: '/zittingen/:id/zaal', element: page(() => import('./pages/room/RoomPage')) },
              { path: '/knelpunten/:bottleneck/dossier', element: page(() => import('./pages/dossier/DossierPage')) },
              { path: '/zittingen/:session/dossier/:version?', element: page(() => import('./pages/dossier/DossierPage')) },
              { path: '/zittingen/:id/sinds', element: page(() => import('./pages/since/SincePage')) },
              { path: '/lobby', element: page(() => import('./pages/lobby/LobbyPage')) },
              { path: '/lobby/:id', element: page(() => import('./pages/lobby/PointPage')) },
              { path: '/capaciteit', element: page(() => import('./pages/capacity/CapacityPage')) },
              { path: '/capaciteit/:id', element: page(() => import('./pages/capacity/EntryPage')) },
              { path: '/zittingen/:id', element: page(() => import('./pages/session/SessionPage')) },
              { path: '/afspraken', element: page(() => import('./pages/agreements/AgreementsPage')) },
              { path: '/afspraken/:id', element: page(() => import('./pages/agreements/AgreementPage')) },
              { path: '/beheer/partijen', element: page(() => import('./pages/parties/PartiesPage')) },
              { path: '/beheer/lijsten', element: page(() => import('./pages/lists/ListsPage')) },
              { path: '/logboek', element: page(() => import('./pages/audit/AuditPage')) },
              { path: '/inlezen/:id?', element: page(() => import('./pages/import/ImportPage')) },
              { path: '/bevestigen', element: page(() => import('./pages/confirm/ConfirmPage')) },
              { path: '/opschuiven', element: page(() => import('./pages/shift/ShiftPage')) },
              { path: '/instellingen', element: page(() => import('./pages/settings/SettingsPage')) },
              { path: '/meldingen', element: page(() => import('./pages/notifications/NotificationsPage')) },
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
