import { CardPanel } from './pages/card-panel.ts';
import { StrikeDialog } from './pages/strike-dialog.ts';
import { expect, expectAccessible, test } from './fixture.ts';

const words = 'Kvartsitt og zeolitt skal ikke nevnes noe sted.';

test('a comment is removed for good by keyboard, from the copies that are ticked, and is said so in the list of changes', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Felles henvisningsskjema');
  await app.board.press('Felles henvisningsskjema', 'Enter');
  const card = new CardPanel(page);
  await card.unfold('Kommentarer');
  await card.field('Ny kommentar').fill(words);
  await card.panel.getByRole('button', { name: 'Legg til kommentar' }).press('Enter');
  await expect(card.section('Kommentarer')).toContainText('1');
  await card.close();
  await app.open('/settings');
  await expect(page.getByText('Kontrollert og hel').first()).toBeVisible();
  await page.getByRole('button', { name: 'Ta sikkerhetskopi nå' }).click();
  await expect(page.getByText('tatt av dere')).toBeVisible();

  await app.open('/measures/2');
  await app.board.press('Felles henvisningsskjema', 'Enter');
  await card.unfold('Historikk');
  await card.panel.getByRole('button', { name: 'Fjern for godt …' }).press('Enter');
  const strike = new StrikeDialog(page);
  await strike.choose('Kvartsitt');
  await expect(strike.copies().getByRole('checkbox')).toBeChecked();
  await expectAccessible(page, 'the dialog that removes a text for good');

  await strike.confirm();
  await expect(strike.dialog.getByText('Velg hvorfor teksten må bort.')).toBeVisible();
  await strike.reason('En person er nevnt').check();
  await strike.confirm();
  await expect(strike.report).toContainText('fjernet for godt fra fila og 1 kopi');
  await expectAccessible(page, 'what became of the removal');
  await strike.close();
  await card.unfold('Kommentarer');
  await expect(card.panel.getByText('Fjernet for godt', { exact: true })).toBeVisible();
  await expect(page.getByText('Kvartsitt')).toHaveCount(0);
  await card.close();
  await page.getByRole('button', { name: 'Vis endringene' }).press('Enter');
  await expect(page.getByRole('option', { name: /fjernet for godt \(i dag/ })).toBeVisible();
});
