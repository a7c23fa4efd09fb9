import type { Locator } from '@playwright/test';
import { clipboards } from './clipboards.ts';
import { CardPanel } from './pages/card-panel.ts';
import { expect, expectAccessible, test } from './fixture.ts';

/** What Word puts on the clipboard, cut down: a heading, a list with levels, a comment, a picture. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=NO-BOK>
<h2 style='color:#2F5496'>Bakgrunn</h2><h3>Tall</h3>
<p class=MsoNormal style='margin-bottom:8.0pt'><span style='font-weight:bold'>17. mai</span> er siste samling.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>Første punkt</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>Underpunkt</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]><a style='mso-comment-reference:HB_1;mso-comment-date:20261130T1000'>Andre punkt</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[HB1]</a></span></span></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>4.<span>&nbsp;&nbsp;</span></span><![endif]>Fjerde</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>5.<span>&nbsp;&nbsp;</span></span><![endif]>Femte</p>
<p class=MsoNormal><img width=200 height=100 src="file:///C:/x.png"></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1">[HB1]</a>Kommentar fra en kollega</p></div></div></div>
</body></html>`;
const excel = `<html><body><table border=0 cellpadding=0 width=192 style='border-collapse:collapse;width:144pt'><col width=64 span=3 style='width:48pt'>
<tr height=20 style='height:15.0pt'><td height=20 style='height:15.0pt'>Skole</td><td>2024</td><td>2025</td></tr>
<tr height=20><td>Haugsbygd</td><td align=right>12</td><td align=right>7</td></tr></table></body></html>`;

const paste = (text: Locator, html: string) =>
  text.evaluate((element, given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', given);
    clipboardData.setData('text/plain', 'uten formatering');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);

test('what is pasted from Word and Excel keeps its lists, headings and cells, and says what it leaves out', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await app.board.create('Klar', 'Limt inn');
  await app.board.press('Limt inn', 'Enter');
  const card = new CardPanel(page);
  const text = card.field('Beskrivelse');
  await text.click();
  await paste(text, word);
  await expect(text.locator('h3')).toHaveText('Bakgrunn');
  await expect(text.locator('h4')).toHaveText('Tall');
  await expect(text.locator('strong')).toHaveText('17. mai');
  await expect(text.locator('ul > li > p')).toHaveText([
    'Første punkt',
    'Underpunkt',
    'Andre punkt',
  ]);
  await expect(text.locator('ul ul > li')).toHaveText('Underpunkt');
  await expect(text.locator('ol')).toHaveAttribute('start', '4');
  await expect(text).not.toContainText('HB1');
  await expect(text).not.toContainText('kollega');
  await expect(card.panel.getByText('én kommentar og ett bilde')).toBeVisible();
  await card.panel.getByRole('button', { name: 'Lukk meldingen' }).click();

  await page.keyboard.press('Control+End');
  await paste(text, excel);
  await expect(text.locator('th')).toHaveText(['Skole', '2024', '2025']);
  await expect(text.locator('td')).toHaveText(['Haugsbygd', '12', '7']);
  await text.locator('td').first().click();
  await card.panel.getByRole('button', { name: 'Ny rad' }).click();
  await expect(text.locator('tr')).toHaveCount(3);
  await expectAccessible(page, 'a card with a table in its text');

  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- 0,3 prosentpoeng');
  await expect(text.locator('p').last()).toHaveText('- 0,3 prosentpoeng');
  await card.saved();
});

/** The elements of a text with their words, without what only the screen needs. */
const outline = (text: Locator) =>
  text.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('.ProseMirror-trailingBreak, colgroup')) one.remove();
    return copy.innerHTML
      .replace(/<(?!\/?ol)(\/?)(\w+)((?: colspan="[2-9]")?)[^>]*>/g, '<$1$2$3>')
      .replace(/<\/?(?:tbody|div)>/g, '');
  });

test(
  'what is pasted from Outlook, Teams and Excel on the web keeps its words and their shape',
  { tag: '@long' },
  async ({ app, page }) => {
    await app.open('/measures/2');
    await app.board.create('Klar', 'Limt inn');
    await app.board.press('Limt inn', 'Enter');
    const card = new CardPanel(page);
    const text = card.field('Beskrivelse');
    for (const { program, html, becomes, leftOut } of clipboards) {
      await text.click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await paste(text, html);
      expect.soft(await outline(text), program).toBe(becomes);
      const said = card.panel.getByText('Ikke tatt med fra det du limte inn');
      if (leftOut === null) await expect.soft(said, program).toBeHidden();
      else await expect.soft(said, program).toContainText(`: ${leftOut}.`);
    }
    await card.saved();
  },
);

test('three lines pasted where a card is named are offered as three cards', async ({
  app,
  page,
}) => {
  await app.open('/measures/2');
  await page.getByRole('button', { name: 'Ny oppgave i Klar' }).first().click();
  const title = page.getByRole('textbox', { name: 'Ny oppgave i Klar' });
  await title.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '17. mai: samling\r\nRutine\r\nOpplæring\r\n');
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('Du limte inn 3 linjer.')).toBeVisible();
  await expectAccessible(page, 'three pasted lines');
  await page.getByRole('button', { name: 'Lag 3 oppgaver' }).press('Enter');
  for (const made of ['17. mai: samling', 'Rutine', 'Opplæring'])
    await expect(page.getByText(made, { exact: true }).first()).toBeVisible();
});

test('no text becomes markup or code in the page: the policy stops it, and the app itself never tries', async ({
  app,
  page,
}) => {
  // The page of the test collects what the browser says of the policy; this one tries it on purpose.
  const other = await page.context().newPage();
  await other.goto(`${app.origin}/decisions`);
  const tried = await other.evaluate(() => {
    const outcome = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch (error) {
        return error instanceof Error ? error.name : 'other';
      }
    };
    return {
      markup: outcome(() => (document.createElement('div').innerHTML = '<b>1</b>')),
      policy: outcome(() =>
        (
          globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): unknown };
          }
        ).trustedTypes.createPolicy('other', {}),
      ),
    };
  });
  expect(tried).toEqual({ markup: 'TypeError', policy: 'TypeError' });
});
