import { expect, expectAccessible, test } from './fixture.ts';
import { DecisionPage } from './pages/decision-page.ts';

const title = 'Ungdomskontaktene flyttes til ny enhet';

test('a decision is written, shows what it lacks, is followed up, and undo takes that back', async ({
  app,
  page,
}) => {
  const decisions = new DecisionPage(page);
  await app.go('Beslutninger');
  await expect(page.getByText('Ingen beslutninger ennå')).toBeVisible();
  await expectAccessible(page, 'no decisions');

  await decisions.write(title, 'Samlet vurdering');
  await decisions.ground('Dialog', 'Møte mellom tjenestene 12. november');
  await expectAccessible(page, 'decision form');
  await decisions.save();
  await expect(decisions.row(title)).toContainText('B-2026-001');
  await expect(decisions.row(title)).toContainText('Ingen er utpekt');

  await page.getByRole('button', { name: 'B-2026-001', exact: true }).click();
  await expect(decisions.dialog).toContainText('Ingen dato for oppfølging');
  await expect(decisions.dialog.locator('strong', { hasText: 'Samlet vurdering' })).toBeVisible();
  await expectAccessible(page, 'one decision');
  await decisions.dialog.getByRole('button', { name: 'Fulgt opp …' }).click();
  await expect(decisions.dialog.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Flyttingen er gjennomført');
  await decisions.save();
  await expect(page.getByRole('heading', { name: /^Fulgt opp \d/ })).toBeVisible();
  await expect(decisions.dialog).toContainText('Flyttingen er gjennomført');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'B-2026-001', exact: true })).toBeFocused();
  await expect(decisions.row(title)).toContainText('Fulgt opp');
  await page.keyboard.press('Control+z');
  await expect(decisions.row(title)).toContainText('Åpen');
});

test('what the leadership group asked for is followed until it is answered', async ({
  app,
  page,
}) => {
  const decisions = new DecisionPage(page);
  await app.open('/decisions?tab=requests');
  await page.keyboard.press('n');
  await expect(decisions.dialog.getByRole('textbox').first()).toBeFocused();
  await page.keyboard.type('Oversikt over femårskontrollen');
  await decisions.save();
  const row = decisions.row('Oversikt over femårskontrollen');
  await expect(row).toContainText('ikke besvart');
  await expectAccessible(page, 'requests');
  await row.getByRole('button', { name: 'Svar' }).click();
  await expect(decisions.dialog.getByRole('textbox', { name: 'Svar', exact: true })).toBeFocused();
  await page.keyboard.type('Oversikten er levert');
  await decisions.save();
  await expect(row).toContainText('Oversikten er levert');
  await expect(row).toContainText('Besvart');
});
