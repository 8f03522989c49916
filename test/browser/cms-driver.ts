import type { Locator, Page } from 'playwright-core';

/**
 * Drives the CMS as a clerk does, by labels. A change of the hash alone does not reload.
 */
export interface CmsDriver {
  page: Page;
  /** What the browser asked and complained about on the way. */
  dialogs: string[];
}

/** Opens the CMS at `origin` (`http://127.0.0.1:4321`), at once `at` a place in it, and answers its questions with yes. */
export async function openAdmin(page: Page, origin: string, at = ''): Promise<CmsDriver> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.accept();
  });
  const looked = page.getByRole('button', { name: '看过了，没有个人信息' });
  await page.addLocatorHandler(looked, () => looked.click());
  await page.goto(`${origin}/admin/${at}`);
  return { page, dialogs };
}

export async function logIn({ page }: CmsDriver, account: string, password: string): Promise<void> {
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByTestId('disclosures').waitFor();
}

/** Opens what the form has folded under 不常填的, as somebody does who needs a field that is seldom needed. */
async function unfold({ page }: CmsDriver): Promise<void> {
  const folded = page.locator('details.more-fields:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
}

/** The form of a new entry. */
export async function newEntry(driver: CmsDriver, collection: string): Promise<void> {
  await goTo(driver, `/collections/${collection}/new`);
  await bodyEditor(driver).waitFor();
}

/** The form of an entry by its place below content/<collection>/, without `.md`: `2026/20261121-k7m2p`. */
export async function openEntry(driver: CmsDriver, collection: string, place: string): Promise<void> {
  await goTo(driver, `/collections/${collection}/entries/${place}`);
  await bodyEditor(driver).waitFor();
}

async function goTo({ page }: CmsDriver, hash: string): Promise<void> {
  const admin = page.url().split('#')[0] ?? '';
  await page.goto('about:blank');
  await page.goto(`${admin}#${hash}`);
}

/** One line, several lines or a number. `label` as over the input; `within` when it stands in a group or a row. */
export async function fillText(driver: CmsDriver, label: string, value: string, within?: Locator): Promise<void> {
  await unfold(driver);
  const input = field(driver, label, within);
  // Gaining the focus makes Decap move the cursor, and what is filled in at that moment is added, not put in place.
  await input.focus();
  await input.fill(value);
}

/** A day `2026-03-01`, or an instant as the wall clock in Beijing `2026-03-01T09:00`. */
export function fillDate(driver: CmsDriver, label: string, value: string, within?: Locator): Promise<void> {
  return fillText(driver, label, value, within);
}

/** One option of a list, or several. */
export async function choose(
  driver: CmsDriver,
  label: string,
  options: string | string[],
  within?: Locator,
): Promise<void> {
  await unfold(driver);
  const input = field(driver, label, within);
  if (await input.evaluate((element) => element instanceof HTMLSelectElement)) {
    await input.selectOption({ label: [options].flat()[0]! });
    return;
  }
  for (const option of [options].flat()) {
    await input.click();
    await input.fill(option);
    await driver.page.getByRole('option', { name: option, exact: true }).click();
  }
  await input.blur();
}

/** Takes what is chosen out of a list that may stay empty. */
export async function unchoose(driver: CmsDriver, label: string): Promise<void> {
  await unfold(driver);
  const input = field(driver, label);
  await input.focus();
  await input.press('Backspace');
  await input.blur();
}

/** A yes-or-no switch, set to yes. */
export async function switchOn(driver: CmsDriver, label: string, within?: Locator): Promise<void> {
  await unfold(driver);
  const toggle = (within ?? driver.page).getByRole('switch', { name: label });
  if ((await toggle.getAttribute('aria-checked')) !== 'true') await toggle.click();
}

/** Unfolds a group and returns it, to be given as `within`. */
export async function openGroup(driver: CmsDriver, label: string, within?: Locator): Promise<Locator> {
  await unfold(driver);
  const group = container(driver, label, within);
  const folded = group.getByRole('button', { name: '展开' }).first();
  if ((await folded.count()) > 0) await folded.click();
  return group;
}

/** Adds a row to a list and returns the row, unfolded, to be given as `within`. `singular` as on the button 添加…. */
export async function addRow(driver: CmsDriver, label: string, singular = label, within?: Locator): Promise<Locator> {
  await unfold(driver);
  const list = container(driver, label, within);
  const sheet = list.locator('.rows-row');
  // In a sheet an empty row is always there; filled, it is no longer the last.
  if ((await sheet.count()) > 0) return sheet.nth((await sheet.count()) - 1);
  await list.getByRole('button', { name: `添加${singular}` }).click();
  return rows(list).last();
}

/** Pastes a range of a spreadsheet into a cell of a sheet. */
export async function pasteRange(cell: Locator, range: readonly (readonly string[])[]): Promise<void> {
  await cell.focus();
  await cell.evaluate(
    (element, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    range.map((row) => row.join('\t')).join('\n'),
  );
}

/** Writes paragraphs into the body; an empty line between them. */
export async function writeBody(driver: CmsDriver, text: string): Promise<void> {
  await bodyEditor(driver).click();
  for (const [index, paragraph] of text.split(/\n{2,}/).entries()) {
    if (index > 0) await driver.page.keyboard.press('Enter');
    await driver.page.keyboard.insertText(paragraph);
  }
}

/** Replaces the body by Markdown source, and leaves the source on the screen. */
export async function writeSource(driver: CmsDriver, markdown: string): Promise<void> {
  await toSource(driver);
  await bodySource(driver).fill(markdown);
}

/** 源文字: what the editor writes. */
export async function sourceIn(driver: CmsDriver): Promise<string> {
  await toSource(driver);
  return bodySource(driver).inputValue();
}

async function toSource(driver: CmsDriver): Promise<void> {
  if (!(await bodySource(driver).isVisible())) await driver.page.getByRole('button', { name: '源文字' }).click();
}

export async function toLaidOut(driver: CmsDriver): Promise<void> {
  await driver.page.getByRole('button', { name: '排好版' }).click();
  await bodyEditor(driver).waitFor();
}

/** Sets the cursor at the end of a line or a cell of the body. */
export async function cursorAtEnd({ page }: CmsDriver, line: Locator): Promise<void> {
  await line.click();
  await page.keyboard.press('End');
}

/** Puts a picture into the body at its end, with its description. */
export async function insertPicture(driver: CmsDriver, file: string, description: string): Promise<void> {
  const { page } = driver;
  await bodyEditor(driver).click();
  await page.keyboard.press('Control+End');
  await page.locator('.body-tools input[type=file]').setInputFiles(file);
  const words = bodyEditor(driver).getByLabel('图里是什么').last();
  await words.and(page.locator(':focus')).waitFor();
  // The question about the file may come between the cursor and the words.
  do await words.fill(description);
  while ((await words.inputValue()) !== description);
}

/** Adds a file to a list of files and returns its row; its title is what the file is called, unless one is given. */
export async function attachFile(driver: CmsDriver, label: string, file: string, title?: string): Promise<Locator> {
  const list = container(driver, label).locator('.upload-field');
  const count = await list.locator('.upload-rows > li').count();
  await list.locator('.upload-area input[type=file]').first().setInputFiles(file);
  const row = list.locator('.upload-rows > li').nth(count);
  await row.waitFor();
  if (title !== undefined) await row.getByRole('textbox').fill(title);
  return row;
}

/** 保存, as a draft. Does not wait: see {@link waitDraft}, {@link waitProblems}. */
export async function save({ page }: CmsDriver): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
}

/** Until the desk has the draft. Returns the place of the entry, `2026/20261121-k7m2p`. */
export async function waitDraft({ page }: CmsDriver): Promise<string> {
  await page.waitForURL(/#\/collections\/[a-z]+\/entries\//);
  await page.locator('[data-next-step]:not([data-next-step="none"])[data-saved="true"] button').first().waitFor();
  return placeIn(page);
}

/** 发布, which saves and checks, then 确定发布. Does not wait: see {@link waitSaved}, {@link waitLive}. */
export async function publish(driver: CmsDriver): Promise<void> {
  await handIn(driver, '发布');
  await confirmPublishing(driver);
}

/** The button of the bar that saves and goes on, without waiting for what comes of it. */
export async function handIn({ page }: CmsDriver, step: '送审' | '发布' | '通过并发布'): Promise<void> {
  await page.locator('[data-next-step]').getByRole('button', { name: step, exact: true }).click();
}

export async function confirmPublishing({ page, dialogs }: CmsDriver): Promise<void> {
  try {
    await page.getByRole('button', { name: '确定发布' }).click();
  } catch (cause) {
    const said = await page.locator('#desk-notices').innerText();
    throw new Error(`No question of publishing. Over the form: ${said}\nAsked: ${dialogs.join(' / ')}`, { cause });
  }
}

/** Until the desk has published what was saved. Returns the place of the entry, `2026/20261121-k7m2p`. */
export async function waitSaved({ page }: CmsDriver): Promise<string> {
  await page.locator('[data-publication]').waitFor();
  return placeIn(page);
}

const placeIn = (page: Page) => page.url().split('/entries/')[1]?.split('?')[0] ?? '';

/** Until residents can read it. Returns the address of the page, `/disclosures/20261121-k7m2p/`. */
export async function waitLive({ page }: CmsDriver, timeout = 240_000): Promise<string> {
  const strip = page.locator('[data-publication="live"], [data-publication="failed"]');
  await strip.waitFor({ timeout });
  if ((await strip.getAttribute('data-publication')) === 'failed') throw new Error(await strip.innerText());
  return (await strip.getByRole('link', { name: '打开页面' }).getAttribute('href')) ?? '';
}

/** The problems that stand on the page after something was refused, `标签：说明`. */
export async function waitProblems({ page }: CmsDriver): Promise<string[]> {
  const items = page.locator('section.problem-panel li');
  await items.first().waitFor();
  return items.evaluateAll((all) =>
    all.map((item) =>
      [...item.children]
        .slice(0, 2)
        .map((part) => part.textContent)
        .join('：'),
    ),
  );
}

/** The document of the preview. */
export const preview = ({ page }: CmsDriver) => page.frameLocator('#preview-pane');

export const bodyEditor = ({ page }: CmsDriver) => page.locator('.body-text');

const bodySource = ({ page }: CmsDriver) => page.locator('.body-source');

/** The input under a label; optional fields carry （可不填） in theirs, cells of a sheet their row. */
function field({ page }: CmsDriver, label: string, within?: Locator): Locator {
  return (within ?? page).getByLabel(new RegExp(`^${RegExp.escape(label)}(（可不填）|，第 \\d+ 行)?$`)).first();
}

/** The box of a group or list: what surrounds its label. */
function container({ page }: CmsDriver, label: string, within?: Locator): Locator {
  const named = page.locator('label', { hasText: new RegExp(`^${RegExp.escape(label)}(（可不填）)?$`) });
  return (within ?? page).locator('[class*="-ControlContainer"]').filter({ has: named }).last();
}

const rows = (list: Locator) => list.locator('[class*="-SortableListItem"]');
