import { expect, phone, room, test, type Person } from './desk';

test('a text that arrives while one looks stands on the list, with what it asks for', async ({ desk }) => {
  await desk.signIn('noa');
  const here = room();
  await desk.texts(phone(), `There is no hot water in room ${here}. I want another room.`);
  const row = desk.list().getByRole('listitem').filter({ hasText: here });
  await expect(row).toContainText(desk.words.categories.water);
  await expect(row).toContainText(desk.words.remedies['room-move']);
  await desk.fine();
});

test('a desk where nothing happens costs a look of a few bytes a second', { tag: '@once' }, async ({ desk }) => {
  await desk.signIn('noa');
  await desk.page.waitForTimeout(3_000);
  const seen: { path: string; bytes: number }[] = [];
  desk.page.on('response', (response) => {
    void response.body().then((body) => seen.push({ path: new URL(response.url()).pathname, bytes: body.length }));
  });
  await desk.page.waitForTimeout(4_500);
  const looks = seen.filter((one) => one.path === '/desk/pulse');
  expect(looks.length).toBeGreaterThanOrEqual(3);
  expect(looks.length).toBeLessThanOrEqual(5);
  expect(Math.min(...looks.map((one) => one.bytes))).toBeLessThanOrEqual(300);
});

test('two clerks tap the same complaint, and the second is told calmly', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const sam = await colleague('sam');
  const { id, number } = await sam.files({ room: room(), category: 'noise', words: 'Drums next door' });
  const take = desk.buttonOf(desk.words.desk.takeOf, { number });
  await desk.page.route(
    `**/complaints/${id}/take`,
    async (route) => {
      await sam.does(`/complaints/${id}/take`);
      await route.continue();
    },
    { times: 1 },
  );
  await desk.tap(take);
  await expect(desk.said()).toContainText(/Sam/);
  await expect(take).toHaveCount(0);
  await desk.fine();
});

test('a tap is taken back within eight seconds', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const { number } = await (await colleague('sam')).files({ room: room(), category: 'billing', words: 'Minibar I never opened' });
  await desk.tap(desk.buttonOf(desk.words.desk.takeOf, { number }));
  const mine = desk.mine().getByRole('listitem').filter({ hasText: number.split('-')[1] ?? '' });
  await expect(mine).toHaveCount(1);
  await desk.page.locator('.undo').click();
  await expect(mine).toHaveCount(0);
  await expect(desk.buttonOf(desk.words.desk.takeOf, { number })).toBeVisible();
});

test('while nobody answers a tap is kept, and goes through when it is sent again', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const { id, number } = await (await colleague('sam')).files({ room: room(), category: 'climate', words: 'The heating is off' });
  const route = `**/complaints/${id}/take`;
  await desk.page.route(route, (one) => one.abort());
  await desk.tap(desk.buttonOf(desk.words.desk.takeOf, { number }));
  await expect(desk.button(desk.words.app.tryAgain)).toBeVisible();
  await desk.fine();
  await desk.page.unroute(route);
  await desk.button(desk.words.app.tryAgain).click();
  await expect(desk.mine().getByRole('listitem').filter({ hasText: number.split('-')[1] ?? '' })).toHaveCount(1);
});

for (const [what, answer] of [
  ['an error', { status: 500, body: '{"type":"/problems/unexpected","title":"","status":500,"detail":""}' }],
  ['too many', { status: 429, body: '{"message":"Too Many Requests"}' }],
  ['garbage', { status: 200, body: '<html>no' }],
  ['nothing', undefined],
] as const) {
  test(`a server that answers ${what} is said to be away, and the desk goes on when it is back`, { tag: '@once' }, async ({ desk }) => {
    await desk.signIn('noa');
    await desk.page.route('**/desk/pulse*', (route) => (answer ? route.fulfill(answer) : route.abort()));
    await expect(desk.page.locator('.away')).toBeVisible();
    await desk.fine();
    await desk.page.unroute('**/desk/pulse*');
    await expect(desk.page.locator('.away')).toHaveCount(0);
  });
}

test('nothing moves under a finger', { tag: '@once' }, async ({ desk, colleague }) => {
  await desk.signIn('noa');
  const sam = await colleague('sam');
  const calm = await sam.files({ room: room(), category: 'lost-property', words: 'A scarf' });
  const open = desk.list().getByRole('listitem');
  const first = open.filter({ hasText: calm.number.split('-')[1] ?? '' });
  await expect(first).toBeVisible();
  const place = await first.boundingBox();
  await desk.page.mouse.move((place?.x ?? 0) + 200, (place?.y ?? 0) + 20);
  await desk.page.mouse.down();
  const shown = await open.count();
  const urgent = await sam.files({ room: room(), category: 'key-lock', words: 'Locked out' });
  await expect.poll(async () => (await desk.page.request.get('/_local/health')).ok()).toBe(true);
  await desk.page.waitForTimeout(2_500);
  expect(await open.count()).toBe(shown);
  expect(await first.boundingBox()).toEqual(place);
  await desk.page.mouse.move(5, 5);
  await desk.page.mouse.up();
  await expect(open.filter({ hasText: urgent.number.split('-')[1] ?? '' })).toBeVisible();
});

test('a colleague who has too much is named, with what was done about it', async ({ desk, colleague }, { project, config }) => {
  const overloaded: Person[] = ['sam', 'maya', 'lin', 'noa'];
  const person = overloaded[config.projects.findIndex((one) => one.name === project.name)] ?? 'sam';
  await desk.signIn('adam');
  const busy = await colleague(person);
  for (let taken = 0; taken < 6; taken++) {
    const { id } = await busy.files({ room: room(), category: 'noise', words: `Noise in the evening, ${taken}` });
    await busy.does(`/complaints/${id}/take`);
  }
  const banner = desk.page.locator('.banner').filter({ hasText: new RegExp(person, 'i') });
  await expect(banner).toBeVisible();
  await expect(banner.getByRole('button').first()).toBeVisible();
  await desk.fine();
  await banner.getByRole('button').first().click();
  await expect(desk.mine().getByRole('listitem')).not.toHaveCount(0);
});
