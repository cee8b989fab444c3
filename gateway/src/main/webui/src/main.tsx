import './design/design.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { makeQueryClient } from './api/queries';
import { dropOldDrafts } from './draft';
import { startTexts } from './i18n';
import { routes } from './routes';
import { SessionProvider } from './shell/session';
import { applyTheme } from './shell/theme';

applyTheme();
dropOldDrafts();
await startTexts();

const root = document.getElementById('rits');
if (!root) throw new Error('no root element');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <SessionProvider>
        <RouterProvider router={createBrowserRouter(routes)} />
      </SessionProvider>
    </QueryClientProvider>
  </StrictMode>,
);
