import { expect, expectAccessible, test } from './fixture.ts';

test('the whole board by keyboard alone: new cards, moves, several at once, filter, columns, undo', async ({
  app,
  page,
}) => {
  test.setTimeout(480_000);
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const board = app.board;
  const hear = async (text: string | RegExp) =>
    expect(page.getByRole('status').filter({ hasText: text })).toBeAttached();

  await test.step('open the board and write three cards', async () => {
    await press('g', 't', '2');
    await app.heading(/Psykisk helsetilbud/);
    await expect(board.column('Klar')).toBeVisible();
    await press('n');
    await expect(page.getByRole('textbox', { name: /^Ny oppgave/ })).toBeFocused();
    for (const title of ['Kartlegge tiltak', 'Rutine for 5-årskontroll', 'Ærlig oversikt']) {
      await keyboard.type(title);
      await press('Enter');
      await expect(board.cardIn('Klar', title)).toBeVisible();
    }
    await press('Escape');
    await expect(board.card('Kartlegge')).toBeFocused();
    await expectAccessible(page, 'board with cards');
  });

  await test.step('arrows choose, and the arrow across moves and says where', async () => {
    await press('ArrowDown');
    await expect(board.card('Rutine')).toBeFocused();
    await press('ArrowRight');
    await hear('T2-2 flyttet til Pågår, plass 1 av 1');
    await expect(board.cardIn('Pågår', 'Rutine')).toBeFocused();
    await press('ArrowLeft');
    await hear('T2-2 flyttet til Klar, plass 1 av 3');
    await press('Alt+ArrowDown');
    await hear('T2-2 flyttet til Klar, plass 2 av 3');
  });

  await test.step('lifted and put back, the card is where it was; lifted and let down, it has moved', async () => {
    await press('Space');
    await hear(/T2-2 løftet\. Piltastene flytter/);
    await press('ArrowRight', 'ArrowRight');
    await hear('Til kvalitetssikring, plass 1 av 1.');
    await expectAccessible(page, 'a lifted card');
    await press('Escape');
    await hear('T2-2 er satt tilbake');
    await expect(board.cardIn('Klar', 'Rutine')).toBeFocused();
    await press('Space', 'ArrowRight', 'Space');
    await hear('T2-2 flyttet til Pågår, plass 1 av 1');
    await expect(board.cardIn('Pågår', 'Rutine')).toBeFocused();
    await press('Control+z');
    await expect(board.cardIn('Klar', 'Rutine')).toBeFocused();
  });

  await test.step('undos pressed before the moves are saved take back those moves, each its own, not the step before', async () => {
    await page.route('**/rpc/card.move*', async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await press('ArrowRight', 'Control+z');
    await expect(page.getByText('Angret: T2-2 flyttet til Pågår')).toBeVisible();
    await expect(board.cardIn('Klar', 'Rutine')).toBeFocused();
    await press('ArrowRight', 'ArrowRight', 'Control+z', 'Control+z');
    await hear('T2-2 flyttet til Til kvalitetssikring, plass 1 av 1');
    await expect(page.getByText('Angret: T2-2 flyttet til Pågår')).toBeVisible();
    await expect(board.cardIn('Klar', 'Rutine')).toBeFocused();
    await page.unroute('**/rpc/card.move*');
  });

  await test.step('«Flytt til …» by M, without dragging', async () => {
    await press('m');
    await expect(page.getByRole('dialog').getByRole('combobox').first()).toBeFocused();
    await keyboard.type('Ferdig');
    await expectAccessible(page, 'the move dialog');
    await press('Control+Enter');
    await expect(board.cardIn('Ferdig', 'Rutine')).toBeFocused();
    await press('Control+z');
    await expect(board.cardIn('Klar', 'Rutine')).toBeFocused();
  });

  await test.step('two cards chosen, moved, given an owner and a date, archived; one undo each', async () => {
    await press('Home');
    await expect(board.card('Kartlegge')).toBeFocused();
    await press('Shift+ArrowDown');
    await hear('2 kort valgt');
    await press('ArrowRight');
    await hear('2 kort flyttet til Pågår');
    await expect(board.cardIn('Pågår', 'Rutine')).toBeFocused();
    await expectAccessible(page, 'several chosen');
    await press('Tab', 'ArrowRight');
    const bar = page.getByRole('toolbar', { name: 'Valgte kort' });
    await bar.getByRole('button', { name: 'Sett ansvarlig …' }).focus();
    await press('Enter');
    await expect(page.getByRole('dialog').locator('input').first()).toBeFocused();
    await keyboard.type('PPT');
    await press('Control+Enter');
    await expect(page.getByText('Ansvarlig er satt på 2 kort')).toBeVisible();
    await expect(board.column('Pågår').getByRole('img', { name: 'PPT' })).toHaveCount(2);
    await bar.getByRole('button', { name: 'Sett frist …' }).focus();
    await press('Enter');
    await expect(page.getByRole('dialog').locator('input').first()).toBeFocused();
    await keyboard.type('01.12.2026');
    await press('Control+Enter');
    await expect(board.column('Pågår').getByText('1. des.')).toHaveCount(2);
    await bar.getByRole('button', { name: 'Arkiver' }).focus();
    await press('Enter');
    await expect(board.card('Kartlegge')).toHaveCount(0);
    await expect(board.card('Ærlig')).toBeFocused();
    await press('Control+z');
    await expect(board.cardIn('Pågår', 'Kartlegge')).toBeVisible();
    await expect(board.cardIn('Pågår', 'Rutine')).toBeVisible();
  });

  await test.step('the filter: words with æ, a count that agrees, nothing found, one key to clear', async () => {
    await press('f');
    await expect(page.getByRole('searchbox', { name: 'Søk på tavla' })).toBeFocused();
    await keyboard.type('ÆRLIG');
    await expect(page.getByText('1 av 3 kort vises')).toBeVisible();
    await expect(page.locator('[data-card-id]')).toHaveCount(1);
    await expect(page).toHaveURL(/q=%C3%86RLIG|q=ÆRLIG/);
    await keyboard.type('xyz');
    await expect(page.getByText('Ingen kort passer til filteret.')).toBeVisible();
    await expectAccessible(page, 'a filter that lets nothing through');
    await press('Tab');
    await press('0');
    await hear('Filteret er nullstilt. 3 kort vises.');
    await expect(page.locator('[data-card-id]')).toHaveCount(3);
  });

  await test.step('columns: a new one, another name, another place, a limit that speaks, and away again', async () => {
    await board.card('Ærlig').focus();
    await press('k');
    const dialog = page.getByRole('dialog', { name: 'Kolonner på tavla' });
    await expect(dialog.getByRole('button', { name: /^Klar/ })).toBeFocused();
    await expectAccessible(page, 'the list of columns');
    await dialog.getByRole('button', { name: 'Ny kolonne' }).focus();
    await press('Enter');
    await expect(page.getByRole('dialog').last().getByRole('textbox').first()).toBeFocused();
    await keyboard.type('Avklares');
    await press('Control+Enter');
    await expect(board.column('Avklares')).toBeVisible();
    await press('k');
    await page.locator('[data-column]', { hasText: 'Avklares' }).focus();
    await press('Alt+ArrowUp');
    await hear('Avklares er kolonne 2 av 6');
    await press('Enter');
    await page.getByRole('textbox', { name: 'Navn' }).selectText();
    await keyboard.type('Må avklares');
    await press('Tab');
    await keyboard.type('1');
    await press('Enter');
    await expect(board.column('Må avklares')).toBeVisible();
    // What is shown before it is saved leaves the dialog in the way for a moment.
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await board.card('Ærlig').focus();
    await press('ArrowLeft');
    await hear(
      /T2-3 flyttet til Må avklares, plass 1 av 1\. 1 av 1: gjør ferdig før dere tar inn mer/,
    );
    await expect(board.column('Må avklares')).toContainText('1 av 1: gjør ferdig');
    await press('Alt+Shift+ArrowRight');
    await hear('Må avklares er kolonne 3 av 6');
    await press('k');
    await dialog.getByRole('button', { name: 'Fjern Må avklares' }).focus();
    await press('Enter');
    const removal = page.getByRole('dialog', { name: 'Fjern kolonna Må avklares' });
    await expect(removal).toContainText(
      'har 1 kort og kan ikke fjernes uten at de får en ny plass',
    );
    await press('Control+Enter');
    await expect(board.column('Må avklares')).toHaveCount(0);
    await expect(board.card('Ærlig')).toBeVisible();
  });

  await test.step('the list of changes: back to a chosen one', async () => {
    await press('Control+Alt+z');
    const list = page.getByRole('dialog', { name: 'Endringer' });
    await expect(list).toContainText('Kolonna Må avklares fjernet');
    await expectAccessible(page, 'the list of changes');
    await press('End', 'Enter');
    await expect(page.locator('[data-card-id]')).toHaveCount(0);
    await expect(page.getByText('Tavla er tom.')).toBeVisible();
  });
});
