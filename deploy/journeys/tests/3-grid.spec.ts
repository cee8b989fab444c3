import { expect, projectNamed, signIn, test } from './portal';

test('homes per year are filled in by keyboard alone, and a pasted block names what it could not take', async ({ browser }) => {
  const { page, context } = await signIn(browser, 'ontwikkelaar');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const project = await projectNamed(page, 'IJsselbolder');
  await page.goto(`/projecten/${project}/planning`);
  const grid = page.getByRole('grid', { name: 'Woningen per jaar van oplevering' });
  await expect(grid).toBeVisible();
  const first = grid.getByRole('gridcell').first();
  await first.focus();
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell').first()).toContainText('7');
  await expect(page.getByText(/wijziging/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nog niets gewijzigd')).toBeVisible();
  await page.evaluate(() => navigator.clipboard.writeText('3\tca. 28\n'));
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Ongeveer: vul zelf een heel getal in.');
  await dialog.getByRole('button', { name: 'Eén cel overnemen' }).press('Enter');
  await expect(grid.getByRole('gridcell').first()).toContainText('3');
  await grid.getByRole('gridcell').first().focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Nog niets gewijzigd')).toBeVisible();
  await context.close();
});
