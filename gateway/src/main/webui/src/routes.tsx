import type { RouteObject } from 'react-router';
import { LoggedInAgain, NotFound, PageError, SignedInOnly } from './shell/pages';
import { Shell } from './shell/Shell';

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
          { path: '/', lazy: () => import('./pages/start/StartPage') },
          { path: '/inloggen', lazy: () => import('./pages/welcome/WelcomePage') },
          { path: '/weer-ingelogd', element: <LoggedInAgain /> },
          { path: '/toegankelijkheid', lazy: () => import('./pages/accessibility/AccessibilityPage') },
          {
            element: <SignedInOnly />,
            children: [
              { path: '/projecten', lazy: () => import('./pages/projects/ProjectsPage') },
              { path: '/projecten/nieuw', lazy: () => import('./pages/project-new/NewProjectPage') },
              { path: '/projecten/:id/planning', lazy: () => import('./pages/planning-edit/PlanningEditPage') },
              { path: '/projecten/:id/:tab?', lazy: () => import('./pages/project/ProjectPage') },
              { path: '/beoordelen/:statement?', lazy: () => import('./pages/review/ReviewPage') },
              { path: '/knelpunten', lazy: () => import('./pages/bottlenecks/BottlenecksPage') },
              { path: '/knelpunten/melden', lazy: () => import('./pages/bottleneck-report/ReportPage') },
              { path: '/knelpunten/:id', lazy: () => import('./pages/bottleneck/BottleneckPage') },
              { path: '/tafels', lazy: () => import('./pages/tables/TablesPage') },
              { path: '/tafels/:id', lazy: () => import('./pages/table/TablePage') },
              { path: '/zittingen/:id', lazy: () => import('./pages/session/SessionPage') },
              { path: '/beheer/partijen', lazy: () => import('./pages/parties/PartiesPage') },
              { path: '/inlezen/:id?', lazy: () => import('./pages/import/ImportPage') },
              { path: '/meldingen', lazy: () => import('./pages/notifications/NotificationsPage') },
            ],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
