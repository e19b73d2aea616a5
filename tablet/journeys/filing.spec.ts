import { expect, room, test } from './desk';

test('three taps file a complaint for a known room, and its number is said', async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.button(desk.words.desk.new).click();
  await desk.fine();
  for (const digit of here) {
    await desk.just(digit).click();
  }
  await desk.tap(desk.just(desk.words.categories.water));
  await desk.fine();
  await desk.tap(desk.just(desk.words.remedies.repair));
  await expect(desk.said()).toContainText(`${here}-`);
  const row = desk.list().getByRole('listitem').filter({ hasText: here });
  await expect(row).toContainText(desk.words.categories.water);
  await expect(row).toContainText(desk.words.remedies.repair);
});

test('danger is filed by two taps and a room, and stands before all', async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.button(desk.words.desk.safety).click();
  await expect(desk.page.getByRole('textbox')).toBeFocused();
  await desk.page.keyboard.type(here);
  await desk.fine();
  await desk.tap(desk.page.locator('.match').filter({ hasText: here }).first());
  await expect(desk.said()).toContainText(`${here}-`);
  // It is given to somebody on duty at once: to Noa, or to a colleague who is there too.
  await expect(desk.page.getByText(desk.words.desk.danger).first()).toBeVisible();
});

test('a guest is found by name in any script, and by the end of a phone number', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  await desk.button(desk.words.desk.new).click();
  const field = desk.page.getByRole('textbox').first();
  const matches = desk.page.locator('.match');
  for (const [typed, name] of [
    ['yilmaz', 'Emre Yılmaz'],
    ['王', '王芳'],
    ['novak', 'Erik Novák'],
    ['4567', 'Dana Levi'],
    ['levi dan', 'Dana Levi'],
  ] as const) {
    await field.fill(typed);
    await expect(matches.filter({ hasText: name }).first()).toBeVisible();
  }
});

test('a guest’s name of 300 characters in three scripts fits on the screen', { tag: '@once' }, async ({ desk }) => {
  const name = 'Maximiliana-Theodora von und zu '.repeat(4) + 'אביגיל־שולמית '.repeat(8) + '欧阳震华上官婉儿'.repeat(8);
  await desk.page.route('**/stays', async (route) => {
    const reply = await route.fetch();
    const house = (await reply.json()) as { stays: { room: string; guest: string }[] };
    const stays = house.stays.map((stay) => (stay.room === '508' ? { ...stay, guest: name.slice(0, 300) } : stay));
    await route.fulfill({ response: reply, json: { ...house, stays } });
  });
  await desk.signIn('noa');
  await desk.button(desk.words.desk.new).click();
  await desk.page.keyboard.type('508');
  await expect(desk.page.locator('.match').filter({ hasText: 'Maximiliana' })).toBeVisible();
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await desk.fine();
});

test('a complaint that nobody answers is kept with all that was said, and filed once', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.button(desk.words.desk.new).click();
  await desk.page.keyboard.type(here);
  await desk.page.getByRole('textbox').nth(1).fill('They were very upset about the drilling');
  const keys = new Set<string | undefined>();
  await desk.page.route('**/complaints', (route) => {
    keys.add(route.request().headers()['idempotency-key']);
    return route.abort();
  });
  await desk.tap(desk.just(desk.words.categories.noise));
  await desk.tap(desk.just(desk.words.remedies['apology-call']));
  await expect(desk.button(desk.words.app.tryAgain).first()).toBeVisible();
  await expect(desk.page.getByRole('textbox').nth(1)).toHaveValue('They were very upset about the drilling');
  await desk.fine();
  await desk.page.unroute('**/complaints');
  await desk.page.route('**/complaints', (route) => {
    keys.add(route.request().headers()['idempotency-key']);
    return route.continue();
  });
  await desk.button(desk.words.app.tryAgain).first().click();
  await expect(desk.said()).toContainText(`${here}-`);
  expect(keys.size).toBe(1);
});

test('by keyboard alone: a room, a tile, a remedy', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.button(desk.words.desk.new).focus();
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type(here);
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForTimeout(400);
  await desk.page.keyboard.press('Tab');
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForTimeout(400);
  await expect(desk.just(desk.words.filing.didNotSay)).toBeVisible();
  await desk.just(desk.words.filing.didNotSay).focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.said()).toContainText(`${here}-`);
});
